import type { Change, PatchedLayer } from '../layers/patch.ts';
import type { ElementDecision } from '../plan/plan.ts';
import { boxChanges } from './box-changes.ts';
import type { Decision } from './decision.ts';
import { drawingChanges, textChanges } from './ink-changes.ts';
import { membersOf, patched, type Member, type MemberChange } from './member.ts';
import { pictureChanges } from './picture-changes.ts';
import { reasonOf } from './reason-of.ts';
import { tonesOf, type Tone } from './segments.ts';
import { takingOf, type LayersOfPlan, type Taking } from './taking.ts';

/**
 * What every layer of the source becomes by a plan: the style of the exemplar's layer as it stands there, with what is bound in it; a measured colour
 * where the exemplar is a picture; a rule's where a rule made it. Sizes, places, words and fonts are never touched. Deterministic, linear in the layers.
 * -> back to front, without what stays as it is
 */
export function decisionsOfPlan(layers: LayersOfPlan): Decision[] {
  const taking = takingOf(layers);
  let tones: readonly Tone[] | null = null;
  const change = (member: Member): MemberChange[] => {
    const { kind } = member.element;
    if (kind === 'picture') return pictureChanges(member, taking);
    if (kind === 'drawing') return drawingChanges(member, taking);
    const changes =
      kind === 'text'
        ? textChanges(member, taking, () => (tones ??= tonesOf(taking)))
        : boxChanges(member, taking);
    return changes.map((told) => ({ change: told, of: patched(member.layer, taking) }));
  };
  return layers.plan.decisions.flatMap((decision) => decisionOf(decision, taking, change));
}

/** What the source's texts become where they stand live on the picture of a plan. */
export const textsOfPlan = (layers: LayersOfPlan): Decision[] =>
  decisionsOfPlan(layers)
    .filter(({ kind }) => kind === 'text')
    .map((decision) => ({ ...decision, id: `text ${decision.id}` }));

function decisionOf(
  decision: ElementDecision,
  taking: Taking,
  change: (member: Member) => MemberChange[],
): Decision[] {
  const members = membersOf(decision, taking);
  const [first] = members;
  if (!first) return [];
  const { kind, parent } = first.element;
  const layers = members.flatMap(({ element, layer }) =>
    kind === 'drawing' ? element.layers.flatMap((id) => taking.source.get(id) ?? []) : [layer],
  );
  const own = layers.map((layer) => patched(layer, taking));
  const changes = clustered(members.flatMap(change), own);
  if (changes.length === 0) return [];
  return [
    {
      id: own[0]!.id,
      kind: parent < 0 ? 'page' : kind,
      layers: own,
      changes,
      reason: reasonOf(decision, taking),
    },
  ];
}

/** One change for all layers that had the same and take the same; what changes nothing is left out. layers: of the whole decision */
function clustered(all: readonly MemberChange[], layers: readonly PatchedLayer[]): Change[] {
  const clusters = new Map<string, { change: Change; of: PatchedLayer[] }>();
  for (const { change, of } of all) {
    if (JSON.stringify(change.from) === JSON.stringify(change.to)) continue;
    const key = JSON.stringify(change);
    const known = clusters.get(key);
    if (known) known.of.push(of);
    else clusters.set(key, { change, of: [of] });
  }
  return [...clusters.values()].map(({ change, of }) =>
    of.length === layers.length && of.every(({ id }, i) => id === layers[i]!.id)
      ? change
      : { ...change, layers: of },
  );
}
