import { atStrength } from '../../models/runtime/restyle-layers/at-strength.ts';
import type { Change, Cut } from '../../models/runtime/layers/patch.ts';
import type { Decision } from '../../models/runtime/restyle-layers/decision.ts';
import {
  effectsOf,
  inkFills,
  paintsOf,
  radiiOf,
  weightOf,
  type StyledNode,
} from '../../models/runtime/layers/styled-node.ts';
import { changeKey } from '../../models/runtime/restyle-layers/to-patches.ts';
import type { BoxStyle } from './draw-box.ts';
import type { Ink } from './draw-ink.ts';

/** One layer's style after its ticked changes. */
export interface Patched extends BoxStyle {
  visible: boolean;
  /** Of a text of several colours: what each becomes. */
  segments: Ink[];
  /** Where an exemplar shows the image among the fills. */
  shows?: Cut;
}

interface Plan {
  decisions: readonly Decision[];
  off: ReadonlySet<string>;
  /** 0..1 */
  strength: number;
}

/** What a layer looks like. patches: as patchedNodes gives them */
export function styleOf(node: StyledNode, patches: ReadonlyMap<string, Partial<Patched>>): Patched {
  return {
    fills: paintsOf(node.fills),
    strokes: paintsOf(node.strokes),
    strokeWeight: weightOf(node),
    radii: radiiOf(node),
    effects: effectsOf(node.effects),
    visible: node.visible !== false,
    segments: [],
    ...patches.get(node.id),
  };
}

/** The colours of a text or drawing and what they become; what is not told becomes nothing else. */
export function inksOf(node: StyledNode, { fills, strokes, segments }: Patched): Ink[] {
  const own = [...inkFills(node), paintsOf(node.strokes)].flatMap((paints) => paints.slice(0, 1));
  const [all] = [...fills, ...strokes];
  if (own.length === 0 || all === undefined) return [];
  if (node.type !== 'TEXT') return [{ from: own[0]!, to: all }];
  const isPatched = JSON.stringify(fills) !== JSON.stringify(paintsOf(node.fills));
  return own.map((from) => {
    const told = segments.find((one) => JSON.stringify(one.from) === JSON.stringify(from));
    return told ?? { from, to: isPatched ? all : from };
  });
}

/** By the layer's id, what the ticked changes make of it at some strength. */
export function patchedNodes({ decisions, off, strength }: Plan): Map<string, Partial<Patched>> {
  const patches = new Map<string, Partial<Patched>>();
  for (const decision of decisions) {
    for (const change of decision.changes) {
      const told = off.has(changeKey(decision, change)) ? null : atStrength(change, strength);
      if (told === null) continue;
      for (const { id } of told.layers ?? decision.layers)
        patches.set(id, { ...patches.get(id), ...styleAfter(told) });
    }
  }
  return patches;
}

function styleAfter(change: Change): Partial<Patched> {
  if (change.property === 'cornerRadius') return { radii: change.to };
  const { shows } = change;
  if (change.property !== 'segments') return { [change.property]: change.to, ...(shows && { shows }) };
  return {
    segments: change.from.flatMap(([from], i) => {
      const [to] = change.to[i]!;
      return from && to ? [{ from, to }] : [];
    }),
  };
}
