import { boundInStyle, type AnyStyle, type BindingFacts, type Like } from './binding-facts.ts';
import type { LayerPaint, LayerPatch } from '../protocol.ts';
import { isAlias, type Wanted } from './resolve-variable.ts';
import { allWords, isClose, samePaints, shadowWords } from './same-paints.ts';

/** A variable, and what it must give. */
export interface Use {
  variable: string;
  wanted: Wanted;
  /** Property of the layer, where it is not a paint that carries the variable. */
  field?: VariableBindableNodeField;
  /** Which of the patch's shadows, and what of it. */
  shadow?: { index: number; field: VariableBindableEffectField };
}

/** One way to keep a value bound: by a style, or by variables. */
export interface Option {
  style: AnyStyle | null;
  uses: Use[];
}

const CORNERS = ['topLeftRadius', 'topRightRadius', 'bottomRightRadius', 'bottomLeftRadius'] as const;
const SIDES = ['strokeTopWeight', 'strokeRightWeight', 'strokeBottomWeight', 'strokeLeftWeight'] as const;

/**
 * The ways in which what a patch writes is bound in the exemplar, the best first. Only a style with the wanted value is one; `other` is a style that
 * the exemplar's layer has and that has another value.
 */
export function optionsFor(
  patch: LayerPatch,
  node: SceneNode,
  facts: BindingFacts,
): { options: Option[]; other: AnyStyle | null } {
  const styles = stylesFor(patch, node, facts);
  const fitting = styles.flatMap((style): Option[] => {
    const uses = usesOfStyle(style, patch);
    return uses === null ? [] : [{ style, uses }];
  });
  const uses = usesOf(patch, facts);
  const options = uses.length > 0 ? [...fitting, { style: null, uses }] : fitting;
  return { options, other: options.length === 0 ? (styles[0] ?? null) : null };
}

/** Styles of the exemplar's layer for this property; an ink that is drawn by a fill there may be drawn by a stroke here. */
function stylesFor(
  { property, like }: LayerPatch,
  node: SceneNode,
  { likes, styles }: BindingFacts,
): AnyStyle[] {
  const own = like === undefined ? undefined : likes.get(like)?.styles;
  if (own === undefined) return [];
  const { fills, strokes, effects } = own;
  const found = (...ids: string[]): AnyStyle[] => ids.flatMap((id) => styles.get(id) ?? []);
  if (property === 'fills') return found(fills, strokes);
  if (property === 'strokes') return found(strokes, fills);
  // An effect style would replace the layer's own blur as well.
  const pure =
    'effects' in node && node.effects.every(({ type }) => type === 'DROP_SHADOW' || type === 'INNER_SHADOW');
  return property === 'effects' && pure ? found(effects) : [];
}

/** What a style's own variables must give for its value to be the wanted one; null for a style of another value. */
function usesOfStyle(style: AnyStyle, patch: LayerPatch): Use[] | null {
  if (style.type === 'EFFECT') {
    const shadows = patch.property === 'effects' ? shadowWords(style.effects) : null;
    // A variable in an effect style would have to be compared field by field: its value is taken raw instead.
    const same = shadows !== null && boundInStyle(style).length === 0 && isClose(shadows, withSpread(patch));
    return same ? [] : null;
  }
  if (patch.property !== 'fills' && patch.property !== 'strokes') return null;
  const paints = allWords(style.paints);
  if (paints === null || paints.length === 0 || !samePaints(paints, patch.value, true)) return null;
  return paints.flatMap((paint, i) => paintUses(paint, patch.value[i]!));
}

function withSpread(patch: LayerPatch): unknown {
  return patch.property === 'effects' ? patch.value.map((shadow) => ({ spread: 0, ...shadow })) : null;
}

/** The variables of one paint, with the colours that another has in their places. */
function paintUses(paint: LayerPaint, wanted: LayerPaint): Use[] {
  if (paint.type === 'SOLID' && wanted.type === 'SOLID') {
    const colour = { ...wanted.color, a: wanted.opacity ?? 1 };
    return paint.variable === undefined ? [] : [{ variable: paint.variable, wanted: colour }];
  }
  if (!('gradientStops' in paint) || !('gradientStops' in wanted)) return [];
  return paint.gradientStops.flatMap(({ variable }, i): Use[] =>
    variable === undefined ? [] : [{ variable, wanted: wanted.gradientStops[i]!.color }],
  );
}

/** The variables that carry what a patch writes. */
function usesOf(patch: LayerPatch, { likes }: BindingFacts): Use[] {
  const like = patch.like === undefined ? undefined : likes.get(patch.like);
  switch (patch.property) {
    case 'fills':
    case 'strokes':
      return patch.value.flatMap((paint) => paintUses(paint, paint));
    case 'segments':
      return patch.value.flatMap(({ to }) => to.flatMap((paint) => paintUses(paint, paint)));
    case 'cornerRadius':
      return CORNERS.flatMap((field, i) => fieldUse(like, field, patch.value[i]!));
    case 'strokeWeight': {
      const { value } = patch;
      if (typeof value !== 'number') return SIDES.flatMap((field, i) => fieldUse(like, field, value[i]!));
      const whole = fieldUse(like, 'strokeWeight', value);
      return whole.length > 0 ? whole : SIDES.flatMap((field) => fieldUse(like, field, value));
    }
    case 'effects':
      return like === undefined ? [] : shadowUses(like, patch.value);
    case 'visible':
      return [];
  }
}

function fieldUse(like: Like | undefined, field: VariableBindableNodeField, wanted: number): Use[] {
  const bound = like?.bound[field];
  return bound === undefined ? [] : [{ variable: bound.id, wanted, field }];
}

function shadowUses({ shadows }: Like, wanted: Extract<LayerPatch, { property: 'effects' }>['value']): Use[] {
  if (shadows.length !== wanted.length) return [];
  return shadows.flatMap(({ boundVariables = {} }, index) => {
    const { color, radius, spread = 0, offset } = wanted[index]!;
    const values = { color, radius, spread, offsetX: offset.x, offsetY: offset.y };
    return (Object.keys(values) as (keyof typeof values)[]).flatMap((field): Use[] => {
      const bound = boundVariables[field];
      return isAlias(bound) ? [{ variable: bound.id, wanted: values[field], shadow: { index, field } }] : [];
    });
  });
}
