import type { PageElement } from '../elements/page-element.ts';
import type { Colour } from '../layers/paint.ts';
import { middleOver, over } from '../layers/paint-colours.ts';
import type { Change } from '../layers/patch.ts';
import { inkFills, paintsOf } from '../layers/styled-node.ts';
import { isSign } from '../plan/picture-sign.ts';
import { patched, type Member, type MemberChange } from './member.ts';
import { otherTones, type Tone } from './segments.ts';
import { fillOf, shownAs, through, type TakenPaints } from './shown-as.ts';
import { takenFrom, type SeenLayer, type Taking } from './taking.ts';

/** Height of capitals in font sizes; and what counts as large: WCAG's bold text from 14 pt, all icons (WCAG 2.2, 1.4.11). */
const CAPITALS = 0.73;
const LARGE_BOLD = { size: 18.66, weight: 700 };
const LARGE = 24;
/** Squared distance of a drawing's ink and its ground below which they cannot be told apart, channels 0..1. */
const FAINT = 0.05 ** 2;
/** Share of the way from the ground to the ink from which a part has the drawing's ink. */
const FULL = 0.9;

/** The ink of a decision, as one of its elements shows it. */
function inkOf({ decision, at }: Member, taking: Taking): TakenPaints {
  const taken = takenFrom(taking, decision.origin.fill);
  return shownAs(decision.style.fill, taken, taken ? fillOf(taken) : [], at);
}

/** A text has one colour, or keeps the segments that it has. tones: the exemplars' */
export function textChanges(member: Member, taking: Taking, tones: () => readonly Tone[]): Change[] {
  const { decision, element, layer, at } = member;
  const old = inkFills(layer.node);
  if (decision.origin.fill === 'source' || old.length === 0) return [];
  const { paints, like } = inkOf(member, taking);
  const named = like === undefined ? {} : { like };
  if (old.length === 1) return [{ property: 'fills', from: old[0]!, to: paints, ...named }];
  const seen = old.map((words) => middleOver(words, element.below, at.opacity));
  const words = {
    old: seen,
    main: decision.style.fill,
    below: element.below,
    ground: at.ground,
    height: heightOf(element),
  };
  const others = otherTones(words, tones()).map(({ colour, paint }) =>
    at.opacity < 1 ? [{ type: 'SOLID' as const, color: through(colour, at) }] : [paint],
  );
  return [{ property: 'segments', from: old, to: [paints, ...others], ...named }];
}

function heightOf({ type }: PageElement): number {
  const { size, weight } = type!;
  return size >= LARGE_BOLD.size && weight >= LARGE_BOLD.weight ? LARGE : CAPITALS * size;
}

/**
 * A drawing: every part that paints takes the ink, by its fill where it had one and by its stroke where it had that. Parts in the colour of the ground are holes,
 * and take the new ground's; what stood between the two still does. The sign for a picture goes where its box takes one.
 */
export function drawingChanges(member: Member, taking: Taking): MemberChange[] {
  const { decision, element, at } = member;
  const layers = element.layers.flatMap((id) => taking.source.get(id) ?? []);
  const place = decision.elements[member.index]!;
  const holder = taking.decisionOf[element.parent];
  if (isSign(taking.plan.source, place) && holder && holder.origin.fill !== 'source')
    return layers.map((layer) => ({
      change: { property: 'visible', from: true, to: false },
      of: patched(layer, taking),
    }));
  if (decision.origin.fill === 'source') return [];
  const ink = inkOf(member, taking);
  const parts = layers.flatMap(partsOf);
  const colours = parts.map(({ layer, from }) => middleOver(from, element.below, layer.opacity));
  const share = shareOfInk(element, colours);
  return parts.map(({ layer, property, from }, i): MemberChange => {
    const t = share(colours[i]!);
    const own = { ...at, opacity: layer.opacity };
    const between = over({ ...decision.style.fill, a: t }, at.ground);
    const { paints, like }: TakenPaints =
      t < FULL ? { paints: [{ type: 'SOLID', color: through(between, own) }] } : ink;
    return {
      change: { property, from, to: paints, ...(like !== undefined && { like }) },
      of: patched(layer, taking),
    };
  });
}

const partsOf = (layer: SeenLayer) =>
  (['fills', 'strokes'] as const).flatMap((property) => {
    const from = paintsOf(layer.node[property]);
    return from.length > 0 ? [{ layer, property, from }] : [];
  });

/** How far a colour is on the way from the ground to the drawing's ink, 0..1. colours: of all its parts, at least one */
function shareOfInk({ style, below }: PageElement, colours: readonly Colour[]): (colour: Colour) => number {
  const from = (colour: Colour) => [colour.r - below.r, colour.g - below.g, colour.b - below.b] as const;
  const squared = (colour: Colour): number => dot(from(colour), from(colour));
  const far = colours.reduce((best, colour) => (squared(colour) > squared(best) ? colour : best));
  // The largest part may be a hole itself: an outlined shape filled with the ground.
  const ink = squared(style.fill) < FAINT ? far : style.fill;
  const length = squared(ink);
  if (length < FAINT) return () => 1;
  return (colour) => Math.min(1, Math.max(0, dot(from(colour), from(ink)) / length));
}

type Vector = readonly [number, number, number];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
