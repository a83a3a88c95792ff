import { aliasesIn, boundInStyle, stylesOf, withAll, type BindingFacts } from './binding-facts.ts';
import type { LayerPatch } from '../protocol.ts';

/** A layer, and a variable that something of it stays bound to. */
export interface Kept {
  node: SceneNode;
  variable: string;
}

/** What each property of a patch writes over, in the words of a layer's bindings. */
const WRITTEN: Record<LayerPatch['property'], readonly string[]> = {
  fills: ['fills', 'textRangeFills'],
  segments: ['fills', 'textRangeFills'],
  strokes: ['strokes'],
  strokeWeight: [
    'strokeWeight',
    'strokeTopWeight',
    'strokeRightWeight',
    'strokeBottomWeight',
    'strokeLeftWeight',
  ],
  cornerRadius: ['cornerRadius', 'topLeftRadius', 'topRightRadius', 'bottomRightRadius', 'bottomLeftRadius'],
  effects: ['effects'],
  visible: ['visible'],
};

/** Everything in a tree that is bound, by the layers themselves or their styles, and that patches leave as it is. */
export function keptUses(
  root: SceneNode,
  patched: readonly { node: SceneNode; patch: LayerPatch }[],
  { styles }: BindingFacts,
): Kept[] {
  const written = new Map<string, Set<string>>();
  for (const { node, patch } of patched)
    written.set(node.id, new Set([...(written.get(node.id) ?? []), ...WRITTEN[patch.property]]));
  return withAll(root).flatMap((node) => {
    const gone = written.get(node.id);
    const own = Object.entries(node.boundVariables ?? {}).flatMap(([field, bound]) =>
      gone?.has(field) === true ? [] : aliasesIn(bound),
    );
    const styled = Object.entries(stylesOf(node)).flatMap(([field, id]) => {
      const style = gone?.has(field) === true ? undefined : styles.get(id);
      return style === undefined ? [] : boundInStyle(style);
    });
    return [...new Set([...own, ...styled])].map((variable) => ({ node, variable }));
  });
}
