import type { VectorSizes } from './match-sizes.ts';

/** A thread's own cell of the source: where it lies, its descriptor times the sharpness, and its sums and candidates, still empty. */
export const startRow = ({ k }: { k: number }, { d4, v4 }: VectorSizes): string => /* wgsl */ `
  // Threads beyond the last row repeat it, since all must reach the barriers; they write nothing.
  let row = min(sizes.first + place.x, sizes.rows - 1u);
  let x = row % sizes.columns;
  let y = row / sizes.columns;
  let here = y * sizes.stride + x;
  var q = array<vec4f, ${d4}>();
  for (var i = 0u; i < D4; i++) {
    q[i] = sizes.sharpness * vec4f(query(4u * i, here), query(4u * i + 1u, here), query(4u * i + 2u, here), query(4u * i + 3u, here));
  }
  var sums = array<vec4f, ${v4}>();
  var total = 0.0;
  var top = array<f32, ${k}>();
  var at = array<u32, ${k}>();
  for (var i = 0u; i < K; i++) { top[i] = LOWEST; at[i] = 0u; }`;
