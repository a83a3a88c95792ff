/** Weights of one axis as compressed rows: entries `offsets[i] .. offsets[i + 1]` belong to row i. */
interface AxisWeights {
  offsets: Int32Array;
  index: Int32Array;
  weight: Float32Array;
}

/** `area`: exact area average when shrinking, bilinear when enlarging. `cubic`: as Pillow's BICUBIC, what the released models were fed. */
export type Kernel = 'area' | 'cubic';

/** Keys' cubic with a = -0.5. */
function keys(x: number): number {
  const t = Math.abs(x);
  if (t < 1) return (1.5 * t - 2.5) * t * t + 1;
  return t < 2 ? ((-0.5 * t + 2.5) * t - 4) * t + 2 : 0;
}

/** The cubic, widened by the scale where the axis shrinks, cut at the borders and normalised. */
function cubicWeights(from: number, to: number): AxisWeights {
  const offsets = new Int32Array(to + 1);
  const [index, weight]: [number[], number[]] = [[], []];
  const step = from / to;
  const wide = Math.max(step, 1);
  for (let i = 0; i < to; i++) {
    const centre = (i + 0.5) * step;
    const first = Math.max(0, Math.floor(centre - 2 * wide + 0.5));
    const last = Math.min(from, Math.floor(centre + 2 * wide + 0.5));
    const weights = Array.from({ length: last - first }, (_, k) => keys((first + k - centre + 0.5) / wide));
    const total = weights.reduce((a, b) => a + b);
    weights.forEach((value, k) => {
      index.push(first + k);
      weight.push(value / total);
    });
    offsets[i + 1] = index.length;
  }
  return { offsets, index: Int32Array.from(index), weight: Float32Array.from(weight) };
}

/**
 * Rows are target pixels, indices source pixels: area average when shrinking, bilinear (half-pixel centres) when enlarging. asked: source
 * pixels per target pixel; of a last one that reaches beyond the source, the part inside counts.
 */
function axisWeights(from: number, to: number, asked: number | null): AxisWeights {
  const offsets = new Int32Array(to + 1);
  const index: number[] = [];
  const weight: number[] = [];
  const step = asked !== null && to < from ? asked : from / to;
  for (let i = 0; i < to; i++) {
    if (to < from) {
      const start = i * step;
      const end = Math.min(from, (i + 1) * step);
      for (let j = Math.floor(start); j < end; j++) {
        const overlap = Math.min(end, j + 1) - Math.max(start, j);
        if (overlap <= 0) continue;
        index.push(j);
        weight.push(overlap / (end - start));
      }
    } else {
      const centre = (i + 0.5) * step - 0.5;
      const low = Math.floor(centre);
      const share = centre - low;
      if (share < 1) {
        index.push(Math.max(0, low));
        weight.push(1 - share);
      }
      if (share > 0) {
        index.push(Math.min(from - 1, low + 1));
        weight.push(share);
      }
    }
    offsets[i + 1] = index.length;
  }
  return { offsets, index: Int32Array.from(index), weight: Float32Array.from(weight) };
}

/** The same weights with rows and indices exchanged. */
function transposed({ offsets, index, weight }: AxisWeights, rows: number): AxisWeights {
  const result: AxisWeights = {
    offsets: new Int32Array(rows + 1),
    index: new Int32Array(index.length),
    weight: new Float32Array(index.length),
  };
  for (const j of index) result.offsets[j + 1]!++;
  for (let j = 0; j < rows; j++) result.offsets[j + 1]! += result.offsets[j]!;
  const next = result.offsets.slice();
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const at = next[index[e]!]!++;
      result.index[at] = i;
      result.weight[at] = weight[e]!;
    }
  }
  return result;
}

export interface Rows {
  width: number;
  height: number;
  channels: number;
  /** Writes row y into `out`, one channel after the other ([channels, width]). */
  read(y: number, out: Float32Array): void;
}

/**
 * Resamples row by row, so that only the target is ever held as floats. -> [channels, height, width].
 * Shrinking an axis is the exact area average (box filter), enlarging it is bilinear, unless the kernel is cubic. step: source pixels per
 * target pixel on both axes, where that is not simply the sizes' ratio; for shrinking by areas only.
 */
export function resample(
  source: Rows,
  width: number,
  height: number,
  step: number | null = null,
  kernel: Kernel = 'area',
): Float32Array {
  const resize = createResampler(source, { width, height }, step, kernel);
  return resize(source.channels, source.read);
}

/** `resample` for many images of one size: the weights are made once. */
export function createResampler(
  from: { width: number; height: number },
  { width, height }: { width: number; height: number },
  step: number | null = null,
  kernel: Kernel = 'area',
): (channels: number, read: Rows['read']) => Float32Array {
  const weights = kernel === 'cubic' ? cubicWeights : axisWeights;
  const across = weights(from.width, width, step);
  const down = transposed(weights(from.height, height, step), from.height);
  return (channels, read) => {
    const row = new Float32Array(channels * from.width);
    const narrow = new Float32Array(channels * width);
    const target = new Float32Array(channels * height * width);
    for (let y = 0; y < from.height; y++) {
      read(y, row);
      shrinkRow(row, from.width, narrow, width, channels, across);
      for (let e = down.offsets[y]!; e < down.offsets[y + 1]!; e++) {
        const weight = down.weight[e]!;
        for (let c = 0; c < channels; c++) {
          const to = (c * height + down.index[e]!) * width;
          const start = c * width;
          for (let x = 0; x < width; x++) target[to + x]! += weight * narrow[start + x]!;
        }
      }
    }
    return target;
  };
}

function shrinkRow(
  row: Float32Array,
  from: number,
  narrow: Float32Array,
  to: number,
  channels: number,
  { offsets, index, weight }: AxisWeights,
): void {
  if (from === to) {
    narrow.set(row);
    return;
  }
  for (let c = 0; c < channels; c++) {
    for (let x = 0; x < to; x++) {
      let sum = 0;
      for (let e = offsets[x]!; e < offsets[x + 1]!; e++) sum += weight[e]! * row[c * from + index[e]!]!;
      narrow[c * to + x] = sum;
    }
  }
}
