import { heaviest, type LayerPatch, type PatchPaint, type Weight } from '../runtime/layers/patch.ts';
import { paintsOf, type StyledNode } from '../runtime/layers/styled-node.ts';
import { restPaint, restShadow } from './rest-paint.ts';

/** What a node says beside its style: what it is bound to, by property. */
interface BoundNode extends StyledNode {
  styles?: Record<string, string>;
  boundVariables?: Record<string, unknown>;
}

/**
 * The tree with its patches written, as the sandbox writes them to a clone (plugin/placing/patch-node.ts): a property that is written is bound to
 * nothing any more, but for colours whose patch names a variable. Nodes and fields that no patch names are the given ones; nothing is changed in
 * place. Later patches of a property win. Throws TypeError where a patch names a node that the tree lacks.
 */
export function applyPatches(root: StyledNode, patches: readonly LayerPatch[]): StyledNode {
  const left = new Map<string, LayerPatch[]>();
  for (const patch of patches) left.set(patch.node, [...(left.get(patch.node) ?? []), patch]);
  const write = (node: StyledNode): StyledNode => {
    const own = left.get(node.id) ?? [];
    left.delete(node.id);
    const children = node.children?.map(write);
    const moved = children?.some((child, i) => child !== node.children![i]);
    const kept: StyledNode = moved ? { ...node, children: children! } : node;
    return own.reduce((written, patch) => writePatch(written, patch), kept);
  };
  const written = write(root);
  const [missing] = left.keys();
  if (missing !== undefined) throw new TypeError(`A patch names ${missing}, which the layers lack.`);
  return written;
}

function writePatch(node: StyledNode, patch: LayerPatch): StyledNode {
  switch (patch.property) {
    case 'fills':
      return { ...unbound(oneFill(node), ['fills'], ['fill', 'fills']), fills: patch.value.map(restPaint) };
    case 'segments':
      return recolour(node, patch.value);
    case 'strokes':
      return {
        ...unbound(node, ['strokes'], ['stroke', 'strokes']),
        strokes: patch.value.map(restPaint),
      };
    case 'strokeWeight':
      return writeWeight(node, patch.value);
    case 'cornerRadius': {
      const rest = without(unbound(node, RADII, []), ['cornerRadius', 'rectangleCornerRadii']);
      const [first] = patch.value;
      const even = patch.value.every((radius) => radius === first);
      return { ...rest, ...(even ? { cornerRadius: first } : { rectangleCornerRadii: patch.value }) };
    }
    case 'effects': {
      // Shadows are replaced; a blur is no shadow and stays.
      const others = (node.effects ?? []).filter(
        ({ type }) => type !== 'DROP_SHADOW' && type !== 'INNER_SHADOW',
      );
      return {
        ...unbound(node, ['effects'], ['effect', 'effects']),
        effects: [...patch.value.map(restShadow), ...others],
      };
    }
    case 'visible':
      return { ...unbound(node, ['visible'], []), visible: patch.value };
  }
}

const RADII = [
  'topLeftRadius',
  'topRightRadius',
  'bottomRightRadius',
  'bottomLeftRadius',
  'rectangleCornerRadii',
  'cornerRadius',
];

const WEIGHTS = [
  'strokeWeight',
  'strokeTopWeight',
  'strokeRightWeight',
  'strokeBottomWeight',
  'strokeLeftWeight',
  'individualStrokeWeights',
];

/** A copy that lacks some of its fields. */
function without<T extends object, Key extends keyof T>(all: T, keys: readonly Key[]): Omit<T, Key> {
  const copy = { ...all };
  for (const key of keys) delete copy[key];
  return copy;
}

/** A copy that is no longer bound to these variables and styles. */
function unbound(node: BoundNode, variables: readonly string[], styles: readonly string[]): BoundNode {
  return {
    ...node,
    ...(node.boundVariables && { boundVariables: without(node.boundVariables, variables) }),
    ...(node.styles && { styles: without(node.styles, styles) }),
  };
}

/** Written as a whole, a text's fills are those of all its characters. */
function oneFill(node: StyledNode): StyledNode {
  if (!node.styleOverrideTable) return node;
  const table = Object.entries(node.styleOverrideTable).map(([key, style]) => [
    key,
    without(style, ['fills']),
  ]);
  return { ...node, styleOverrideTable: Object.fromEntries(table) as StyledNode['styleOverrideTable'] & {} };
}

/** Gives each run of a text the colour that its old one becomes; runs of other colours stay as they are, and so do sizes and weights. */
function recolour(
  node: StyledNode,
  colours: readonly { from: PatchPaint[]; to: PatchPaint[] }[],
): StyledNode {
  const become = (fills: StyledNode['fills']): StyledNode['fills'] | null => {
    const words = JSON.stringify(paintsOf(fills));
    const colour = colours.find(({ from }) => JSON.stringify(from) === words);
    return colour ? colour.to.map(restPaint) : null;
  };
  const own = become(node.fills);
  const table = Object.entries(node.styleOverrideTable ?? {}).map(([key, style]) => {
    const fills = style.fills && become(style.fills);
    return [key, fills ? { ...style, fills } : style] as const;
  });
  return {
    ...(own ? { ...unbound(node, ['fills'], ['fill', 'fills']), fills: own } : node),
    ...(node.styleOverrideTable && { styleOverrideTable: Object.fromEntries(table) }),
  };
}

function writeWeight(node: StyledNode, weight: Weight): StyledNode {
  const rest = without(unbound(node, WEIGHTS, []), ['individualStrokeWeights']);
  if (typeof weight === 'number') return { ...rest, strokeWeight: weight };
  const [top, right, bottom, left] = weight;
  const individualStrokeWeights = { top, right, bottom, left };
  return { ...rest, strokeWeight: heaviest(weight), individualStrokeWeights };
}
