import type { SceneDocument } from './document.ts';
import type { PlainValue } from './library.ts';
import { resolvedModes, resolveVariable } from './modes.ts';
import { setSide, setWeight, SIDES } from './stroke-weights.ts';
import type { Effect, Paint, Rgba, SceneNode } from './types.ts';

type Resolve = (variableId: string) => PlainValue | null;

/**
 * Writes into a subtree what its bound variables are worth in each node's own modes. A node always holds resolved values, so drawing,
 * reading and exporting need not ask; a variable that is gone leaves the value as it was.
 */
export function settleVariables(document: SceneDocument, rootId: string): void {
  if (Object.keys(document.library.variables).length === 0) return;
  const walk = (id: string, outer: Record<string, string>): void => {
    const node = document.get(id);
    const modes = node.explicitModes ? { ...outer, ...node.explicitModes } : outer;
    settleNode(node, (variable) => resolveVariable(document, variable, modes));
    for (const child of node.children) walk(child, modes);
  };
  const { parent } = document.get(rootId);
  walk(rootId, parent === null ? {} : resolvedModes(document, parent));
}

function settleNode(node: SceneNode, resolve: Resolve): void {
  settlePaints(node.fills, resolve);
  settlePaints(node.strokes, resolve);
  for (const run of node.text?.runs ?? []) if (run.style.fills) settlePaints(run.style.fills, resolve);
  settleEffects(node.effects, resolve);
  for (const [field, alias] of Object.entries(node.boundVariables ?? {})) {
    const value = resolve(alias.id);
    if (value !== null) writeBound(node, field, value);
  }
}

export function settlePaints(paints: Paint[], resolve: Resolve): void {
  paints.forEach((paint, i) => {
    if (paint.type !== 'SOLID' || !paint.boundVariables?.color) return;
    const value = resolve(paint.boundVariables.color.id) as Rgba | null;
    if (value === null) return;
    const { a, ...color } = value;
    paints[i] = { ...paint, color, ...(a < 1 && { opacity: a }) };
  });
}

function settleEffects(effects: Effect[], resolve: Resolve): void {
  effects.forEach((effect, i) => {
    for (const [field, alias] of Object.entries(effect.boundVariables ?? {})) {
      const value = resolve(alias.id);
      if (value === null) continue;
      const offset = 'offset' in effect && (field === 'offsetX' || field === 'offsetY');
      const change = offset
        ? { offset: { ...effect.offset, [field === 'offsetX' ? 'x' : 'y']: value } }
        : { [field]: value };
      effects[i] = { ...effects[i]!, ...change } as Effect;
    }
  });
}

const CORNERS = ['topLeftRadius', 'topRightRadius', 'bottomRightRadius', 'bottomLeftRadius'];
const LAYOUT = ['itemSpacing', 'paddingLeft', 'paddingRight', 'paddingTop', 'paddingBottom'];

/** The fields of VariableBindableNodeField (plugin typings) that nodes of the stand-in store. */
export const BINDABLE: Readonly<Record<string, 'FLOAT' | 'BOOLEAN' | 'STRING'>> = {
  ...Object.fromEntries(
    ['width', 'height', 'opacity', 'strokeWeight', 'cornerRadius', ...CORNERS, ...LAYOUT, ...SIDES].map(
      (field) => [field, 'FLOAT' as const],
    ),
  ),
  visible: 'BOOLEAN',
  characters: 'STRING',
  fontSize: 'FLOAT',
};

function writeBound(node: SceneNode, field: string, value: PlainValue): void {
  const corner = CORNERS.indexOf(field);
  const side = SIDES.indexOf(field);
  if (corner >= 0) node.radii[corner] = value as number;
  else if (field === 'cornerRadius')
    node.radii = Array<number>(4).fill(value as number) as SceneNode['radii'];
  else if (side >= 0) setSide(node, side, value as number);
  else if (field === 'strokeWeight') setWeight(node, value as number);
  else if (LAYOUT.includes(field)) Object.assign(node.layout ?? {}, { [field]: value });
  else if (field === 'characters' || field === 'fontSize') Object.assign(node.text ?? {}, { [field]: value });
  else Object.assign(node, { [field]: value });
}
