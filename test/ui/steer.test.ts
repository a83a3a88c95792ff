import { describe, expect, test } from 'vitest';
import type { FrameRef, SelectionState } from '../../plugin/protocol.ts';
import type { Raster } from '../../models/runtime/types.ts';
import { initialState, type Event, type State } from '../../ui/state/state.ts';
import { update } from '../../ui/state/update.ts';
import type { Outcome } from '../../ui/state/outcome.ts';
import { listConstraints } from '../../ui/steer/constraint-list.ts';
import { sharpnessAt, sharpnessPosition, sizesOf } from '../../ui/steer/knob-scales.ts';
import { pinStart } from '../../ui/steer/pin-start.ts';
import { placePictures } from '../../ui/steer/place-pictures.ts';
import { keyOf, runFields, settingsOf, unsteered } from '../../ui/steer/settings.ts';
import { emptyHand, updateSteer, type SteerEvent, type Steered } from '../../ui/steer/steer.ts';
import { steerKey } from '../../ui/steer/steer-keys.ts';
import { knobsOf, wanted } from '../../ui/steer/steering-state.ts';
import { constraintText } from '../../ui/steer/texts.ts';
import { evidence } from './why-evidence.ts';

const start: Steered = {
  hand: emptyHand,
  settings: { sharpness: 100, size: null, steering: unsteered, legend: [] },
};
const after = (...events: SteerEvent[]): Steered =>
  events.reduce((state, event) => updateSteer(state, event, evidence), start);
const press = (side: 'result' | 'exemplar', x: number, y: number): SteerEvent => ({
  type: 'pressed',
  side,
  point: { x, y },
});
const move = (side: 'result' | 'exemplar' | null, x: number, y: number): SteerEvent => ({
  type: 'moved',
  side,
  point: { x, y },
});
const release: SteerEvent = { type: 'released' };
const pinned = [press('result', 0.1, 0.1), move(null, 3, 3), move('exemplar', 0.8, 0.4), release];

describe('the hand', () => {
  test('drags a pin from the smallest layer to a spot, and chooses it', () => {
    const { hand, settings } = after(...pinned);
    expect(settings.steering.pins).toEqual([{ at: { layer: '2' }, to: { exemplar: 0, x: 0.8, y: 0.4 } }]);
    expect(hand).toMatchObject({ gesture: null, chosen: { kind: 'pins', index: 0 } });
  });
  test('changes nothing before it lets go, nor where it lets go beside the exemplar', () => {
    expect(after(...pinned.slice(0, 3)).settings).toBe(start.settings);
    expect(after(press('result', 0.1, 0.1), move(null, 3, 3), release).settings).toBe(start.settings);
    expect(after(press('result', 0.1, 0.1), move('result', 0.9, 0.9), release).hand.layer).toBeNull();
  });
  test('a second pin from the same layer takes the place of the first', () => {
    const { settings } = after(...pinned, ...pinned.slice(0, 2), move('exemplar', 0.2, 0.2), release);
    expect(settings.steering.pins.map(({ to }) => to.x)).toEqual([0.2]);
  });
  test('where no layers are known a pin holds the spot', () => {
    const { settings } = after(press('result', 0.9, 0.1), move('exemplar', 0, 0), release);
    expect(settings.steering.pins[0]!.at).toEqual({ x: 0.9, y: 0.1, width: 0, height: 0 });
  });
  test('a click takes the layer, to give it an exemplar', () => {
    const clicked = after(press('result', 0.1, 0.1), release);
    expect(clicked.hand.layer).toBe('2');
    const given = updateSteer(clicked, { type: 'assigned', layer: '2', exemplar: 1 }, evidence);
    const changed = updateSteer(given, { type: 'assigned', layer: '2', exemplar: 0 }, evidence);
    expect(changed.settings.steering.layers).toEqual([{ layer: '2', exemplar: 0 }]);
    const freed = updateSteer(changed, { type: 'assigned', layer: '2', exemplar: null }, evidence);
    expect(freed.settings.steering.layers).toEqual([]);
  });
  test('draws a forbidden area from any corner; a click draws none but chooses one', () => {
    const drawn = after(press('exemplar', 0.8, 0.9), move('exemplar', 0.2, 0.5), release);
    const [part] = drawn.settings.steering.forbidden;
    expect(part).toMatchObject({ exemplar: 0, x: 0.2, y: 0.5 });
    expect(part!.width).toBeCloseTo(0.6);
    const elsewhere = [press('exemplar', 0.1, 0.1), release].reduce(
      (s, e) => updateSteer(s, e, evidence),
      drawn,
    );
    expect(elsewhere).toMatchObject({ hand: { chosen: null }, settings: drawn.settings });
    const onIt = [press('exemplar', 0.5, 0.6), release].reduce((s, e) => updateSteer(s, e, evidence), drawn);
    expect(onIt.hand.chosen).toEqual({ kind: 'forbidden', index: 0 });
  });
  test('removes what is chosen, and only that', () => {
    const both = after(...pinned, press('exemplar', 0.1, 0.1), move('exemplar', 0.5, 0.5), release);
    const { settings, hand } = updateSteer(both, { type: 'removed', item: hand0(both) }, evidence);
    expect(settings.steering).toMatchObject({ pins: [{}], forbidden: [] });
    expect(hand.chosen).toBeNull();
    expect(updateSteer(both, { type: 'cleared' }, evidence).settings.steering).toEqual(unsteered);
  });
  const hand0 = ({ hand }: Steered) => hand.chosen!;
});

