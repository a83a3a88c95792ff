import type { Part, Point } from '../../models/runtime/geometry/grid.ts';
import { layerAt } from '../../models/runtime/attribution/source-layers.ts';
import { flatPart } from '../../models/runtime/steering/flat-part.ts';
import type { PinnedPlace, Steering } from '../../models/runtime/types.ts';
import type { Evidence } from '../why/evidence.ts';
import type { RunSettings } from './settings.ts';

/** The two pictures of the Steer view. */
export type SteerSide = 'result' | 'exemplar';

/** One constraint: which list, and its place there. */
export interface Item {
  kind: keyof Steering;
  index: number;
}

/** What the hand is doing: a pin on its way to the exemplar, or a forbidden part being drawn on it. Points in shares of the picture. */
export type Gesture = PinGesture | { type: 'forbid'; from: Point; to: Point };
interface PinGesture {
  type: 'pin';
  at: PinnedPlace;
  from: Point;
  /** Null over neither picture. */
  to: { side: SteerSide; point: Point } | null;
}

/** The hand in the Steer view, without the settings that it changes. */
export interface Hand {
  gesture: Gesture | null;
  /** What Delete removes. */
  chosen: Item | null;
  /** The layer that was clicked, to be given an exemplar. */
  layer: string | null;
  /** Where the arrow keys stand on each picture. */
  cursor: Record<SteerSide, Point | null>;
  /** The exemplar that is shown. */
  exemplar: number;
}

export const emptyHand: Hand = {
  gesture: null,
  chosen: null,
  layer: null,
  cursor: { result: null, exemplar: null },
  exemplar: 0,
};

export type SteerEvent =
  | { type: 'pressed'; side: SteerSide; point: Point }
  | { type: 'moved'; side: SteerSide | null; point: Point }
  | { type: 'released' }
  | { type: 'stepped'; side: SteerSide; dx: number; dy: number }
  | { type: 'entered'; side: SteerSide }
  | { type: 'abandoned' }
  | { type: 'chose'; item: Item }
  | { type: 'removed'; item: Item }
  | { type: 'assigned'; layer: string; exemplar: number | null }
  | { type: 'shown'; exemplar: number }
  | { type: 'cleared' };

export interface Steered {
  hand: Hand;
  settings: RunSettings;
}

/** Smaller than this in shares of the picture, a drawn part was a click. */
const CLICK = 0.02;
const MIDDLE: Point = { x: 0.5, y: 0.5 };
/** Side of an arrow key's step in shares of the picture. */
const STEP = 0.01;

/** The Steer view without its pictures: pure. Changes of `settings` are what makes the result run again. */
export function updateSteer(before: Steered, event: SteerEvent, evidence: Evidence): Steered {
  const { hand, settings } = before;
  const holding = (change: Partial<Hand>): Steered => ({ hand: { ...hand, ...change }, settings });
  switch (event.type) {
    case 'pressed':
      return event.side === 'result'
        ? holding({ gesture: pinFrom(event.point, evidence), chosen: null, layer: null })
        : holding({ gesture: { type: 'forbid', from: event.point, to: event.point }, chosen: null });
    case 'moved':
      return hand.gesture === null
        ? before
        : holding({ gesture: follow(hand.gesture, event.side, event.point) });
    case 'released':
      return release(before);
    case 'stepped':
      return step(before, event);
    case 'entered':
      return enter(before, event.side, evidence);
    case 'abandoned':
      return holding({ gesture: null, chosen: null, layer: null });
    case 'chose': {
      const exemplar = exemplarOfItem(settings.steering, event.item);
      return holding({ chosen: event.item, layer: null, gesture: null, exemplar: exemplar ?? hand.exemplar });
    }
    case 'removed':
      return { hand: { ...hand, chosen: null }, settings: without(settings, event.item) };
    case 'assigned':
      return { hand, settings: assign(settings, event.layer, event.exemplar) };
    case 'shown':
      return holding({ exemplar: event.exemplar, chosen: null, gesture: null });
    case 'cleared':
      return {
        hand: { ...hand, chosen: null, layer: null, gesture: null },
        settings: { ...settings, steering: { pins: [], forbidden: [], layers: [] } },
      };
  }
}

