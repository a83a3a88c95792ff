import { isAlias, type Tables } from './resolve-variable.ts';
import type { LayerPaint, LayerPatch } from '../protocol.ts';

export type AnyStyle = PaintStyle | EffectStyle;

/** What of an exemplar's layer may be taken over with its values; read once, for every read crosses into Figma. */
export interface Like {
  /** Of every collection that is not in its standard mode. */
  modes: Readonly<Record<string, string>>;
  /** Ids; '' for none. */
  styles: { fills: string; strokes: string; effects: string };
  bound: NonNullable<SceneNode['boundVariables']>;
  shadows: readonly (DropShadowEffect | InnerShadowEffect)[];
}

/** Everything about styles, variables and modes that placing needs, looked up before anything is drawn: looking up is asynchronous. */
export interface BindingFacts extends Tables {
  /** Layers of exemplars that patches take after, by id. */
  likes: ReadonlyMap<string, Like>;
  styles: ReadonlyMap<string, AnyStyle>;
}

/** What this file has of what patches and the source are bound to. A layer, style or variable that is gone is left out. */
export async function gatherFacts(source: SceneNode, patches: readonly LayerPatch[]): Promise<BindingFacts> {
  const likes = new Map<string, Like>();
  const ids = new Set(patches.flatMap((patch) => paintsIn(patch)).flatMap(variablesIn));
  const styles = new Map<string, AnyStyle>();
  for (const id of new Set(patches.flatMap(({ like }) => (like === undefined ? [] : [like])))) {
    const node = await figma.getNodeByIdAsync(id);
    if (node === null || !('visible' in node)) continue;
    likes.set(id, readLike(node));
    await readBound(node, ids, styles);
  }
  if (source.type === 'COMPONENT_SET') await readBound(source, ids, styles);
  // What else is bound in the source matters where a mode might be set around it.
  if (ids.size > 0) for (const node of withAll(source)) await readBound(node, ids, styles);
  const variables = new Map<string, Variable>();
  const collections = new Set(Object.keys(source.resolvedVariableModes));
  for (const id of ids) {
    const variable = await figma.variables.getVariableByIdAsync(id);
    if (variable === null) continue;
    variables.set(id, variable);
    collections.add(variable.variableCollectionId);
    // A set grows while it is walked: aliases are looked up in their turn.
    for (const value of Object.values(variable.valuesByMode)) if (isAlias(value)) ids.add(value.id);
  }
  return { likes, styles, variables, collections: await findCollections(collections) };
}

async function findCollections(ids: ReadonlySet<string>): Promise<Map<string, VariableCollection>> {
  const found = new Map<string, VariableCollection>();
  for (const id of ids) {
    const collection = await figma.variables.getVariableCollectionByIdAsync(id);
    if (collection !== null) found.set(id, collection);
  }
  return found;
}

/** Adds the variables that a layer and its styles are bound to, and the styles. */
async function readBound(node: SceneNode, ids: Set<string>, styles: Map<string, AnyStyle>): Promise<void> {
  for (const id of aliasesIn(node.boundVariables)) ids.add(id);
  if ('effects' in node)
    for (const effect of node.effects) aliasesIn(boundOf(effect)).forEach((id) => ids.add(id));
  for (const id of Object.values(stylesOf(node))) {
    if (id === '') continue;
    const style = styles.get(id) ?? (await figma.getStyleByIdAsync(id));
    if (style?.type !== 'PAINT' && style?.type !== 'EFFECT') continue;
    styles.set(id, style as AnyStyle);
    for (const variable of boundInStyle(style as AnyStyle)) ids.add(variable);
  }
}

const boundOf = (value: object): unknown => ('boundVariables' in value ? value.boundVariables : undefined);

/** Variables that a style's paints or effects are bound to. */
export function boundInStyle(style: AnyStyle): string[] {
  const parts: readonly object[] = style.type === 'PAINT' ? style.paints : style.effects;
  return parts.flatMap((part) => [
    ...aliasesIn(boundOf(part)),
    ...('gradientStops' in part
      ? (part.gradientStops as object[]).flatMap((stop) => aliasesIn(boundOf(stop)))
      : []),
  ]);
}

function readLike(node: SceneNode): Like {
  return {
    modes: { ...node.resolvedVariableModes },
    styles: stylesOf(node),
    bound: { ...node.boundVariables },
    shadows: ('effects' in node ? node.effects : []).filter(isSeenShadow),
  };
}

const isSeenShadow = (effect: Effect): effect is DropShadowEffect | InnerShadowEffect =>
  effect.visible && (effect.type === 'DROP_SHADOW' || effect.type === 'INNER_SHADOW');

/** Ids of a layer's styles; '' for none, and for a text of several. */
export function stylesOf(node: SceneNode): Like['styles'] {
  const one = (id: string | typeof figma.mixed): string => (typeof id === 'string' ? id : '');
  return {
    fills: 'fillStyleId' in node ? one(node.fillStyleId) : '',
    strokes: 'strokeStyleId' in node ? node.strokeStyleId : '',
    effects: 'effectStyleId' in node ? node.effectStyleId : '',
  };
}

/** Ids of the variables named anywhere in a record of bindings. */
export function aliasesIn(bound: unknown): string[] {
  if (typeof bound !== 'object' || bound === null) return [];
  return isAlias(bound) ? [bound.id] : Object.values(bound).flatMap(aliasesIn);
}

/** A node and all layers in it. */
export function withAll(node: SceneNode): SceneNode[] {
  return [node, ...('children' in node ? node.children.flatMap(withAll) : [])];
}

function paintsIn(patch: LayerPatch): LayerPaint[] {
  if (patch.property === 'segments') return patch.value.flatMap(({ to }) => to);
  return patch.property === 'fills' || patch.property === 'strokes' ? patch.value : [];
}

function variablesIn(paint: LayerPaint): string[] {
  if (paint.type === 'IMAGE') return [];
  const parts = paint.type === 'SOLID' ? [paint] : paint.gradientStops;
  return parts.flatMap(({ variable }) => (variable === undefined ? [] : [variable]));
}
