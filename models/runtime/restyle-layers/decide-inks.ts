import type { Colour } from '../layers/paint.ts';
import type { RankedLook } from './choose-look.ts';
import { over, paintAt } from '../layers/paint-colours.ts';
import { different } from './decide-grounds.ts';
import { decideSegments, tonesOf } from './decide-segments.ts';
import type { SourceGroup } from './group-layers.ts';
import { groundColours } from './ground-colours.ts';
import {
  ICON_HEIGHT,
  leastContrast,
  legible,
  legibleTint,
  letterHeight,
  neededContrast,
  type Grounds,
} from './legible.ts';
import type { Change, PatchPaint, Reason } from '../layers/patch.ts';
import { inkOfPicture } from './picture-colours.ts';
import { pictureReason, reasonOf, type Choice, type Context, type Vote } from './context.ts';
import { inkFills, paintsOf, type StyledNode } from '../layers/styled-node.ts';

/** A colour that must move further than this to be readable (0..1 in a channel) gives way to the next of the exemplar's that is. */
const FAR = 0.3;
/** WCAG counts bold text from 14 pt as large. */
const LARGE_BOLD = { size: 18.66, weight: 700 };

/** A text or an icon: the colour of the look that its cells voted for, readable on what its ground becomes. */
export function decideInk({ group, ranked, confidence }: Vote, context: Context): Choice {
  const { node } = group.members[0]!;
  const old = inkFillsOf(group);
  const fills = old[0] ?? [];
  const strokes = node.type === 'TEXT' ? [] : paintsOf(node.strokes);
  const paint = fills[0] ?? strokes[0];
  if (paint === undefined || fills.some(({ type }) => type === 'IMAGE'))
    return { look: null, changes: [], reason: pictureReason(confidence) };
  const own = flat(paint, []);
  const height = heightOf(node);
  const grounds = allGrounds(group.members.map((member) => groundColours(member, context)));
  const tint = legibleTint(paint, grounds);
  const tones = tonesOf(context.looks);
  const all = (main: PatchPaint): Change[] =>
    old.length > 1
      ? different([
          { property: 'segments', from: old, to: decideSegments(old, main, grounds, height, tones) },
        ])
      : inkChanges(fills, strokes, [main]);
  if (tint) return { look: null, reason: pictureReason(confidence), changes: all(tint) };
  const needed = neededContrast(own, grounds, height);
  const readable = ({ look }: Pick<RankedLook, 'look'>): boolean => {
    const [to] = look.style.fills;
    return to !== undefined && leastContrast(flat(to, grounds.after), grounds.after) >= needed;
  };
  let [taken] = ranked;
  let given = taken?.look.style.fills[0];
  const wanted = given
    ? flat(given, grounds.after)
    : inkOfPicture(
        context.picture,
        context.source,
        group.members.map((member) => member.element.seen),
        context.frame,
        own,
      );
  let { colour, moved } = legible(wanted, own, grounds, height);
  const far = Math.max(...(['r', 'g', 'b'] as const).map((c) => Math.abs(colour[c] - wanted[c])));
  const other = far > FAR ? ranked.find(readable) : undefined;
  if (other) {
    taken = other;
    given = other.look.style.fills[0]!;
    colour = flat(given, grounds.after);
    moved = undefined;
  }
  const reason: Reason = {
    ...(taken && given ? reasonOf(taken, confidence) : pictureReason(confidence)),
    ...(moved && { contrast: moved }),
  };
  // As it stands in the exemplar, bound variable and opacity included, unless it had to move.
  const stays = given?.type === 'SOLID' && !moved;
  const changes = all(stays ? given! : { type: 'SOLID', color: colour });
  const like = stays && taken ? { like: taken.layer.id } : {};
  return { look: taken?.look ?? null, reason, changes: changes.map((change) => ({ ...change, ...like })) };
}

/** The different colours of all of a group's texts, the most frequent of the first one first. */
export function inkFillsOf({ members }: Pick<SourceGroup, 'members'>): PatchPaint[][] {
  const all = members.flatMap(({ node }) => inkFills(node));
  return members[0]!.node.type === 'TEXT'
    ? all.filter(
        (paints, i) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(paints)) === i,
      )
    : all.slice(0, 1);
}

/** An ink is drawn by its fills, its strokes or both. */
function inkChanges(fills: PatchPaint[], strokes: PatchPaint[], to: PatchPaint[]): Change[] {
  const changes: Change[] = [];
  if (fills.length > 0) changes.push({ property: 'fills', from: fills, to });
  if (strokes.length > 0) changes.push({ property: 'strokes', from: strokes, to });
  return different(changes);
}

/** Height of a text's letters, or what counts as such, pixels: from 17 on WCAG asks for less contrast. */
export function heightOf({ type, style }: StyledNode): number {
  if (type !== 'TEXT') return ICON_HEIGHT;
  const { fontSize = 14, fontWeight = 400 } = style ?? {};
  const largeBold = fontSize >= LARGE_BOLD.size && fontWeight >= LARGE_BOLD.weight;
  return largeBold ? ICON_HEIGHT : letterHeight(fontSize);
}

/** One colour for a paint: its middle, on the first of the grounds where it lets them through. */
function flat(paint: PatchPaint, grounds: readonly Colour[]): Colour {
  const middle = paintAt(paint, 0.5, 0.5, { r: 0.5, g: 0.5, b: 0.5 });
  const { r, g, b } = grounds[0] ? over(middle, grounds[0]) : middle;
  return { r, g, b };
}

function allGrounds(each: readonly Grounds[]): Grounds {
  return { before: each.flatMap(({ before }) => before), after: each.flatMap(({ after }) => after) };
}
