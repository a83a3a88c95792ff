import { hasImage } from '../layers/paint.ts';
import { heaviest, type Change, type PatchEffect, type Radii, type Weight } from '../layers/patch.ts';
import { effectsOf, hasRadii, paintsOf, radiiOf, weightOf } from '../layers/styled-node.ts';
import { isClear, paintsIn } from '../layers/veil.ts';
import { decidedRadii } from '../plan/decided-radii.ts';
import { softShadow } from '../plan/soft-shadow.ts';
import { halfSide } from '../plan/taken-as.ts';
import type { Member } from './member.ts';
import { fillOf, shownAs, type TakenPaints } from './shown-as.ts';
import { takenFrom, type Taking } from './taking.ts';

/** What a box, a picture without its image, a line or the page takes. Types without a property keep none of it (plugin typings). */
export function boxChanges(member: Member, taking: Taking): Change[] {
  const { element, layer } = member;
  const { type } = layer.node;
  const fills =
    type === 'GROUP' ? [] : element.kind === 'line' ? lineChange(member, taking) : fillChange(member, taking);
  // The frame itself keeps its edge: it is the screen's, not the page's.
  if (element.parent < 0 || type === 'SECTION') return fills;
  const strokes = type === 'GROUP' || type === 'LINE' ? [] : strokeChanges(member, taking);
  return [...fills, ...strokes, ...radiusChange(member, taking), ...shadowChange(member, taking)];
}

function fillChange(member: Member, taking: Taking): Change[] {
  const { style, origin } = member.decision;
  if (origin.fill === 'source') return [];
  const to = style.filled ? takenFill(member, taking) : { paints: [] };
  return to === null ? [] : [fillsOf(member, to)];
}

const fillsOf = ({ layer }: Member, { paints, like }: TakenPaints): Change => ({
  property: 'fills',
  from: paintsOf(layer.node.fills),
  to: paints,
  ...(like !== undefined && { like }),
});

/** The paints by which a member shows its decision's fill; null where it keeps its own. */
function takenFill(member: Member, taking: Taking): TakenPaints | null {
  const { decision, element, layer, at } = member;
  const taken = takenFrom(taking, decision.origin.fill);
  const isVeil = taking.plan.source[element.parent]?.kind === 'picture' && isClear(layer.node);
  // A veil over a picture stays one, whatever colour is below.
  if (isVeil && element.kind === 'box') {
    const veil = taken?.layer?.node;
    if (!veil || !isClear(veil) || hasImage(veil)) return null;
    const { opacity = 1 } = veil;
    return { paints: paintsIn(veil).map((paint) => ({ ...paint, opacity: opacity * (paint.opacity ?? 1) })) };
  }
  return shownAs(decision.style.fill, taken, taken ? fillOf(taken) : [], at);
}

/** A line has one colour, drawn by its stroke or as a thin box. */
function lineChange(member: Member, taking: Taking): Change[] {
  const { decision, layer, at } = member;
  if (decision.origin.fill === 'source') return [];
  const taken = takenFrom(taking, decision.origin.fill);
  const to = shownAs(decision.style.fill, taken, taken ? fillOf(taken) : [], at);
  const fills = layer.node.type === 'LINE' ? [] : paintsOf(layer.node.fills);
  if (fills.length > 0) return [fillsOf(member, to)];
  const { paints, like } = to;
  const from = paintsOf(layer.node.strokes);
  return [{ property: 'strokes', from, to: paints, ...(like !== undefined && { like }) }];
}

function strokeChanges({ element, decision, layer: { node }, at }: Member, taking: Taking): Change[] {
  const { stroke } = decision.style;
  const origin = decision.origin.stroke;
  if (origin === 'source' || (element.kind === 'line' && paintsOf(node.fills).length === 0)) return [];
  const from = paintsOf(node.strokes);
  if (stroke === null) return [{ property: 'strokes', from, to: [] }];
  const taken = takenFrom(taking, origin);
  const on = { ...at, ground: decision.style.fill };
  const { paints: to, like } = shownAs(stroke.colour, taken, paintsOf(taken?.layer?.node.strokes), on);
  const named = like === undefined ? {} : { like };
  const strokes: Change = { property: 'strokes', from, to, ...named };
  if (node.strokesIncludedInLayout === true) return [strokes];
  const { width, sides } = stroke;
  const even = sides.every((side) => side === sides[0]);
  const weight: Weight =
    taken?.layer && paintsOf(taken.layer.node.strokes).length > 0
      ? weightOf(taken.layer.node)
      : even
        ? width
        : (sides.map((side) => (side ? width : 0)) as Radii);
  const own = hasRadii(node) ? weight : heaviest(weight);
  return [strokes, { property: 'strokeWeight', from: weightOf(node), to: own, ...named }];
}

function radiusChange({ element, decision, layer: { node, outline } }: Member, taking: Taking): Change[] {
  // What a mask cuts shows the mask's corners.
  if (decision.origin.radius === 'source' || !hasRadii(node) || outline !== node) return [];
  const half = halfSide(element);
  const from = radiiOf(node);
  const seen = from.map((radius) => Math.min(radius, half)) as Radii;
  const layer = takenFrom(taking, decision.origin.radius)?.layer;
  const to = decidedRadii(seen, element, decision, taking.plan, layer?.outline);
  // What is round to its ends already stays as round as it says.
  if (to.every((radius, i) => Math.abs(radius - seen[i]!) < 1e-6)) return [];
  const isSame = layer && radiiOf(layer.outline).every((radius, i) => radius === to[i]);
  return [{ property: 'cornerRadius', from, to, ...(isSame && { like: layer.node.id }) }];
}

function shadowChange({ decision: { style, origin }, layer: { node } }: Member, taking: Taking): Change[] {
  if (origin.shadow === 'source') return [];
  const layer = takenFrom(taking, origin.shadow)?.layer;
  const own = effectsOf(layer?.node.effects);
  const opacity = layer?.opacity ?? 1;
  const faded = own.map((effect): PatchEffect =>
    opacity < 1 ? { ...effect, color: { ...effect.color, a: opacity * effect.color.a } } : effect,
  );
  const isCast = faded.some(({ type }) => type === 'DROP_SHADOW');
  const to = style.shadow > 0 && !isCast ? [...faded, softShadow(style)] : faded;
  const like = layer && opacity === 1 && to.length === own.length ? { like: layer.node.id } : {};
  return [{ property: 'effects', from: effectsOf(node.effects), to, ...like }];
}
