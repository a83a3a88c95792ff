import { around } from '../geometry/box.ts';
import { toPixels, type PixelBox } from '../geometry/pixel-box.ts';
import { sidesOf } from '../image/tensors.ts';
import { fillColour, hasFill, isSameColour, shown, type Colour } from '../layers/paint.ts';
import { flattenLayers, type Shape } from '../layers/shape.ts';
import { textFills } from '../layers/text-fills.ts';
import type { FloatTensor } from '../ort/ort.ts';
import type { LayerNode } from '../types.ts';
import { isInk } from './likes.ts';
import { paintedThings, type PaintedThing } from './painted-things.ts';

/** Below this distance of text and ground (in [-1, 1] RGB) the projection would amplify noise. */
const FAINT = 0.1;

/** Median colour of a box's border pixels, three channels of [1, 3, H, W]. */
function borderColour(
  { data }: FloatTensor,
  width: number,
  plane: number,
  box: PixelBox,
): [number, number, number] {
  const { left, top, right, bottom } = box;
  const at: number[] = [];
  for (let x = left; x < right; x++) at.push(top * width + x, (bottom - 1) * width + x);
  for (let y = top; y < bottom; y++) at.push(y * width + left, y * width + right - 1);
  const median = (c: number): number => {
    const sorted = Float32Array.from(at, (i) => data[c * plane + i]!).sort();
    return sorted[sorted.length >> 1]!;
  };
  return [median(0), median(1), median(2)];
}

/** One pixel more on each side, where there is one. */
function grown(box: PixelBox, width: number, height: number): PixelBox {
  return {
    left: Math.max(0, box.left - 1),
    top: Math.max(0, box.top - 1),
    right: Math.min(width, box.right + 1),
    bottom: Math.min(height, box.bottom + 1),
  };
}

/** The colours that a layer's ink has: of a text's parts the topmost opaque ones, of a glyph all; undefined for what is no colour. */
const inkColours = ({ node }: Shape): (Colour | undefined)[] =>
  node.type === 'TEXT'
    ? textFills(node).map(({ fills }) => fillColour({ ...node, fills }))
    : [...shown(node.fills), ...shown(node.strokes)].map(({ type, color }) =>
        type === 'SOLID' ? color : undefined,
      );

/** The colour of all ink of a thing, 0..1; none where it has several, or one that is not known. */
function inkColour(shapes: readonly Shape[]): Colour | undefined {
  const [first, ...others] = shapes.flatMap(inkColours);
  return first && others.every((other) => other && isSameColour(first, other)) ? first : undefined;
}

/**
 * The ink of a frame by its layers, [1, 1, H, W] in [0, 1]. Where a text or a drawing is seen it is exact: with the layers' colour t and the ground's g a
 * pixel x is covered by (x - g)(t - g) / |t - g|^2. Those of several or unknown colours take the estimate. What is filled covers the ink below it.
 * root: as readLayers gives it; image: [1, 3, H, W] in [-1, 1].
 */
export function inkOfLayers(root: LayerNode, image: FloatTensor, estimated: () => FloatTensor): FloatTensor {
  const size = sidesOf(image);
  const frame = root.absoluteBoundingBox!;
  const scale = { x: size.width / frame.width, y: size.height / frame.height };
  const ink: FloatTensor = {
    dims: [1, 1, size.height, size.width],
    data: new Float32Array(size.width * size.height),
  };
  for (const thing of paintedThings(flattenLayers(root))) {
    const box = toPixels(around(thing.shapes.map(({ seen }) => seen)), scale, size);
    if (box.right <= box.left || box.bottom <= box.top) continue;
    if (isInk(thing)) paintInk(ink.data, thing, box, image, estimated);
    else if (hasFill(thing.main.node)) eachRow(box, size.width, (from, to) => ink.data.fill(0, from, to));
  }
  return ink;
}

function eachRow(
  { left, top, right, bottom }: PixelBox,
  width: number,
  paint: (from: number, to: number) => void,
): void {
  for (let y = top; y < bottom; y++) paint(y * width + left, y * width + right);
}

function paintInk(
  ink: Float32Array,
  { kind, shapes }: PaintedThing,
  box: PixelBox,
  image: FloatTensor,
  estimated: () => FloatTensor,
): void {
  const { width, height } = sidesOf(image);
  const plane = width * height;
  const colour = inkColour(shapes);
  // Texts have room around them; a drawing fills its box, so its ground is what lies around that.
  const ring = kind === 'drawing' ? grown(box, width, height) : box;
  const g = borderColour(image, width, plane, ring);
  const t = colour ? [colour.r * 2 - 1, colour.g * 2 - 1, colour.b * 2 - 1] : g;
  const [dr, dg, db] = g.map((ground, c) => t[c]! - ground) as [number, number, number];
  const length = dr * dr + dg * dg + db * db;
  if (length < FAINT * FAINT) {
    const guess = estimated().data;
    eachRow(box, width, (from, to) => ink.set(guess.subarray(from, to), from));
    return;
  }
  const x = image.data;
  eachRow(box, width, (from, to) => {
    for (let i = from; i < to; i++) {
      const cover =
        ((x[i]! - g[0]) * dr + (x[plane + i]! - g[1]) * dg + (x[2 * plane + i]! - g[2]) * db) / length;
      ink[i] = cover < 0 ? 0 : cover > 1 ? 1 : cover;
    }
  });
}
