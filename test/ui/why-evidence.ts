import type { ExemplarCell, SourceCell } from '../../models/runtime/geometry/grid.ts';
import type { MatchedEvidence } from '../../ui/why/evidence.ts';

const exemplar = { width: 8, height: 8, data: new Uint8ClampedArray(256) };

/**
 * A result of 4 x 2 cells and an exemplar of 2 x 2, one candidate each: the left half comes from the exemplar's top left, the right half
 * from its bottom right, and the last cell found no match. Layers: a card over the left half, a button in its corner.
 */
export const evidence: MatchedEvidence = {
  input: {
    source: { width: 8, height: 4, data: new Uint8ClampedArray(128) },
    exemplars: [{ image: exemplar }],
    settings: { sharpness: 100, strength: 1 },
  },
  exemplars: [
    { image: exemplar, grid: { columns: 2, rows: 2, across: 2, down: 2, first: 0 as ExemplarCell } },
  ],
  matches: {
    source: { width: 4, height: 2 },
    exemplars: [{ width: 2, height: 2 }],
    k: 1,
    index: Int32Array.of(0, 0, 3, 3, 0, 0, 3, 3),
    weight: new Float32Array(8).fill(0.5),
    confidence: new Float32Array(8).fill(0.98),
  },
  plan: null,
  source: { columns: 4, rows: 2, across: 4, down: 2, first: 0 as SourceCell },
  layers: [
    { id: '1', name: 'Box', kind: null, part: { x: 0, y: 0, width: 0.5, height: 1 } },
    { id: '2', name: 'Order', kind: 'box', part: { x: 0, y: 0, width: 0.25, height: 0.5 } },
  ],
  confidence: Float32Array.of(0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.2),
  unmatched: Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 1),
};
