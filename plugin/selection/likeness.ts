import { LayerWalk } from './layer-walk.ts';
import { MapNames } from './map-names.ts';
import { MAX_READS, Reading } from './reading.ts';
import type { PaintReader, SceneReader } from './scene-reader.ts';
import { isPicturePaint, visiblePaints } from './visible-paints.ts';

/** What the paints of a frame tell about how finished its look is. */
export interface Look {
  /** Mean chroma (max - min of r, g, b; 0..1) of what is painted, weighted by area. */
  saturation: number;
  /** Distinct chromatic colours, at 8 levels a channel. */
  colours: number;
  /** Share of the frame's own area under pictures, 0..1. */
  pictures: number;
  gradients: number;
  effects: number;
  /** Whether its layers are called after the parts of a pose or a mask. */
  nameMap: boolean;
}

/** Layers read at most: outer layers come first, and a look is settled long before this. */
const MAX_LAYERS = 600;
/** Chroma below which a colour is a grey: wireframe kits tint theirs slightly. */
const GREY = 0.08;
/** Share of a text's box that its glyphs cover, roughly. */
const INK = 0.2;
/** At or above: an exemplar rather than a wireframe, when one frame is judged alone. */
export const FINISHED = 1.5;

/**
 * How finished a frame looks; the higher of two is the exemplar. Sum of saturating terms (x / (x + half)), so that no single
 * property decides alone; a plain shape filled with a picture is always an exemplar (Infinity), a mask or a pose never (-1).
 * @param reads that looking at it may take
 */
export function finishScore(node: SceneReader, reading = new Reading(), reads = MAX_READS): number {
  if (!reading.has(node, 'children') && visiblePaints(node, 'fills', reading).some(isPicturePaint)) {
    return Infinity;
  }
  const look = lookOf(node, reading, reads);
  if (look.nameMap) return -1;
  const term = (value: number, half: number) => value / (value + half);
  return (
    term(look.saturation, 0.05) +
    term(look.colours, 2) +
    2 * term(look.pictures, 0.1) +
    0.5 * term(look.gradients, 1) +
    0.5 * term(look.effects, 2)
  );
}

/** Reads the visible paints of a node and its layers once, outer layers first. */
export function lookOf(node: SceneReader, reading = new Reading(), reads = MAX_READS): Look {
  const frame = Math.max(area(node, reading), 1);
  const colours = new Set<string>();
  const names = new MapNames();
  const look = { pictures: 0, gradients: 0, effects: 0 };
  let painted = 0;
  let chromatic = 0;
  for (const layer of new LayerWalk(node, reading, { layers: MAX_LAYERS, reads })) {
    if (names.open) names.hear(reading.read(layer, 'name')!);
    const fills = visiblePaints(layer, 'fills', reading);
    const ink = reading.read(layer, 'type') === 'TEXT' ? INK : 1;
    const covered = fills.length === 0 ? 0 : Math.min(area(layer, reading), frame) * ink;
    for (const paint of fills) {
      const weight = covered * (paint.opacity ?? 1);
      if (isPicturePaint(paint)) look.pictures += weight / frame;
      if (paint.type.startsWith('GRADIENT')) look.gradients += 1;
      const chroma = addColours(paint, colours);
      if (chroma === null) continue;
      painted += weight;
      chromatic += weight * chroma;
    }
    for (const paint of visiblePaints(layer, 'strokes', reading)) addColours(paint, colours);
    const effects = reading.read(layer, 'effects') ?? [];
    look.effects += effects.filter((effect) => effect.visible !== false).length;
  }
  return {
    ...look,
    pictures: Math.min(look.pictures, 1),
    saturation: painted === 0 ? 0 : chromatic / painted,
    colours: colours.size,
    nameMap: names.nameMap,
  };
}

/** Adds a paint's chromatic colours to `into`; returns their mean chroma, or null for a paint without colours. */
function addColours(paint: PaintReader, into: Set<string>): number | null {
  const found = paint.color ? [paint.color] : (paint.gradientStops ?? []).map((stop) => stop.color);
  if (found.length === 0) return null;
  let sum = 0;
  for (const { r, g, b } of found) {
    const chroma = Math.max(r, g, b) - Math.min(r, g, b);
    sum += chroma;
    if (chroma > GREY) into.add([r, g, b].map((channel) => Math.round(channel * 7)).join());
  }
  return sum / found.length;
}

function area(node: SceneReader, reading: Reading): number {
  return (reading.read(node, 'width') ?? 0) * (reading.read(node, 'height') ?? 0);
}
