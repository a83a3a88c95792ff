import { expect, test } from 'vitest';
import type { Pin } from '../../models/runtime/types.ts';
import { steerElements } from '../../models/runtime/plan/steer-elements.ts';
import { listConstraints } from '../../ui/steer/constraint-list.ts';
import { heldParts, takenElements, takenName, takenParts } from '../../ui/steer/pinned-elements.ts';
import { constraintText } from '../../ui/steer/texts.ts';
import { plan, planned } from './planned-evidence.ts';
import { evidence } from './why-evidence.ts';
import type { Evidence } from '../../ui/why/evidence.ts';

const pin = (layer: string, x: number, y: number): Pin => ({ at: { layer }, to: { exemplar: 0, x, y } });

test('a pin outlines the layer’s own element, and for it the topmost ground at its end', () => {
  const over = pin('2', 0.25, 0.25);
  expect(heldParts(over.at, planned)).toEqual([{ x: 0, y: 0, width: 0.25, height: 0.5 }]);
  expect(takenElements(over, planned), 'not the label on the button').toEqual([1]);
  expect(takenParts(over, planned)).toEqual([{ x: 0, y: 0, width: 0.5, height: 0.5 }]);
});

test('an ink takes the topmost, and a spot holds what is painted there', () => {
  expect(takenElements(pin('3', 0.25, 0.25), planned)).toEqual([2]);
  expect(heldParts({ x: 0.2, y: 0.4, width: 0, height: 0 }, planned)).toEqual([
    { x: 0, y: 0, width: 0.25, height: 0.5 },
  ]);
});

test('what is outlined is what a run decides', () => {
  for (const one of [pin('2', 0.25, 0.25), pin('3', 0.25, 0.25), pin('1', 0.9, 0.9)]) {
    const { source, exemplars } = plan;
    const steered = {
      source,
      exemplars,
      makes: Int32Array.of(0, 1, 2, 3, 2),
      root: planned.input.sourceLayers,
    };
    const { hidden, pinned } = steerElements(steered, { pins: [one] });
    const count = exemplars[0]!.length;
    const free = new Set<number>();
    for (const i of pinned) for (let j = 0; j < count; j++) if (hidden[i * count + j] === 0) free.add(j);
    expect(takenElements(one, planned)).toEqual([...free].sort((a, b) => a - b));
    expect(heldParts(one.at, planned)).toHaveLength(pinned.size);
  }
});

test('nothing is outlined without a plan, or of a layer that is gone', () => {
  expect(heldParts(pin('2', 0, 0).at, evidence)).toEqual([]);
  expect(takenParts(pin('2', 0, 0), evidence)).toEqual([]);
  expect(takenName(pin('2', 0, 0), evidence)).toBeNull();
  expect(heldParts(pin('gone', 0, 0).at, planned)).toEqual([]);
  expect(takenParts(pin('gone', 0, 0), planned)).toEqual([]);
});

test('the list names the element that is taken, and the place where there is no plan', () => {
  const [constraint] = listConstraints({ pins: [pin('2', 0.25, 0.25)], forbidden: [], layers: [] });
  const said = (of: Evidence): string =>
    constraintText(
      constraint!,
      () => 'Button “Order”',
      1,
      (one) => takenName(one, of),
    );
  expect(said(planned)).toBe('Button “Order” like “Button primary” of the exemplar');
  expect(said(evidence)).toBe('Button “Order” like the top left of the exemplar');
});
