import type { PageElement } from '../elements/page-element.ts';
import { shareOf } from '../geometry/grid.ts';
import type { Change, PatchedLayer } from '../layers/patch.ts';
import type { ElementDecision } from '../plan/plan.ts';
import type { Seen } from './shown-as.ts';
import type { SeenLayer, Taking } from './taking.ts';

/** One element of a decision, by its main layer. */
export interface Member {
  element: PageElement;
  /** Among the decision's elements. */
  index: number;
  decision: ElementDecision;
  layer: SeenLayer;
  /** How its paints will be seen. */
  at: Seen;
}

/** What one layer of a member takes. */
export interface MemberChange {
  change: Change;
  of: PatchedLayer;
}

/** Those of a decision's elements that the source's layers show. */
export function membersOf(decision: ElementDecision, { plan, source, grounds }: Taking): Member[] {
  return decision.elements.flatMap((place, index): Member[] => {
    const element = plan.source[place]!;
    const layer = source.get(element.layers[0] ?? '');
    const at = { ground: grounds[place]!, opacity: layer?.opacity ?? 1 };
    return layer ? [{ element, index, decision, layer, at }] : [];
  });
}

/** A layer as it is named and lit. */
export function patched({ node: { id, name }, seen }: SeenLayer, { plan }: Taking): PatchedLayer {
  return { id, name, part: shareOf(seen, plan.source[0]!.box) };
}