describe('the keys', () => {
  const key = (name: string, shiftKey = false) => ({ key: name, shiftKey, metaKey: false, ctrlKey: false });
  const typed = (from: Steered, side: 'result' | 'exemplar', ...names: string[]): Steered =>
    names.reduce((state, name) => {
      let next = state;
      const [plain, shift] = [name.replace('Shift+', ''), name.startsWith('Shift+')];
      steerKey(key(plain, shift), side, state.hand, (event) => (next = updateSteer(state, event, evidence)));
      return next;
    }, from);
  test('begin a pin on the result and set it on the exemplar', () => {
    const begun = typed(
      start,
      'result',
      'ArrowLeft',
      'Shift+ArrowLeft',
      'Shift+ArrowLeft',
      'Shift+ArrowLeft',
      'Enter',
    );
    expect(begun.hand).toMatchObject({ layer: '2', gesture: { type: 'pin', at: { layer: '2' } } });
    const { settings, hand } = typed(begun, 'exemplar', 'ArrowRight', 'Shift+ArrowRight', 'Enter');
    expect(settings.steering.pins).toHaveLength(1);
    expect(settings.steering.pins[0]!.to.x).toBeCloseTo(0.6);
    expect(hand.gesture).toBeNull();
  });
  test('draw a forbidden area between two Enters, and Esc gives it up', () => {
    const keys = ['ArrowUp', 'Enter', 'Shift+ArrowRight', 'Shift+ArrowDown'];
    expect(typed(start, 'exemplar', ...keys, 'Enter').settings.steering.forbidden).toHaveLength(1);
    const given = typed(start, 'exemplar', ...keys, 'Escape');
    expect(given).toMatchObject({ hand: { gesture: null }, settings: start.settings });
  });
  test('Esc that lets go of nothing is left to the panel, and so is Cmd+Enter', () => {
    const never = (): void => expect.unreachable();
    expect(steerKey(key('Escape'), 'result', emptyHand, never)).toBe(false);
    expect(steerKey({ ...key('Enter'), metaKey: true }, 'result', emptyHand, never)).toBe(false);
  });
});

describe('the knobs', () => {
  test('sharpness runs from 10 to 200 on a log scale, monotone, and comes back', () => {
    expect([sharpnessAt(0), sharpnessAt(100)]).toEqual([10, 200]);
    for (let position = 0; position < 100; position++) {
      expect(sharpnessAt(position + 1)).toBeGreaterThanOrEqual(sharpnessAt(position));
      expect(Math.abs(sharpnessPosition(sharpnessAt(position)) - position)).toBeLessThanOrEqual(2);
    }
    expect([sharpnessPosition(1), sharpnessPosition(1000)]).toEqual([0, 100]);
  });
  test('sizes go down from the source’s own; one that is set is offered', () => {
    expect(sizesOf(844, null)).toEqual([844, 633, 422]);
    expect(sizesOf(300, null)).toEqual([300]);
    expect(sizesOf(1440, 900)).toEqual([1440, 1080, 900, 720]);
  });
});

const frame = (id: string): FrameRef => ({ id, name: id, type: 'FRAME', width: 8, height: 4 });
const pair = { source: frame('a'), exemplar: frame('b') };
const selection: SelectionState = { ...pair, problem: null };
const raster: Raster = { width: 1, height: 1, data: new Uint8ClampedArray(4) };
const outcome = (run: number): Outcome => ({
  run,
  pair,
  before: raster,
  result: raster,
  warp: raster,
  evidence,
  recipe: { version: 1, sourceId: 'a', exemplarId: 'b', model: 'm', sharpness: 100, backend: 'x' },
  progress: { stage: 'place', fraction: 0, milliseconds: {} },
});
const states = (...events: Event[]): State =>
  events.reduce(update, update(initialState, { type: 'selected', selection }));
const review = (run: number): Event[] => [
  { type: 'started', run, pair },
  { type: 'finished', run, outcome: outcome(run), otherModel: false },
];
const steered = pinned.map((event): Event => ({ type: 'steer', event }));
const sharpness = (value: number | null): Event => ({
  type: 'steer',
  event: { type: 'sharpness', value, standard: 100 },
});

