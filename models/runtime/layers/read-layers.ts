import { problem } from '../errors.ts';
import type { LayerNode } from '../types.ts';

/** Levels of layers in layers; deeper trees would overflow the stack of whoever walks them, and no document has them. */
const DEEPEST = 256;

/** Layers of a frame; the largest documents have a tenth. */
const MOST = 100_000;

type Fields = Record<string, unknown>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isSwitch = (value: unknown): boolean => typeof value === 'boolean';
const isNumber = (value: unknown): boolean => Number.isFinite(value);

/** Every field there, or absent, and each as it should be. */
const has = (value: unknown, fields: Record<string, (field: unknown) => boolean>): value is Fields =>
  isObject(value) && Object.entries(fields).every(([name, fits]) => fits(value[name]));
const maybe =
  (fits: (field: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || fits(value);

const isColour = (value: unknown): boolean =>
  has(value, { r: isNumber, g: isNumber, b: isNumber, a: maybe(isNumber) });
const isPaint = (value: unknown): boolean =>
  has(value, {
    type: isText,
    visible: maybe(isSwitch),
    opacity: maybe(isNumber),
    color: maybe(isColour),
  });
const arePaints = (value: unknown): boolean => Array.isArray(value) && value.every(isPaint);
const isBox = (value: unknown): boolean =>
  has(value, { x: isNumber, y: isNumber, width: isNumber, height: isNumber });
const isBoxOrNone = (value: unknown): boolean => value === null || isBox(value);
const isStyle = (value: unknown): boolean =>
  has(value, {
    fontSize: maybe(isNumber),
    fontWeight: maybe(isNumber),
    textAlignHorizontal: maybe(isText),
  });

const areSides = (value: unknown): boolean =>
  has(value, { top: isNumber, right: isNumber, bottom: isNumber, left: isNumber });
const areOverrides = (value: unknown): boolean =>
  isObject(value) && Object.values(value).every((style) => has(style, { fills: maybe(arePaints) }));

/** What the pipeline reads of a node (LayerNode); every other field is passed over. */
const NODE = {
  id: maybe(isText),
  name: isText,
  type: isText,
  visible: maybe(isSwitch),
  opacity: maybe(isNumber),
  absoluteBoundingBox: maybe(isBoxOrNone),
  absoluteRenderBounds: maybe(isBoxOrNone),
  fills: maybe(arePaints),
  strokes: maybe(arePaints),
  strokeWeight: maybe(isNumber),
  individualStrokeWeights: maybe(areSides),
  cornerRadius: maybe(isNumber),
  rectangleCornerRadii: maybe((radii) => Array.isArray(radii) && radii.length === 4 && radii.every(isNumber)),
  clipsContent: maybe(isSwitch),
  isMask: maybe(isSwitch),
  characters: maybe(isText),
  characterStyleOverrides: maybe((keys) => Array.isArray(keys) && keys.every(isNumber)),
  styleOverrideTable: maybe(areOverrides),
  style: maybe(isStyle),
  children: maybe(Array.isArray),
};

function wrong(): Error {
  return problem(
    'BadMessage',
    'The layers are not a Figma REST node with a bounding box; export them again with JSON_REST_V1.',
  );
}

function tooMany(): Error {
  return problem('TooLarge', 'The frame has more than 100000 layers; choose a smaller frame.');
}

/** Level by level, so that neither a deep nor a wide tree is walked further than it may go. */
function checkNodes(root: unknown): void {
  let level: unknown[] = [root];
  let count = 0;
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > DEEPEST) throw wrong();
    const below: unknown[] = [];
    for (const node of level) {
      if (++count > MOST) throw tooMany();
      if (!has(node, NODE)) throw wrong();
      for (const child of (node['children'] ?? []) as unknown[]) below.push(child);
    }
    level = below;
  }
}

/**
 * Checks what exportAsync JSON_REST_V1 (or the REST API) gave: the node itself or `{ document: node }`.
 * Throws BadMessage where it is not a tree of nodes whose root has a box with an area, TooLarge above 100,000 layers.
 */
export function readLayers(json: unknown): LayerNode {
  const root = isObject(json) && isObject(json['document']) ? json['document'] : json;
  checkNodes(root);
  const box = (root as LayerNode).absoluteBoundingBox;
  if (!box || box.width <= 0 || box.height <= 0) throw wrong();
  return root as LayerNode;
}
