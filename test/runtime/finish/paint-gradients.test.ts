import { expect, test } from 'vitest';
import type { LayerNode } from '../../../models/runtime/types.ts';
import { pixelAt, roundedBox, type Rgb } from './finish-scenes.ts';
import { layer, painted, style } from './painted-plans.ts';
import { raster } from '../rasters.ts';

const [WIDTH, HEIGHT] = [160, 90];
const [WHITE, PAPER]: Rgb[] = [
  [255, 255, 255],
  [250, 244, 230],
];
const page = (...children: LayerNode[]): LayerNode =>
  layer('page', [0, 0, WIDTH, HEIGHT], WHITE!, { type: 'FRAME', children });

test.each([
  ['layer', false],
  ['pixels', true],
])('the gradient of the exemplar’s %s lies over the box that takes it', (_, isBare) => {
  const stops = [
    { position: 0, color: { r: 1, g: 0, b: 0, a: 1 } },
    { position: 1, color: { r: 0, g: 0, b: 1, a: 1 } },
  ];
  const across = [
    { x: 0, y: 0.5 },
    { x: 1, y: 0.5 },
    { x: 0, y: 1 },
  ];
  const fills = [{ type: 'GRADIENT_LINEAR', gradientStops: stops, gradientHandlePositions: across }];
  const exemplar = {
    isBare,
    tree: page(layer('hero', [0, 0, WIDTH, 40], WHITE!, { fills }), layer('badge', [20, 10, 20, 20], WHITE!)),
    image: raster(WIDTH, HEIGHT, (x, y) =>
      y < 40 && !(x >= 20 && x < 40 && y >= 10 && y < 30)
        ? [255 * (1 - (x + 0.5) / WIDTH), 0, (255 * (x + 0.5)) / WIDTH]
        : WHITE!,
    ),
  };
  const source = raster(WIDTH, HEIGHT, (x, y) =>
    roundedBox(x, y, [20, 20, 120, 60], 0) ? [200, 200, 200] : WHITE!,
  );
  const becomes = [
    style(PAPER!),
    { style: style([128, 0, 128], { gradient: true }), fill: { exemplar: 0, element: 1 } },
  ];
  const tree = page(layer('box', [20, 20, 100, 40], [200, 200, 200]));
  const told = painted({ source, tree, becomes, exemplar });
  for (const x of [20, 45, 70, 119]) {
    const share = (x + 0.5 - 20) / 100;
    const wanted = [255 * (1 - share), 0, 255 * share];
    pixelAt(told, x, 40).forEach((value, c) =>
      expect(Math.abs(value - wanted[c]!)).toBeLessThanOrEqual(isBare ? 4 : 1),
    );
  }
});
