import { coloursOfRaster, rasterOfColours, type Colours } from '../image/colours.ts';
import { hasImage } from '../layers/paint.ts';
import { toRgb } from '../layers/paint-colours.ts';
import { flattenLayers } from '../layers/shape.ts';
import type { StyledNode } from '../layers/styled-node.ts';
import type { Plan } from '../plan/plan.ts';
import { isSign } from '../plan/picture-sign.ts';
import type { Segmentation } from '../segment/segmentation.ts';
import type { LayerNode, Raster } from '../types.ts';
import { findBorders } from './borders.ts';
import { drawElement } from './draw-element.ts';
import { fillingOf } from './filling.ts';
import { findInks } from './find-inks.ts';
import { groundElements, isInk } from './ground-elements.ts';
import { keepStrokes, keepUnknown } from './keep-unknown.ts';
import { oddShape } from './odd-shape.ts';
import { forEachTouched } from './outline.ts';
import { paintInk } from './paint-inks.ts';
import type { PaintedFrom } from './painted-from.ts';
import { placeElements, scaleOf, type PlacedElement } from './placed-elements.ts';

/** Share of a picture found in pixels that is flat, from which it is a placeholder. */
const FLAT = 0.5;

/** What a picture is painted from. */
export interface PlanPainting {
  plan: Plan;
  /** Of the source, at the picture's size; its first element, the page, is the frame. */
  segmentation: Segmentation;
  /** As readLayers gives them, of the source and of each exemplar; undefined without layers. */
  sourceLayers: LayerNode | undefined;
  exemplars: readonly { image: Raster; layers?: LayerNode | undefined }[];
  /** What the network drew, at the picture's size; null where it was not asked: then what is no element stays as the source has it. */
  drawn: Raster | null;
}

/** A picture of a plan. */
export interface PaintedPlan {
  /** New and opaque. */
  picture: Raster;
  /** Share of its pixels that belong to no element, 0..1: where it is 0 the network has nothing to say. */
  unknown: number;
}

/**
 * The picture of a plan. Boxes, pictures and lines are drawn by their geometry, back to front, in the styles that the plan decides: exact fills,
 * gradients, borders, corners and shadows, smooth at their edges. Texts and drawings are laid over them with the source's own coverage. What belongs to
 * no element keeps what the network drew. Deterministic.
 */
export function paintPlan({ plan, segmentation, sourceLayers, exemplars, drawn }: PlanPainting): PaintedPlan {
  const { source, grounds } = segmentation;
  const scale = scaleOf(plan, source);
  const known = exemplars.map(({ image, layers }) => ({
    image,
    nodes: layers && nodesById(layers),
    seen: layers && new Map(flattenLayers(layers).map(({ node, seen }) => [node.id, seen])),
  }));
  const placed = placeElements(plan, sourceLayers as StyledNode | undefined, grounds, source, known);
  const from: PaintedFrom = {
    plan,
    exemplars: known,
    own: source,
    isPhoto: (one) => (one.shape ? hasImage(one.shape.node) : flatShare(one, segmentation) < FLAT),
  };
  const borders = findBorders(placed, scale, source);
  const elements = groundElements(placed, segmentation, borders);
  const picture = filled(source, toRgb(placed[0]!.decision.style.fill));
  for (const one of placed)
    if (!isInk(one))
      drawElement(picture, one, fillingOf(one, from), from, scale, oddShape(one, segmentation, elements));
  const inks = findInks(placed, segmentation, elements, borders, scale);
  const network = drawn === null ? source : coloursOfRaster(drawn);
  const unknown = { segmentation, elements, placed, inked: inks.known, borders, drawn: network };
  const kept = keepUnknown(picture, unknown);
  const base = { ...picture, data: picture.data.slice() };
  for (const [one, parts] of inks.of)
    if (!isSign(plan.source, one.place)) paintInk(picture, base, one, parts, fillingOf(one, from)!);
  const strokes = keepStrokes(picture, inks.others, unknown);
  return { picture: rasterOfColours(picture), unknown: (kept + strokes) / (source.width * source.height) };
}

function filled({ width, height }: Colours, colour: readonly number[]): Colours {
  const data = new Float32Array(3 * width * height);
  for (let at = 0; at < data.length; at++) data[at] = colour[at % 3]!;
  return { width, height, data };
}

function nodesById(root: LayerNode): Map<string, StyledNode> {
  const nodes = new Map<string, StyledNode>();
  const visit = (node: StyledNode): void => {
    nodes.set(node.id, node);
    node.children?.forEach(visit);
  };
  visit(root as StyledNode);
  return nodes;
}

function flatShare({ after }: PlacedElement, { source, grounds: { label } }: Segmentation): number {
  let [flat, all] = [0, 0];
  forEachTouched(after.box, 0, source, (_x, _y, i) => {
    all++;
    if (label[i]! >= 0) flat++;
  });
  return flat / Math.max(1, all);
}
