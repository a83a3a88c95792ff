import { expect, test } from 'vitest';
import { steerElements, type Steered } from '../../../models/runtime/plan/steer-elements.ts';
import type { Steering } from '../../../models/runtime/types.ts';
import { node } from '../nodes.ts';
import { BLUE, element, grey, page, RED } from './page-elements.ts';

const button = element('box', [0, 0, 100, 40], grey(0.8), { layers: ['button'] });
const label = element('text', [20, 10, 60, 20], grey(0), { layers: ['label'], parent: 1 });
const other = element('box', [200, 0, 100, 40], grey(0.8), { layers: ['other'] });
const root = node('FRAME', 'Screen', [0, 0, 400, 300], {
  id: 'screen',
  children: [
    node('GROUP', 'Left', [0, 0, 100, 40], {
      id: 'left',
      children: [
        node('RECTANGLE', 'b', [0, 0, 100, 40], { id: 'button' }),
        node('TEXT', 'l', [20, 10, 60, 20], { id: 'label' }),
      ],
    }),
    node('RECTANGLE', 'o', [200, 0, 100, 40], { id: 'other' }),
  ],
});
const first = page(
  element('box', [0, 0, 200, 100], BLUE),
  element('text', [20, 20, 60, 20], grey(1), { parent: 1 }),
);
const second = page(element('box', [0, 0, 200, 100], RED));
const scene: Steered = {
  source: page(button, label, other),
  exemplars: [first, second],
  makes: Int32Array.of(0, 1, 2, 1),
  root,
};

/** Which of the exemplars' elements each of the source's may take, as places in all of them. */
function allowed(steering: Steering): number[][] {
  const { hidden } = steerElements(scene, steering);
  const count = first.length + second.length;
  return scene.source.map((_, i) =>
    Array.from({ length: count }, (_, j) => j).filter((j) => hidden[i * count + j] === 0),
  );
}
const all = [0, 1, 2, 3, 4];
const to = (x: number, y: number, exemplar = 0) => ({ x, y, exemplar });

test('nothing steered: everything may be taken, and makes are what they were', () => {
  expect(allowed({})).toEqual([all, all, all, all]);
  expect(steerElements(scene, {}).makes).toEqual(Int32Array.of(0, 1, 2, 1));
});

test('a pinned layer takes the element under the spot: ink the ink there, a ground the ground', () => {
  const spot = to(40 / 400, 30 / 300);
  expect(allowed({ pins: [{ at: { layer: 'label' }, to: spot }] })[2]).toEqual([2]);
  expect(allowed({ pins: [{ at: { layer: 'button' }, to: spot }] })[1]).toEqual([1]);
});

test('a pin splits its element from the others of its make', () => {
  const { makes, pinned } = steerElements(scene, { pins: [{ at: { layer: 'button' }, to: to(0.9, 0.9) }] });
  expect(new Set(makes).size).toBe(4);
  expect([...pinned]).toEqual([1]);
});

test('a pinned group holds what is painted in it, a spot the topmost element under it, a part all whose middle it holds', () => {
  const held = (at: NonNullable<Steering['pins']>[0]['at']): number[] => [
    ...steerElements(scene, { pins: [{ at, to: to(0.9, 0.9) }] }).pinned,
  ];
  expect(held({ layer: 'left' })).toEqual([1, 2]);
  expect(held({ x: 30 / 400, y: 20 / 300, width: 0, height: 0 })).toEqual([2]);
  expect(held({ x: 5 / 400, y: 5 / 300, width: 0, height: 0 })).toEqual([1]);
  expect(held({ x: 0.4, y: 0, width: 0.5, height: 0.2 })).toEqual([3]);
  expect(held({ x: 0.9, y: 0.9, width: 0, height: 0 })).toEqual([0]);
});

test('of two pins on one element the later counts', () => {
  const pins = [to(0.9, 0.9), to(0.1, 0.1, 1)].map((spot) => ({ at: { layer: 'other' }, to: spot }));
  expect(allowed({ pins })[3]).toEqual([4]);
});

test('what a forbidden part covers is not taken', () => {
  const part = { exemplar: 0, x: 0, y: 0, width: 0.5, height: 0.34 };
  expect(allowed({ forbidden: [part] })[1]).toEqual([0, 3, 4]);
});

test('a layer takes its exemplar alone, an inner one its own', () => {
  const steering = {
    layers: [
      { layer: 'label', exemplar: 0 },
      { layer: 'left', exemplar: 1 },
    ],
  };
  expect(allowed(steering)).toEqual([all, [3, 4], [0, 1, 2], all]);
});

test('constraints that leave nothing are refused, and a layer that is not there', () => {
  const everything = { exemplar: 1, x: 0, y: 0, width: 1, height: 1 };
  const steering = { forbidden: [everything], layers: [{ layer: 'left', exemplar: 1 }] };
  expect(() => allowed(steering)).toThrowError(expect.objectContaining({ name: 'NothingToMatch' }));
  const gone = { pins: [{ at: { layer: 'gone' }, to: to(0, 0) }] };
  expect(() => allowed(gone)).toThrowError(expect.objectContaining({ name: 'BadMessage' }));
});
