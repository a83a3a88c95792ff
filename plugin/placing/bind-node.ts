import { stylesOf } from './binding-facts.ts';
import type { BoundPatch } from './plan-bindings.ts';
import { isAlias, type Tables } from './resolve-variable.ts';

/** Binds what is no paint: lengths of a layer and parts of its shadows, which are written already. Its paints carry their variables themselves. */
export function bindNode({ node, uses }: BoundPatch, variables: ReadonlyMap<string, Variable>): void {
  for (const { variable: id, field, shadow } of uses) {
    const variable = variables.get(id);
    if (variable === undefined) continue;
    if (field !== undefined && field in node) node.setBoundVariable(field, variable);
    if (shadow !== undefined && 'effects' in node)
      node.effects = node.effects.map((effect, i) =>
        // The shadows come first (patch-node.ts).
        i === shadow.index
          ? figma.variables.setBoundVariableForEffect(effect, shadow.field, variable)
          : effect,
      );
  }
}

/** A style that a layer's fills, strokes or effects shall have. */
export interface StyleUse {
  node: SceneNode;
  property: string;
  /** Id. */
  style: string;
}

/** Applies styles to layers whose values are written. @throws what Figma throws */
export async function applyStyles(uses: readonly StyleUse[]): Promise<void> {
  // All are asked for at once, so that nobody can draw in between.
  await Promise.all(
    uses.map(async ({ node, property, style }) => {
      if (property === 'fills' && 'setFillStyleIdAsync' in node) await node.setFillStyleIdAsync(style);
      if (property === 'strokes' && 'setStrokeStyleIdAsync' in node) await node.setStrokeStyleIdAsync(style);
      if (property === 'effects' && 'setEffectStyleIdAsync' in node) await node.setEffectStyleIdAsync(style);
    }),
  );
}

/** What a set of components is bound to itself, given to the frame that stands for it. -> its styles, to be applied with the others */
export function bindAsSet(set: ComponentSetNode, frame: SceneNode, { variables }: Tables): StyleUse[] {
  for (const [field, alias] of Object.entries(set.boundVariables ?? {})) {
    const variable = isAlias(alias) ? variables.get(alias.id) : undefined;
    if (variable !== undefined && field in frame)
      frame.setBoundVariable(field as VariableBindableNodeField, variable);
  }
  return Object.entries(stylesOf(set)).flatMap(([property, style]) =>
    style === '' ? [] : [{ node: frame, property, style }],
  );
}
