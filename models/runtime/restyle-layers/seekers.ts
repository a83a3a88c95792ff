import { contrast } from '../image/keep-contrast.ts';
import type { Colour } from '../layers/paint.ts';
import { over, paintAt, toRgb } from '../layers/paint-colours.ts';
import { rankWithin } from './choose-look.ts';
import { groundsBefore } from './ground-colours.ts';
import type { SourceGroup } from './group-layers.ts';
import { inkFills, paintsOf } from '../layers/styled-node.ts';
import type { Context, Emphasis } from './context.ts';

/** Reads the emphasis of every group by its first layer. */
export function emphases(
  groups: readonly SourceGroup[],
  context: Pick<Context, 'source' | 'frame' | 'groupOf'>,
): Emphasis {
  const of = new Map(groups.map((group) => [group, emphasisOf(group, context)]));
  const groundOf = ({ members }: SourceGroup): SourceGroup | null => {
    const { ground } = members[0]!;
    return ground === null ? null : context.groupOf.get(ground)!;
  };
  const rank = rankWithin(
    groups,
    (group) => of.get(group)!,
    (a, b) => a.members[0]!.element.role === b.members[0]!.element.role && groundOf(a) === groundOf(b),
  );
  return { of, rank };
}

function emphasisOf({ members }: SourceGroup, context: Pick<Context, 'source' | 'frame'>): number {
  const member = members[0]!;
  const fills = inkFills(member.node)[0] ?? [];
  const paints = fills.length > 0 ? fills : paintsOf(member.node.strokes);
  const [, below] = groundsBefore(member, context) as [Colour, Colour, Colour];
  const own = paints.reduce<Colour>(
    (colour, paint) => over(paintAt(paint, 0.5, 0.5, { r: 0.5, g: 0.5, b: 0.5 }), colour),
    below,
  );
  return contrast(toRgb(own), toRgb(below));
}
