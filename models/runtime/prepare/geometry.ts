import type { Card } from '../card.ts';

export interface Size {
  width: number;
  height: number;
}

/** Every size one image passes through. All in pixels but `grid` and `cells`, which are in correspondence cells. */
export interface Geometry {
  /** Of the picture handed back: the source's own, long side capped by the settings. */
  result: Size;
  /** At which `synthesise` draws (before padding): `result`, long side capped by the card's outputSize. */
  output: Size;
  /** At which the encoders look: long side capped by the card's workingSize. */
  working: Size;
  /** `working` grown right and down to multiples of the card's stride. */
  padded: Size;
  /** `output` grown right and down to cover the same extent as `padded`. */
  paddedOutput: Size;
  /** Cells of `padded`, as the encoders give them. */
  grid: Size;
  /** Cells that hold at least one pixel of `working`; only these are matched. */
  cells: Size;
}

/** Scales so that the longest side is at most `longSide`; never enlarges; no side falls below 1. */
export function fit({ width, height }: Size, longSide: number): Size {
  const scale = Math.min(1, longSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Plans one image. size: the settings' cap on the result's longest side, in pixels. */
export function planGeometry(
  source: Size,
  card: Pick<Card, 'stride' | 'gridStride' | 'workingSize' | 'outputSize'>,
  size?: number,
): Geometry {
  const result = fit(source, size ?? Infinity);
  const output = fit(result, card.outputSize);
  const working = fit(output, card.workingSize);
  const onAxes = (axis: (side: 'width' | 'height') => number): Size => ({
    width: axis('width'),
    height: axis('height'),
  });
  const padded = onAxes((side) => Math.ceil(working[side] / card.stride) * card.stride);
  return {
    result,
    output,
    working,
    padded,
    paddedOutput: onAxes((side) => Math.round((padded[side] * output[side]) / working[side])),
    grid: onAxes((side) => padded[side] / card.gridStride),
    cells: onAxes((side) => Math.ceil(working[side] / card.gridStride)),
  };
}
