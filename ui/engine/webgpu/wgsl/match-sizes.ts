/** Source cells per workgroup, one thread each. */
export const ROWS_PER_GROUP = 64;
/** Channels of the warp that are read back as they are. */
export const COLOURS = 3;
/** Bytes of workgroup memory that every adapter has. */
const SHARED_BYTES = 16_384;
const MOST_KEYS = 32;

export interface ShaderSizes {
  channels: number;
  valueChannels: number;
  /** Candidates kept, at least one. */
  k: number;
  /** Which value channels those are. */
  colours: readonly [number, number, number];
}

/** Lengths of the shader's own arrays. Channels are kept four to a vector, the last of which may be filled up with zeros. */
export interface VectorSizes {
  /** Vectors of a descriptor and of a cell's values. */
  d4: number;
  v4: number;
  /** Cells of the exemplar in shared memory at a time. */
  keys: number;
}

/** Numbers of 4 bytes that are read back per source cell: cosine, k weights, colours; k places. */
export const foundPerRow = (k: number): number => 1 + k + COLOURS + k;

/** As many cells to a tile as every adapter's shared memory holds, at least one. */
export function vectorSizes({ channels, valueChannels }: ShaderSizes): VectorSizes {
  const [d4, v4] = [channels, valueChannels].map((count) => Math.ceil(count / 4)) as [number, number];
  const keys = Math.max(1, Math.min(MOST_KEYS, Math.floor(SHARED_BYTES / (16 * d4 + 16 * v4 + 4))));
  return { d4, v4, keys };
}
