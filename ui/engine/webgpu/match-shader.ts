/** Source cells per workgroup, one thread each. */
export const ROWS_PER_GROUP = 64;
/** Bytes of workgroup memory that every adapter has. */
const SHARED_BYTES = 16_384;
const MOST_KEYS = 32;
/** Channels of the warp that are read back as they are. */
export const COLOURS = 3;

export interface ShaderSizes {
  channels: number;
  valueChannels: number;
  /** Candidates kept, at least one. */
  k: number;
  /** Which value channels those are. */
  colours: readonly [number, number, number];
}

/** Numbers of 4 bytes that are read back per source cell: cosine, k weights, colours; k places. */
export const foundPerRow = (k: number): number => 1 + k + COLOURS + k;

/**
 * The match of the paper's equations 2 to 4 in one pass: scores, running softmax, weighted values, row maximum and the k best. The score matrix
 * never exists; a workgroup reads the exemplar tile by tile through its shared memory, each thread keeps its row's running sums.
 *
 *     queries [D, h, w], keys [D, N], values [V, N], bias [N] -> warped [V, h, w], confidence [h, w], found [R, foundPerRow]
 *
 * The R cells of the source are the top left part of its padded grid; those in the last column and row write the padding beside them too, since
 * the padding repeats them. Sums are rescaled whenever a better score turns up, so no exponent overflows. Equal scores keep the order of the cells.
 */
export function matchShader({ channels, valueChannels, k, colours }: ShaderSizes): string {
  const [d4, v4] = [channels, valueChannels].map((count) => Math.ceil(count / 4)) as [number, number];
  const keys = Math.max(1, Math.min(MOST_KEYS, Math.floor(SHARED_BYTES / (16 * d4 + 16 * v4 + 4))));
  return /* wgsl */ `
struct Sizes { rows: u32, cells: u32, first: u32, columns: u32, stride: u32, plane: u32, sharpness: f32 }
@group(0) @binding(0) var<uniform> sizes: Sizes;
@group(0) @binding(1) var<storage, read> queries: array<f32>;
@group(0) @binding(2) var<storage, read> keys: array<f32>;
@group(0) @binding(3) var<storage, read> values: array<f32>;
@group(0) @binding(4) var<storage, read> bias: array<f32>;
@group(0) @binding(5) var<storage, read_write> warped: array<f32>;
@group(0) @binding(6) var<storage, read_write> confidence: array<f32>;
@group(0) @binding(7) var<storage, read_write> found: array<u32>;

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
fn query(d: u32, at: u32) -> f32 { return select(0.0, queries[min(d, D - 1u) * sizes.plane + at], d < D); }

@compute @workgroup_size(${ROWS_PER_GROUP})
fn main(@builtin(global_invocation_id) place: vec3u, @builtin(local_invocation_index) lane: u32) {
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
${colours.map((v, i) => `  found[start + 1u + K + ${i}u] = bitcast<u32>(sums[${v >> 2}u][${v & 3}u]);`).join('\n')}
}`;
}
