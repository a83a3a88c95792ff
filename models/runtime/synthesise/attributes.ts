import type { Card } from '../pack/card.ts';
import { expectOutput } from '../ort/graph.ts';
import { cutCells } from '../match/cells.ts';
import type { FloatTensor } from '../ort/ort.ts';
import type { Geometry } from '../geometry/plan-geometry.ts';
import { LENGTHS, type Attributes, type Length } from '../types.ts';

/**
 * The lengths among the planes of synthesise's output `attributes` [1, P, h, w], on the source's own cells. Null where the card names none.
 * Throws ModelCorrupt where the graph gave no such output, or one of another shape.
 */
export function readAttributes(
  { attributes, longest, gridStride }: Card,
  given: FloatTensor | null,
  { grid, cells }: Geometry,
): Attributes | null {
  if (attributes === undefined || longest === undefined) return null;
  const shape = [1, attributes.length, grid.height, grid.width];
  const output = expectOutput('synthesise.onnx', given ? { attributes: given } : {}, 'attributes', shape);
  const planes = cutCells(output, cells);
  const count = cells.width * cells.height;
  const inCells = (name: Length): number => longest[name] / gridStride;
  const read = (name: Length): Float32Array => {
    const start = attributes.indexOf(name) * count;
    return planes.slice(start, start + count).map((share) => share * inCells(name));
  };
  return { lengths: byLength(read), longest: byLength(inCells) };
}

/** share: [cells] of the other's at each cell, 0..1. */
export function mixAttributes(into: Attributes, other: Attributes, share: Float32Array): void {
  for (const name of LENGTHS) {
    const [own, others] = [into.lengths[name], other.lengths[name]];
    for (let cell = 0; cell < own.length; cell++)
      own[cell] = own[cell]! + share[cell]! * (others[cell]! - own[cell]!);
  }
}

/** The same lengths in memory of their own. */
export function copyAttributes({ lengths, longest }: Attributes): Attributes {
  return { lengths: byLength((name) => lengths[name].slice()), longest: { ...longest } };
}

function byLength<T>(of: (name: Length) => T): Record<Length, T> {
  return Object.fromEntries(LENGTHS.map((name) => [name, of(name)])) as Record<Length, T>;
}