describe('what is wanted of a result', () => {
  test('is what made it until a pin or a knob moves', () => {
    const state = states(...review(1));
    expect(wanted(state.steer, outcome(1))).toEqual(settingsOf(outcome(1).recipe));
    expect(wanted(states(...review(1), ...steered).steer, outcome(1)).steering.pins).toHaveLength(1);
  });
  test('belongs to that run: another result starts without', () => {
    const next = states(...review(1), ...steered, ...review(2));
    expect(wanted(next.steer, outcome(2)).steering).toEqual(unsteered);
  });
  test('a knob stays for the next run, and its reset is the model’s own', () => {
    const moved = states(sharpness(40));
    expect(knobsOf(moved, 100).sharpness).toBe(40);
    expect(knobsOf(update(moved, sharpness(null)), 100).sharpness).toBe(100);
    expect(knobsOf(states(...review(1), sharpness(40)), 100).sharpness).toBe(40);
    expect(knobsOf(states(...review(1), sharpness(40), { type: 'discarded' }), 100).sharpness).toBe(40);
  });
  test('the hand does nothing while there is no result', () => {
    const ready = states();
    expect(update(ready, steered[0]!)).toBe(ready);
  });
  test('a refined result takes the place of its own run alone, and the view stays', () => {
    const steering: Event = { type: 'view', view: 'steer' };
    const state = states(...review(1), steering, ...steered);
    const refined = update(state, { type: 'refined', outcome: { ...outcome(1), warp: { ...raster } } });
    expect(refined).toMatchObject({ view: 'steer', phase: { name: 'review' } });
    expect(refined.phase).not.toBe(state.phase);
    expect(update(state, { type: 'refined', outcome: outcome(7) })).toBe(state);
    const discarded = update(state, { type: 'discarded' });
    expect(update(discarded, { type: 'refined', outcome: outcome(1) })).toBe(discarded);
  });
  test('a failure goes when the settings change', () => {
    const failed = states(...review(1), ...steered, {
      type: 'alerted',
      problem: { name: 'NothingToMatch' },
    });
    expect(update(failed, sharpness(50)).alert).toBeNull();
    expect(update(failed, { type: 'steer', event: { type: 'refining', fraction: 0 } }).alert).not.toBeNull();
  });
});

test('settings go into a run and a recipe without what is not set', () => {
  expect(runFields(start.settings)).toEqual({ sharpness: 100 });
  const legend = [{ colour: '#ff0000', label: 'top' }];
  const full = { ...after(...pinned).settings, size: 500, legend };
  expect(settingsOf({ ...outcome(1).recipe, ...runFields(full) })).toEqual(full);
  expect(keyOf(full)).not.toBe(keyOf(start.settings));
  expect(keyOf({ ...full, legend: [] })).not.toBe(keyOf(full));
});

test('the dot of a pin stands on what it pins', () => {
  expect(pinStart({ layer: '2' }, evidence)).toEqual({ x: 0.125, y: 0.25 });
  const dot = pinStart({ layer: '1' }, evidence)!;
  expect(dot.x > 0.25 || dot.y > 0.5).toBe(true);
  expect(pinStart({ layer: 'gone' }, evidence)).toBeNull();
});

test('constraints are told in words', () => {
  const { settings } = after(...pinned, press('exemplar', 0, 0), move('exemplar', 0.3, 0.3), release);
  const layers = [{ layer: '2', exemplar: 1 }];
  const said = (exemplars: number) =>
    listConstraints({ ...settings.steering, layers }).map((one) =>
      constraintText(one, () => 'Button “Order”', exemplars),
    );
  expect(said(1).slice(0, 2)).toEqual([
    'Button “Order” like the right of the exemplar',
    'Nothing from the top left of the exemplar',
  ]);
  expect(said(2)[2]).toBe('Button “Order” from exemplar 2 alone');
});

test('an area over nearly all of an exemplar is not said to lie somewhere in it', () => {
  const { settings } = after(press('exemplar', 0.01, 0), move('exemplar', 1, 0.99), release);
  const [area] = listConstraints(settings.steering);
  expect(constraintText(area!, () => '', 1)).toBe('Nothing from any part of the exemplar');
});

test.each([
  [312, 420],
  [1100, 300],
  [200, 200],
])('both pictures lie within %d x %d and apart', (width, height) => {
  const [a, b] = placePictures(
    { width, height },
    [
      { width: 390, height: 844 },
      { width: 1440, height: 1024 },
    ],
    20,
    20,
  );
  expect(a.x >= 0 && b.x >= 0 && a.y >= 20 && b.y >= 20).toBe(true);
  expect(a.x + a.width <= b.x || a.y + a.height <= b.y - 20).toBe(true);
  expect(Math.max(a.x + a.width, b.x + b.width)).toBeLessThanOrEqual(width + 1);
  expect(Math.max(a.y + a.height, b.y + b.height)).toBeLessThanOrEqual(height + 1);
});
