import { round, type Box } from './box.ts';

/** Px of the canvas per side; an icon's finest line is a twentieth of it. */
const SIDE = 96;
const traced = new Map<string, string>();

/** Fonts of icons have their glyphs where no letters are, or spell their names. */
export const isGlyph = (characters: string, family: string): boolean =>
  /^[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]+$/u.test(characters) || /icon|symbol|awesome|glyph/i.test(family);

/** The outline of an icon font's glyph, px of `box` in whose middle it stands; empty where it has none. @param font the CSS shorthand @param size px of the page */
export function glyphPath(characters: string, font: string, size: number, box: Box): string {
  const key = `${characters} ${font} ${size} ${box.width} ${box.height}`;
  const known = traced.get(key);
  if (known !== undefined) return known;
  const path = outline(filled(characters, font), (x, y) => [
    round(box.width / 2 + ((x - SIDE) / SIDE) * size),
    round(box.height / 2 + ((y - SIDE) / SIDE) * size),
  ]);
  traced.set(key, path);
  return path;
}

/** Which pixels the glyph covers, drawn `SIDE` px large in the middle of twice that. */
function filled(characters: string, font: string): (x: number, y: number) => boolean {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 2 * SIDE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser has no 2D canvas: start Chromium with it.');
  context.font = font.replace(/[\d.]+px/, `${SIDE}px`);
  const { width, fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText(characters);
  context.fillText(characters, SIDE - width / 2, SIDE + (up - down) / 2);
  const { data } = context.getImageData(0, 0, 2 * SIDE, 2 * SIDE);
  return (x, y) =>
    x >= 0 && y >= 0 && x < 2 * SIDE && y < 2 * SIDE && (data[(y * 2 * SIDE + x) * 4 + 3] ?? 0) > 127;
}

/** Walks around what is covered, pixel edge by pixel edge, the covered side on the right; straight runs are one line. */
function outline(
  covered: (x: number, y: number) => boolean,
  toBox: (x: number, y: number) => [number, number],
): string {
  const edges = new Map<string, [number, number][]>();
  const add = (x: number, y: number, toX: number, toY: number): void => {
    const from = `${x} ${y}`;
    edges.set(from, [...(edges.get(from) ?? []), [toX, toY]]);
  };
  for (let y = 0; y < 2 * SIDE; y++)
    for (let x = 0; x < 2 * SIDE; x++) {
      if (!covered(x, y)) continue;
      if (!covered(x, y - 1)) add(x, y, x + 1, y);
      if (!covered(x + 1, y)) add(x + 1, y, x + 1, y + 1);
      if (!covered(x, y + 1)) add(x + 1, y + 1, x, y + 1);
      if (!covered(x - 1, y)) add(x, y + 1, x, y);
    }
  let path = '';
  for (const [start, ends] of edges) while (ends.length > 0) path += ring(start, edges, toBox);
  return path;
}

function ring(
  start: string,
  edges: Map<string, [number, number][]>,
  toBox: (x: number, y: number) => [number, number],
): string {
  const points: [number, number][] = [];
  let at = start;
  for (let next = edges.get(at)?.pop(); next; next = edges.get(at)?.pop()) {
    points.push(next);
    at = `${next[0]} ${next[1]}`;
    if (at === start) break;
  }
  // Of stairs the middles are kept: an edge of a curve is no stair.
  const middles = points.map(([x, y], index): [number, number] => {
    const [px, py] = points[index - 1] ?? points.at(-1) ?? [x, y];
    return [(x + px) / 2, (y + py) / 2];
  });
  const corners = middles.filter(([x, y], index) => {
    const [px, py] = middles[index - 1] ?? middles.at(-1) ?? [x, y];
    const [nx, ny] = middles[index + 1] ?? middles[0] ?? [x, y];
    return Math.abs((x - px) * (ny - y) - (y - py) * (nx - x)) > 1e-6;
  });
  return corners.length < 3 ? '' : `M${corners.map(([x, y]) => toBox(x, y).join(' ')).join('L')}Z`;
}
