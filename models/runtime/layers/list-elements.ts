import type { LayerNode } from '../types.ts';
import type { Box } from '../geometry/box.ts';
import { classifyLayer } from './classify-layer.ts';
import { fillColour, shown, type Colour } from './paint.ts';
import type { Role } from './roles.ts';
import { findChartBars } from './rules/chart-bars.ts';
import { findPictures } from './rules/crossed-boxes.ts';
import { readNames } from './rules/names.ts';
import { findPageStrips } from './rules/page-strips.ts';
import { findRowsOfChips } from './rules/rows-of-controls.ts';
import { findSelectedRows } from './rules/selected-row.ts';
import { findTabStrip } from './rules/tab-strip.ts';
import { readTexts } from './rules/texts.ts';
import { isPartOfGround } from './rules/within-controls.ts';
import { Scene } from './scene.ts';
import { textFills } from './text-fills.ts';
import { isText, type Shape } from './shape.ts';

/** One painted box in the frame's own units, relative to the root's top left corner. */
export interface Element {
  role: Role;
  box: Box;
  /** The part of `box` that its clipping ancestors leave. */
  seen: Box;
  /** Colour of a text's solid fill, or of the one solid paint that a glyph has; 0..1. */
  colour?: Colour;
  /** The layer that has the role; none for the page and for a strip that only its items show. */
  layer?: LayerNode;
  /** The mask that gives it its outline. */
  mask?: LayerNode;
}

/** Rules about several layers, in the order in which they speak: a shape that has a role keeps it. */
const RULES: readonly ((scene: Scene) => void)[] = [
  findChartBars,
  readNames,
  findPictures,
  findPageStrips,
  findTabStrip,
  findRowsOfChips,
  findSelectedRows,
];

/** The colour that all of a layer's ink has; none for a text of several. */
function inkColour({ node }: Shape): Colour | undefined {
  if (node.type === 'TEXT') {
    const [main, ...others] = textFills(node);
    return others.length > 0 ? undefined : fillColour({ ...node, fills: main!.fills });
  }
  const paints = [...shown(node.fills), ...shown(node.strokes)];
  return paints.length === 1 && paints[0]!.type === 'SOLID' ? paints[0]!.color : undefined;
}

/** Finds the role of every layer of a scene. */
function classify(scene: Scene): void {
  for (const rule of RULES) rule(scene);
  for (const shape of scene.shapes) {
    if (isText(shape)) continue;
    if (!scene.isAssigned(shape)) scene.assign(shape, classifyLayer(shape, scene));
    if (isPartOfGround(shape, scene)) scene.replace(shape, null);
  }
  readTexts(scene);
}

/**
 * Every layer that has a role, back to front, the page first: the words are those of the training pages (models/data/layout). `root`
 * needs a bounding box (readLayers).
 */
export function listElements(root: LayerNode): Element[] {
  const scene = new Scene(root);
  classify(scene);
  const whole: Box = { x: 0, y: 0, ...scene.size };
  const elements: Element[] = [{ role: 'page', box: whole, seen: whole }];
  for (const shape of scene.shapes) {
    for (const { role, box, first } of scene.strips)
      if (first === shape) elements.push({ role, box, seen: box });
    const role = scene.roleOf(shape);
    if (!role) continue;
    const { box, seen, node: layer, mask } = shape;
    const colour = inkColour(shape);
    elements.push({ role, box, seen, layer, ...(colour && { colour }), ...(mask && { mask }) });
  }
  return elements;
}