/** The part between two corners. */
export function partBetween(a: Point, b: Point): Part {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

/** A pin holds the smallest layer under its start, else the whole frame; without layers the even element there, else the spot. */
function pinFrom(point: Point, { layers, input }: Evidence): PinGesture {
  const layer = layerAt(layers, point)?.id ?? input.sourceLayers?.id;
  const at: PinnedPlace =
    layer === undefined ? (flatPart(input.source, point) ?? { ...point, width: 0, height: 0 }) : { layer };
  return { type: 'pin', at, from: point, to: null };
}

function follow(gesture: Gesture, side: SteerSide | null, point: Point): Gesture {
  if (gesture.type === 'pin') return { ...gesture, to: side === null ? null : { side, point } };
  return side === 'exemplar' ? { ...gesture, to: point } : gesture;
}

function release({ hand, settings }: Steered): Steered {
  const { gesture, exemplar } = hand;
  const idle = { ...hand, gesture: null };
  if (gesture === null) return { hand, settings };
  if (gesture.type === 'pin') {
    if (gesture.to?.side === 'exemplar')
      return addPin({ hand: idle, settings }, gesture.at, { ...gesture.to.point, exemplar });
    const { at, from, to } = gesture;
    const still = to === null || Math.hypot(to.point.x - from.x, to.point.y - from.y) < CLICK;
    return { hand: { ...idle, layer: still && 'layer' in at ? at.layer : null }, settings };
  }
  const part = partBetween(gesture.from, gesture.to);
  if (part.width >= CLICK && part.height >= CLICK) return addForbidden({ hand: idle, settings }, part);
  const { forbidden } = settings.steering;
  const index = forbidden.findIndex((one) => one.exemplar === exemplar && holds(one, gesture.from));
  return { hand: { ...idle, chosen: index < 0 ? null : { kind: 'forbidden', index } }, settings };
}

/** A new pin takes the place of a former one on the same layer. */
function addPin({ hand, settings }: Steered, at: PinnedPlace, to: Point & { exemplar: number }): Steered {
  const { steering } = settings;
  const others = steering.pins.filter((pin) => JSON.stringify(pin.at) !== JSON.stringify(at));
  const pins = [...others, { at, to }];
  return {
    hand: { ...hand, chosen: { kind: 'pins', index: pins.length - 1 }, layer: null },
    settings: { ...settings, steering: { ...steering, pins } },
  };
}

function addForbidden({ hand, settings }: Steered, part: Part): Steered {
  const { steering } = settings;
  const forbidden = [...steering.forbidden, { ...part, exemplar: hand.exemplar }];
  return {
    hand: { ...hand, chosen: { kind: 'forbidden', index: forbidden.length - 1 } },
    settings: { ...settings, steering: { ...steering, forbidden } },
  };
}

function assign(settings: RunSettings, layer: string, exemplar: number | null): RunSettings {
  const { steering } = settings;
  const others = steering.layers.filter((one) => one.layer !== layer);
  const layers = exemplar === null ? others : [...others, { layer, exemplar }];
  return { ...settings, steering: { ...steering, layers } };
}

function without(settings: RunSettings, { kind, index }: Item): RunSettings {
  const { steering } = settings;
  return { ...settings, steering: { ...steering, [kind]: steering[kind].filter((_, i) => i !== index) } };
}

function exemplarOfItem({ pins, forbidden }: Required<Steering>, { kind, index }: Item): number | undefined {
  if (kind === 'pins') return pins[index]?.to.exemplar;
  return kind === 'forbidden' ? forbidden[index]?.exemplar : undefined;
}

/** The arrow keys move the cross, and with it what is being drawn. */
function step(
  { hand, settings }: Steered,
  { side, dx, dy }: { side: SteerSide; dx: number; dy: number },
): Steered {
  const from = hand.cursor[side];
  const held = (at: number): number => Math.min(1, Math.max(0, at));
  const point = from === null ? MIDDLE : { x: held(from.x + STEP * dx), y: held(from.y + STEP * dy) };
  const gesture = hand.gesture === null ? null : follow(hand.gesture, side, point);
  return { hand: { ...hand, gesture, cursor: { ...hand.cursor, [side]: point } }, settings };
}

/** Enter: begins a pin on the result and sets it on the exemplar; without one it begins and ends a forbidden part there. */
function enter({ hand, settings }: Steered, side: SteerSide, evidence: Evidence): Steered {
  const point = hand.cursor[side] ?? MIDDLE;
  const shown = { ...hand, cursor: { ...hand.cursor, [side]: point } };
  const { gesture } = hand;
  if (side === 'result') {
    const pin = pinFrom(point, evidence);
    const layer = 'layer' in pin.at ? pin.at.layer : null;
    return { hand: { ...shown, gesture: pin, layer, chosen: null }, settings };
  }
  if (gesture?.type === 'pin')
    return release({ hand: { ...shown, gesture: { ...gesture, to: { side, point } } }, settings });
  if (gesture?.type === 'forbid')
    return release({ hand: { ...shown, gesture: { ...gesture, to: point } }, settings });
  return { hand: { ...shown, gesture: { type: 'forbid', from: point, to: point }, chosen: null }, settings };
}

function holds({ x, y, width, height }: Part, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}
