/** Source cells per workgroup, one thread each. */
export const ROWS_PER_GROUP = 64;
/** Bytes of workgroup memory that every adapter has. */
const SHARED_BYTES = 16_384;
const MOST_KEYS = 32;

export interface ShaderSizes {
  channels: number;
  valueChannels: number;
  /** Candidates kept, at least one. */
  k: number;
}

/**
 * The match of the paper's equations 2 to 4 in one pass: scores, running softmax, weighted values, row maximum and the k best. The score matrix
 * never exists; a workgroup reads the exemplar tile by tile through its shared memory, each thread keeps its row's running sums.
 *
 *     queries [D, R], keys [D, N], values [V, N], bias [N] -> warped [V, R], best [R, 1 + k] (cosine, then weights), index [R, k]
 *
 * Sums are rescaled whenever a better score turns up, so no exponent overflows. Equal scores keep the order of the cells.
 */
export function matchShader({ channels, valueChannels, k }: ShaderSizes): string {
  const [d4, v4] = [channels, valueChannels].map((count) => Math.ceil(count / 4)) as [number, number];
  const keys = Math.max(1, Math.min(MOST_KEYS, Math.floor(SHARED_BYTES / (16 * d4 + 16 * v4 + 4))));
  return /* wgsl */ `
struct Sizes { rows: u32, cells: u32, first: u32, sharpness: f32 }
@group(0) @binding(0) var<uniform> sizes: Sizes;
@group(0) @binding(1) var<storage, read> queries: array<f32>;
@group(0) @binding(2) var<storage, read> keys: array<f32>;
@group(0) @binding(3) var<storage, read> values: array<f32>;
@group(0) @binding(4) var<storage, read> bias: array<f32>;
@group(0) @binding(5) var<storage, read_write> warped: array<f32>;
@group(0) @binding(6) var<storage, read_write> best: array<f32>;
@group(0) @binding(7) var<storage, read_write> index: array<u32>;

const D = ${channels}u;
const V = ${valueChannels}u;
const K = ${k}u;
const D4 = ${d4}u;
const V4 = ${v4}u;
const T = ${keys}u;
const LOWEST = -3.0e38;
var<workgroup> key_tile: array<vec4f, ${keys * d4}>;
var<workgroup> value_tile: array<vec4f, ${keys * v4}>;
var<workgroup> bias_tile: array<f32, ${keys}>;

fn key(d: u32, n: u32) -> f32 { return select(0.0, keys[min(d, D - 1u) * sizes.cells + n], d < D); }
fn value(v: u32, n: u32) -> f32 { return select(0.0, values[min(v, V - 1u) * sizes.cells + n], v < V); }
fn query(d: u32, r: u32) -> f32 { return select(0.0, queries[min(d, D - 1u) * sizes.rows + r], d < D); }

@compute @workgroup_size(${ROWS_PER_GROUP})
fn main(@builtin(global_invocation_id) place: vec3u, @builtin(local_invocation_index) lane: u32) {
  // Threads beyond the last row repeat it, since all must reach the barriers; they write nothing.
  let row = min(sizes.first + place.x, sizes.rows - 1u);
  var q = array<vec4f, ${d4}>();
  for (var i = 0u; i < D4; i++) {
    q[i] = sizes.sharpness * vec4f(query(4u * i, row), query(4u * i + 1u, row), query(4u * i + 2u, row), query(4u * i + 3u, row));
  }
  var sums = array<vec4f, ${v4}>();
  var total = 0.0;
  var top = array<f32, ${k}>();
  var at = array<u32, ${k}>();
  for (var i = 0u; i < K; i++) { top[i] = LOWEST; at[i] = 0u; }

  for (var start = 0u; start < sizes.cells; start += T) {
    let count = min(T, sizes.cells - start);
    workgroupBarrier();
    for (var i = lane; i < T * D4; i += ${ROWS_PER_GROUP}u) {
      let n = min(start + i % T, sizes.cells - 1u);
      let d = 4u * (i / T);
      key_tile[(i % T) * D4 + i / T] = vec4f(key(d, n), key(d + 1u, n), key(d + 2u, n), key(d + 3u, n));
    }
    for (var i = lane; i < T * V4; i += ${ROWS_PER_GROUP}u) {
      let n = min(start + i % T, sizes.cells - 1u);
      let v = 4u * (i / T);
      value_tile[(i % T) * V4 + i / T] = vec4f(value(v, n), value(v + 1u, n), value(v + 2u, n), value(v + 3u, n));
    }
    for (var i = lane; i < T; i += ${ROWS_PER_GROUP}u) { bias_tile[i] = bias[min(start + i, sizes.cells - 1u)]; }
    workgroupBarrier();
    for (var t = 0u; t < count; t++) {
      var four = vec4f();
      for (var i = 0u; i < D4; i++) { four += q[i] * key_tile[t * D4 + i]; }
      let score = four.x + four.y + four.z + four.w + bias_tile[t];
      if (score > top[0]) {
        let shrink = select(exp(top[0] - score), 0.0, total == 0.0);
        total *= shrink;
        for (var i = 0u; i < V4; i++) { sums[i] *= shrink; }
      }
      if (score > top[K - 1u]) {
        var hole = K - 1u;
        while (hole > 0u && score > top[hole - 1u]) {
          top[hole] = top[hole - 1u];
          at[hole] = at[hole - 1u];
          hole--;
        }
        top[hole] = score;
        at[hole] = start + t;
      }
      let weight = exp(score - top[0]);
      total += weight;
      for (var i = 0u; i < V4; i++) { sums[i] += weight * value_tile[t * V4 + i]; }
    }
  }

  if (sizes.first + place.x >= sizes.rows) { return; }
  for (var v = 0u; v < V; v++) { warped[v * sizes.rows + row] = sums[v / 4u][v % 4u] / total; }
  best[row * (K + 1u)] = (top[0] - bias[at[0]]) / sizes.sharpness;
  for (var i = 0u; i < K; i++) {
    best[row * (K + 1u) + 1u + i] = exp(top[i] - top[0]) / total;
    index[row * K + i] = at[i];
  }
}`;
}
