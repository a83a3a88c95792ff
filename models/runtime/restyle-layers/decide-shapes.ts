import { NO_MATCH } from '../attribution/confidence.ts';
import type { Role } from '../layers/roles.ts';
import { LENGTHS, type Length } from '../types.ts';
import { middleOf } from '../layers/paint-colours.ts';
import { edgesTouched } from './edges-touched.ts';
import type { SourceMember } from './group-layers.ts';
import { heaviest, type Change, type PatchEffect, type PatchPaint, type Radii } from '../layers/patch.ts';
import { medianColour, pixelsIn } from './picture-colours.ts';
import { predictShape, type Predicted } from './predict-shape.ts';
import type { Context, Vote } from './context.ts';
import { effectsOf, hasRadii, paintsOf, radiiOf, weightOf } from '../layers/styled-node.ts';

/** What training tells the network the shape of, and what is not square by rule: bars and the page are, an avatar is as the layout has it. */
const CORNERED: ReadonlySet<Role> = new Set<Role>([
  ...(['surface', 'hero', 'button', 'button-secondary', 'field', 'chip'] as const),
  ...(['toggle', 'progress', 'picture', 'selected'] as const),
]);
/** What is round to its ends where its radius is longer than can be told. */
const PILLS: ReadonlySet<Role> = new Set<Role>(['button', 'button-secondary', 'chip', 'toggle', 'progress']);
/** What may cast a shadow. */
const CASTING: ReadonlySet<Role> = new Set<Role>(['surface', 'button', 'button-secondary', 'chip', 'bar']);

/** Share of half the shorter side from which on corners are round to the ends. */
const ROUND = 0.8;
/** Quartiles of a radius may lie this far apart, units or share of it; else the cells do not agree. */
const AGREE = { units: 2, share: 0.3 };
/** A predicted radius this near to the layer's own is the same, units or share. */
const SAME = { units: 1.5, share: 0.2 };
/** Below this many units a corner is square, a border none, a shadow none; and what a shadow must reach to be cast. */
const NONE = { radius: 1.5, border: 0.4, shadow: 1.5 };
const CAST = 4;
/** Share of the cells that must say that there is a border or a shadow, or at most the rest of it that there is none. */
const MOST = 0.8;
/** A stroke whose channels all are this near to its fill has melted into it, 0..1. */
const MELTED = 0.05;
/** The parts of a shadow's reach: its offset down and its blur. Its black is that of the kits' cards. */
const SHADOW = { offset: 0.25, blur: 0.75, opacity: 0.14 };

/**
 * Corner radius, stroke and shadow of a group that no look is given to, as far as the network is sure of them; a wrong shape is worse than the
 * wireframe's own, which stays otherwise. colours: what changes of its paints already.
 * -> all changes, and what of them was predicted
 */
export function decideShape(
  { group: { members }, groundCells, confidence }: Vote,
  context: Context,
  colours: readonly Change[],
): { changes: Change[]; predicted: Length[] } {
  const [member] = members as [SourceMember];
  const { attributes, grid, frame } = context;
  // What paints nothing has no shape to be seen.
  const bare = paintsOf(member.node.fills).length === 0 && paintsOf(member.node.strokes).length === 0;
  // What found no sure match was read off something else.
  const told = !bare && confidence >= NO_MATCH;
  const shape = attributes && told ? predictShape(attributes, groundCells, grid, frame) : null;
  const changes = new Map(colours.map((change) => [change.property, change]));
  const predicted = new Set<Length>();
  const take = (length: Length, change: Change | null): void => {
    if (change === null || JSON.stringify(change.from) === JSON.stringify(change.to)) return;
    changes.set(change.property, change);
    predicted.add(length);
  };
  if (shape) {
    take('radius', radiusChange(members, shape.radius, frame));
    take('border', strokeChange(member, shape.border, colours, context));
    take('shadow', shadowChange(member, shape.shadow));
  }
  return { changes: [...changes.values()], predicted: LENGTHS.filter((length) => predicted.has(length)) };
}

function radiusChange(
  members: readonly SourceMember[],
  { length, spread, atMost }: Predicted,
  frame: Context['frame'],
): Change | null {
  const { node, element } = members[0]!;
  if (!CORNERED.has(element.role) || !hasRadii(node) || element.mask !== undefined) return null;
  const from = radiiOf(node);
  // Corners of one side only belong to the layout: a sheet at the frame's foot, the ends of a row.
  if (from.some((radius) => radius !== from[0])) return null;
  const [top, right, bottom, left] = edgesTouched(element.box, frame);
  if ((left && right) || (top && bottom)) return null;
  if (spread > Math.max(AGREE.units, AGREE.share * length)) return null;
  const half = Math.max(...members.map(({ element: { box } }) => Math.min(box.width, box.height) / 2));
  const round = length >= ROUND * half || (atMost && PILLS.has(element.role));
  const radius = round ? half : length < NONE.radius ? 0 : Math.round(length);
  const own = Math.min(half, from[0]);
  if (Math.abs(radius - own) <= Math.max(SAME.units, SAME.share * own)) return null;
  return { property: 'cornerRadius', from, to: [radius, radius, radius, radius] satisfies Radii };
}

/** A stroke that the exemplar does not have goes where the picture has melted it into the fill; where it does, the picture tells its colour. */
function strokeChange(
  { node, element }: SourceMember,
  { above }: Predicted,
  colours: readonly Change[],
  { picture, frame }: Context,
): Change | null {
  const from = paintsOf(node.strokes);
  const fill = paintOf(colours, 'fills') ?? paintOf(colours, 'strokes');
  if (from.length === 0 || fill === null || !CORNERED.has(element.role)) return null;
  const { x, y, width, height } = element.box;
  const weight = Math.max(1, heaviest(weightOf(node)));
  const inside = { x: x + weight, y: y + weight, width: width - 2 * weight, height: height - 2 * weight };
  const rim = medianColour(picture, pixelsIn(element.seen, [inside], frame, picture));
  const ground = middleOf(fill);
  const melted = (['r', 'g', 'b'] as const).every((c) => Math.abs(rim[c] - ground[c]) < MELTED);
  const has = above(NONE.border);
  if (has <= 1 - MOST && melted) return { property: 'strokes', from, to: [] };
  if (has >= MOST && !melted) return { property: 'strokes', from, to: [{ type: 'SOLID', color: rim }] };
  return null;
}

function paintOf(changes: readonly Change[], property: 'fills' | 'strokes'): PatchPaint | null {
  const change = changes.find((one) => one.property === property);
  return change?.property === property ? ((change.to as PatchPaint[])[0] ?? null) : null;
}

/** A soft shadow of the predicted reach where the layer has none; none where the layer has one that the exemplar's have not. */
function shadowChange({ node, element }: SourceMember, { length, above }: Predicted): Change | null {
  if (!CASTING.has(element.role)) return null;
  const from = effectsOf(node.effects);
  if (from.length > 0) return above(NONE.shadow) <= 1 - MOST ? { property: 'effects', from, to: [] } : null;
  if (above(CAST) < MOST) return null;
  const shadow: PatchEffect = {
    type: 'DROP_SHADOW',
    color: { r: 0, g: 0, b: 0, a: SHADOW.opacity },
    offset: { x: 0, y: Math.round(SHADOW.offset * length) },
    radius: Math.round(SHADOW.blur * length),
  };
  return { property: 'effects', from, to: [shadow] };
}
