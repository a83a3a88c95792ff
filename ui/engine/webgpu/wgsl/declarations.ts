import type { ShaderSizes, VectorSizes } from './match-sizes.ts';

/** What the shader reads and writes, the tile that a workgroup shares, and how a channel is read: zero beyond the last. */
export const declarations = (
  { channels, valueChannels, k }: ShaderSizes,
  { d4, v4, keys }: VectorSizes,
): string => /* wgsl */ `
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
fn query(d: u32, at: u32) -> f32 { return select(0.0, queries[min(d, D - 1u) * sizes.plane + at], d < D); }`;
