import { holdsMiddle, type Box } from '../geometry/box.ts';
import { perChannel } from '../image/rgb.ts';
import { hasImage, type Colour } from '../layers/paint.ts';
import { over, paintAt, toRgb } from '../layers/paint-colours.ts';
import { isGradient } from '../layers/patch.ts';
import type { StyledNode } from '../layers/styled-node.ts';
import { isClear, paintsIn } from '../layers/veil.ts';
import { elementAt, isPlace } from '../plan/draft.ts';
import { colourAt, fitGround, isLevel } from '../segment/fit-ground.ts';
import type { Raster } from '../types.ts';
import type { Filling, PaintedFrom } from './painted-from.ts';
import { forEachTouched } from './outline.ts';
import type { PlacedElement } from './placed-elements.ts';

/** The gradient of the element that the colour comes from, as its layer has it or as its picture shows it. */
export function gradientOf(placed: PlacedElement, from: PaintedFrom): Filling | null {
  const { element, decision, after } = placed;
  const node = nodeOfFill(placed, from);
  if (node) return paintsIn(node).some(isGradient) ? laidOver(node, after.box) : null;
  const { fill } = decision.origin;
  // Letters are too thin to show theirs.
  if (!isPlace(fill) || element.kind === 'text') return null;
  const { image } = from.exemplars[fill.exemplar]!;
  return shownIn(image, from.plan.exemplars[fill.exemplar]!, fill.element, after.box);
}

/**
 * The paints of a veil over a picture, which stays to be seen: those of the exemplar's layer where it is one too, else the source's. Null for what is none.
 */
export function veilOf(placed: PlacedElement, from: PaintedFrom): Filling | null {
  const { element, shape, after } = placed;
  const own = shape?.node as StyledNode | undefined;
  if (!own || from.plan.source[element.parent]?.kind !== 'picture' || !isClear(own)) return null;
  const taken = nodeOfFill(placed, from);
  return laidOver(taken && isClear(taken) ? taken : own, after.box);
}

/** The layer that a fill is taken from as it stands there, if it has one and shows no image. */
function nodeOfFill(
  { decision, shape }: PlacedElement,
  { plan, exemplars }: PaintedFrom,
): StyledNode | undefined {
  const { fill } = decision.origin;
  const node = isPlace(fill)
    ? exemplars[fill.exemplar]!.nodes?.get(elementAt(plan, fill).layers[0] ?? '')
    : fill === 'source'
      ? (shape?.node as StyledNode | undefined)
      : undefined;
  return node && !hasImage(node) ? node : undefined;
}

function laidOver(node: StyledNode, box: Box): Filling {
  const paints = paintsIn(node);
  const { opacity = 1 } = node;
  return (x, y, [r, g, b]) => {
    const [u, v] = [(x + 0.5 - box.x) / box.width, (y + 0.5 - box.y) / box.height];
    const below: Colour = { r: r / 255, g: g / 255, b: b / 255 };
    const seen = paints.reduce((colour, paint) => {
      const top = paintAt(paint, u, v, colour);
      return over({ ...top, a: top.a * opacity }, colour);
    }, below);
    return toRgb(seen);
  };
}

/** A plane through the colours of an exemplar's element where nothing lies on it. */
function shownIn(
  image: Raster,
  elements: PaintedFrom['plan']['source'],
  place: number,
  box: Box,
): Filling | null {
  const scale = image.width / elements[0]!.box.width;
  const own = elements[place]!.box;
  const above = elements.slice(place + 1).filter((other) => holdsMiddle(own, other.box));
  const colours = new Float32Array(3 * image.width * image.height);
  const pixels: number[] = [];
  const within = { x: own.x * scale, y: own.y * scale, width: own.width * scale, height: own.height * scale };
  forEachTouched(within, -2, image, (x, y, i) => {
    const [u, v] = [(x + 0.5) / scale, (y + 0.5) / scale];
    const isCovered = above.some(
      ({ box: { x: left, y: top, width, height } }) =>
        u > left - 2 && u < left + width + 2 && v > top - 2 && v < top + height + 2,
    );
    if (isCovered) return;
    pixels.push(i);
    for (let c = 0; c < 3; c++) colours[3 * i + c] = image.data[4 * i + c]!;
  });
  if (pixels.length === 0) return null;
  const fit = fitGround(colours, image.width, Int32Array.from(pixels));
  if ([0, 1, 2].every((c) => isLevel(fit, c))) return null;
  return (x, y) => {
    const [u, v] = [(x + 0.5 - box.x) / box.width, (y + 0.5 - box.y) / box.height];
    return perChannel((c) =>
      colourAt(fit, c, within.x + u * within.width - 0.5, within.y + v * within.height - 0.5),
    );
  };
}
