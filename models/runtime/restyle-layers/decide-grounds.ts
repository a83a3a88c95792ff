import type { Box } from '../geometry/box.ts';
import { hasImage } from '../layers/paint.ts';
import type { Look, Style, StyledLayer } from './exemplar-looks.ts';
import { keepContrast } from '../image/keep-contrast.ts';
import { toColour, toRgb } from '../layers/paint-colours.ts';
import { decideShape } from './decide-shapes.ts';
import { edgesTouched } from './edges-touched.ts';
import { groundColours } from './ground-colours.ts';
import type { SourceGroup, SourceMember } from './group-layers.ts';
import { ICON_HEIGHT, leastContrast, legibleTint } from './legible.ts';
import { heaviest, type Change, type Radii, type Weight } from '../layers/patch.ts';
import { fillOfPicture, pixelsIn } from './picture-colours.ts';
import { pictureReason, reasonOf, type Choice, type Context, type Vote } from './context.ts';
import { effectsOf, hasRadii, paintsOf, radiiOf, weightOf, type StyledNode } from '../layers/styled-node.ts';

/** Share of a box's smaller side that its corners may take where the exemplar's layer is not round to its ends. */
const MOST_RADIUS = 0.3;
/** WCAG contrast ratio to its ground that a divider keeps. */
const FAINTEST = 1.2;

/** A box, a bar, a line, the page: the best look's style, or the picture's colours. */
export function decideGround(vote: Vote, context: Context): Choice {
  const { group, ranked, confidence } = vote;
  const [best] = ranked;
  if (!best) {
    const { changes, predicted } = decideShape(vote, context, coloursOf(group, context));
    return { look: null, reason: pictureReason(confidence, predicted), changes: different(changes) };
  }
  const { look, layer } = best;
  return { look, reason: reasonOf(best, confidence), changes: styleOf(group, look, layer, context.frame) };
}

/** What a group's layers become in a look's style, property by property. layer: the one that was voted for. */
export function styleOf(
  { members }: SourceGroup,
  { style }: Look,
  layer: StyledLayer,
  frame: { width: number; height: number },
): Change[] {
  const { node, element } = members[0]!;
  // What paints nothing stays so: a group, a frame that only arranges its layers.
  const bare = paintsOf(node.fills).length === 0 && paintsOf(node.strokes).length === 0;
  if (node.type === 'GROUP' || (bare && element.role !== 'page')) return [];
  const changes: Change[] = [];
  const fills = paintsOf(node.fills);
  // A picture of the designer's own is content, not style.
  if (!hasImage(node) && node.type !== 'LINE')
    changes.push({ property: 'fills', from: fills, to: style.fills });
  // The frame itself keeps its edge: it is the screen's, not the page's.
  if (element.role === 'page') return different(changes).map((change) => ({ ...change, like: layer.id }));
  changes.push(...strokeChanges(node, style));
  if (hasRadii(node) && element.mask === undefined) {
    const boxes = members.map((member) => member.element.box);
    changes.push({
      property: 'cornerRadius',
      from: radiiOf(node),
      to: radiiFor(style, layer, boxes, frame),
    });
  }
  changes.push({ property: 'effects', from: effectsOf(node.effects), to: style.effects });
  return different(changes).map((change) => ({ ...change, like: layer.id }));
}

/** A line has nothing but its stroke: where the exemplar's divider is a thin box, its fill becomes the stroke. */
function strokeChanges(node: StyledNode, { fills, strokes, strokeWeight }: Style): Change[] {
  const from = paintsOf(node.strokes);
  const line = node.type === 'LINE';
  const to = line && strokes.length === 0 ? fills : strokes;
  const changes: Change[] = [{ property: 'strokes', from, to }];
  if (to.length > 0 && !line && node.strokesIncludedInLayout !== true)
    changes.push({
      property: 'strokeWeight',
      from: weightOf(node),
      to: weightFor(node, from.length > 0, strokeWeight),
    });
  return changes;
}

/** A border of some sides keeps its sides; where there was none, or an even one, the exemplar's comes over as it is. */
function weightFor(node: StyledNode, stroked: boolean, weight: Weight): Weight {
  const own = weightOf(node);
  if (!hasRadii(node)) return heaviest(weight);
  if (!stroked || typeof own === 'number') return weight;
  return own.map((side) => (side > 0 ? heaviest(weight) : 0)) as Radii;
}

/**
 * Round stays round at any size. Corners of one side only (a bar at the frame's edge) are kept where the layer lies at the same edges; elsewhere
 * all corners take the largest.
 */
function radiiFor(
  { radii, round }: Style,
  { touches }: StyledLayer,
  boxes: readonly Box[],
  frame: { width: number; height: number },
): Radii {
  const [box] = boxes as [Box];
  const half = Math.max(...boxes.map(({ width, height }) => Math.min(width, height) / 2));
  const all = (radius: number): Radii => [radius, radius, radius, radius];
  if (round) return all(half);
  const edges = edgesTouched(box, frame);
  const atSameEdges = edges.every((edge, i) => edge === touches[i]);
  const limited = (radius: number): number => Math.min(radius, Math.round(2 * half * MOST_RADIUS));
  if (atSameEdges) return radii.map(limited) as Radii;
  // What spans the frame has no corners but those that face inwards.
  return edges.filter(Boolean).length >= 3 ? all(0) : all(limited(Math.max(...radii)));
}

/** The picture's colours where a group's first layer is seen; nothing but colours can be read off a picture itself. */
function coloursOf({ members }: SourceGroup, context: Context): Change[] {
  const { members: all, frame, picture, colours } = context;
  const [member] = members as [SourceMember];
  const { element, node, index } = member;
  const above = all.filter((other) => other.index > index).map((other) => other.element.box);
  const fills = paintsOf(node.fills);
  const strokes = paintsOf(node.strokes);
  const seen = fillOfPicture(colours, pixelsIn(element.seen, above, frame, picture));
  const changes: Change[] = [];
  if (fills.length > 0 && !hasImage(node)) changes.push({ property: 'fills', from: fills, to: [seen] });
  // A border in the fill's colour is a border no more, as in the picture, where it has melted into the fill.
  if (strokes.length > 0) changes.push({ property: 'strokes', from: strokes, to: [seen] });
  return different(
    element.role === 'divider' ? changes.map((change) => visibly(change, member, context)) : changes,
  );
}

/** A divider may be faint but not gone. */
function visibly(change: Change, member: SourceMember, context: Context): Change {
  if (change.property !== 'fills' && change.property !== 'strokes') return change;
  const [from, to] = [change.from[0], change.to[0]];
  if (from?.type !== 'SOLID' || to?.type !== 'SOLID') return change;
  const { before, after } = groundColours(member, context);
  const tint = legibleTint(from, { before, after });
  if (tint) return { ...change, to: [tint] };
  const least = Math.min(FAINTEST, leastContrast(from.color, before));
  const color = toColour(keepContrast(toRgb(to.color), toRgb(after[1]!), least, ICON_HEIGHT));
  return { ...change, to: [{ ...to, color }] };
}

/** Leaves out what changes nothing. */
export function different(changes: readonly Change[]): Change[] {
  return changes.filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}
