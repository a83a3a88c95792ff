import { COLOURS, foundPerRow, type ShaderSizes } from './match-sizes.ts';

/** What came of a thread's cell: the warp and the confidence, in the padding beside it too, and what is read back. */
export const writeRow = ({ k, colours }: ShaderSizes): string => /* wgsl */ `
  if (sizes.first + place.x >= sizes.rows) { return; }
  let cosine = clamp((top[0] - bias[at[0]]) / sizes.sharpness, -1.0, 1.0);
  for (var i = 0u; i < V4; i++) { sums[i] /= total; }
  let right = select(x, sizes.stride - 1u, x == sizes.columns - 1u);
  let bottom = select(y, sizes.plane / sizes.stride - 1u, y == sizes.rows / sizes.columns - 1u);
  for (var down = y; down <= bottom; down++) {
    for (var across = x; across <= right; across++) {
      let to = down * sizes.stride + across;
      for (var v = 0u; v < V; v++) { warped[v * sizes.plane + to] = sums[v / 4u][v % 4u]; }
      confidence[to] = cosine;
    }
  }
  let start = row * ${foundPerRow(k)}u;
  found[start] = bitcast<u32>(cosine);
  for (var i = 0u; i < K; i++) {
    found[start + 1u + i] = bitcast<u32>(exp(top[i] - top[0]) / total);
    found[start + 1u + K + ${COLOURS}u + i] = at[i];
  }
${colours.map((v, i) => `  found[start + 1u + K + ${i}u] = bitcast<u32>(sums[${v >> 2}u][${v & 3}u]);`).join('\n')}`;
