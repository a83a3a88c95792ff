import { expect, test } from 'vitest';
import { proposeDomain } from '../../../models/runtime/prepare/domains.ts';
import { stickFigure } from '../../../models/runtime/prepare/guide/stick-figure.ts';
import { tensorToRaster } from '../../../models/runtime/image/tensors.ts';
import { node } from '../nodes.ts';
import { noise, raster } from '../rasters.ts';

const inside = (x: number, y: number, l: number, t: number, r: number, b: number): boolean =>
  x >= l && x < r && y >= t && y < b;

const wireframe = raster(160, 240, (x, y) => {
  if (inside(x, y, 10, 10, 150, 60)) return [227, 227, 227];
  if (inside(x, y, 10, 80, 70, 96)) return [51, 51, 51];
  return y % 20 === 7 && x > 20 && x < 120 ? [140, 140, 140] : [255, 255, 255];
});
const mask = raster(160, 240, (x, y) => {
  if (inside(x, y, 60, 20, 100, 60)) return [240, 200, 170];
  if (inside(x, y, 50, 60, 110, 140)) return [70, 120, 230];
  if (inside(x, y, 60, 140, 100, 220)) return [60, 150, 90];
  return [30, 30, 36];
});
const drawing = raster(160, 240, (x, y) => {
  const ring = Math.abs(Math.hypot(x - 80, y - 100) - 60) < 1.5;
  return ring || (x > 20 && x < 140 && (y === 180 || y === 200)) ? [20, 20, 20] : [255, 255, 255];
});
const planes = stickFigure({
  width: 160,
  height: 240,
  joints: Array.from({ length: 18 }, (_, k) => [20 + (k % 6) * 22, 30 + Math.floor(k / 6) * 70] as const),
});
const figure = tensorToRaster(
  { dims: [1, 3, 240, 160], data: planes.map((value) => 2 * value - 1) },
  [0, 1, 2],
  { width: 160, height: 240 },
);

test.each([
  ['wireframe', wireframe],
  ['mask', mask],
  ['edges', drawing],
  ['pose', figure],
  ['wireframe', noise(64, 64)],
] as const)('a %s is told by its pixels', (domain, picture) => {
  expect(proposeDomain(picture, undefined)).toBe(domain);
});

test('joints by name make a pose, whatever it looks like', () => {
  const names = ['nose', 'neck', 'Left shoulder', 'Right shoulder', 'l_hip', 'r_hip'];
  const frame = node('FRAME', 'Any', [0, 0, 160, 240], {
    children: names.map((name, i) => node('ELLIPSE', name, [10 * i, 10, 8, 8], {})),
  });
  expect(proposeDomain(wireframe, frame)).toBe('pose');
});

test('a frame with text is a wireframe, however thin its lines', () => {
  const frame = node('FRAME', 'Any', [0, 0, 160, 240], {
    children: [node('TEXT', 'Title', [0, 0, 50, 10], {})],
  });
  expect(proposeDomain(drawing, frame)).toBe('wireframe');
});
