import { shareOf } from '../geometry/grid.ts';
import { hasImage } from '../layers/paint.ts';
import type { Change, PatchPaint } from '../layers/patch.ts';
import { paintsOf } from '../layers/styled-node.ts';
import { pictureCut } from '../pictures/cut-picture.ts';
import { elementAt } from '../plan/draft.ts';
import type { Place } from '../plan/plan.ts';
import { boxChanges } from './box-changes.ts';
import { patched, type Member, type MemberChange } from './member.ts';
import { pictureFor, takenFrom, type Taking } from './taking.ts';

/** How much rounder than the box a picture may be cut, for its corners not to be seen in it. */
const ROUNDER = 0.95;

/**
 * A picture: the image of the exemplar's layer, or the part of an exemplar without layers that fits its box, with stroke, corners and shadow as a box takes
 * them. Of a placeholder the cross is hidden where the plan says so.
 */
export function pictureChanges(member: Member, taking: Taking): MemberChange[] {
  const { decision, index, layer, element } = member;
  const of = patched(layer, taking);
  const shown = decision.origin.fill === 'source' ? null : pictureFor(decision, index);
  const image = shown && imageAt(shown, member, taking);
  const changes = boxChanges(member, taking).filter(({ property }) => property !== 'fills' || image === null);
  const from = paintsOf(layer.node.fills);
  const fills: Change[] = image ? [{ property: 'fills', from, ...image }] : [];
  const hidden = decision.hidesCross ? element.layers.slice(1) : [];
  return [
    ...[...fills, ...changes].map((change) => ({ change, of })),
    ...hidden.flatMap((id): MemberChange[] => {
      const line = taking.source.get(id);
      if (!line) return [];
      return [{ change: { property: 'visible', from: true, to: false }, of: patched(line, taking) }];
    }),
  ];
}

/** The image that an exemplar's picture is; null where it shows none, or none can be cut out of it. */
function imageAt(
  place: Place,
  member: Member,
  taking: Taking,
): (Pick<Change, 'like' | 'shows'> & { to: PatchPaint[] }) | null {
  const { plan } = taking;
  const element = elementAt(plan, place);
  const layer = takenFrom(taking, place)?.layer;
  const elements = plan.exemplars[place.exemplar]!;
  const frame = elements[0]!.box;
  if (layer) {
    if (!hasImage(layer.node)) return null;
    const { opacity } = layer;
    const to = paintsOf(layer.node.fills).map((paint) =>
      opacity < 1 ? { ...paint, opacity: opacity * (paint.opacity ?? 1) } : paint,
    );
    const shows = { exemplar: place.exemplar, part: shareOf(layer.seen, frame) };
    return { to, shows, ...(opacity === 1 && { like: layer.node.id }) };
  }
  if (element.kind !== 'picture') return null;
  const { box } = member.element;
  const roundness = (radius: number, { width, height }: typeof box): number =>
    radius / Math.min(width, height);
  const isEllipse = member.layer.outline.type === 'ELLIPSE';
  const radius = isEllipse ? Infinity : member.decision.style.radius;
  const isRound = roundness(radius, box) >= ROUNDER * roundness(element.style.radius, element.box);
  const part = pictureCut({ elements }, place.element, box, isRound);
  if (part === null) return null;
  const cut = { exemplar: place.exemplar, part: shareOf(part, frame) };
  return { to: [{ type: 'IMAGE', imageHash: null, scaleMode: 'FILL', cut }] };
}
