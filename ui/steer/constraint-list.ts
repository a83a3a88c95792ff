import type { ForbiddenPart, LayerExemplar, Pin, Steering } from '../../models/runtime/types.ts';
import type { Item } from './steer.ts';

/** One constraint with its place in the steering. */
export type Constraint = { item: Item } & (
  | { kind: 'pins'; pin: Pin }
  | { kind: 'forbidden'; part: ForbiddenPart }
  | { kind: 'layers'; choice: LayerExemplar }
);

/** All constraints in the order of the list: pins first, for they are numbered. */
export function listConstraints({ pins, forbidden, layers }: Required<Steering>): Constraint[] {
  return [
    ...pins.map((pin, index): Constraint => ({ kind: 'pins', item: { kind: 'pins', index }, pin })),
    ...forbidden.map((part, index): Constraint => ({
      kind: 'forbidden',
      item: { kind: 'forbidden', index },
      part,
    })),
    ...layers.map((choice, index): Constraint => ({
      kind: 'layers',
      item: { kind: 'layers', index },
      choice,
    })),
  ];
}

export function sameItem(a: Item | null, b: Item): boolean {
  return a?.kind === b.kind && a.index === b.index;
}
