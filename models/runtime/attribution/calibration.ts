/** What the cosine of a match is worth: [cosine, share of such cells that took the right look], by rising cosine. */
export type Curve = readonly (readonly [cosine: number, right: number])[];

/**
 * Of packs without an element network, where no plan says how sure it is. Measured, because no signal of the match is a probability by itself: 24
 * held-out blocks, 72 pages, sources of pixels alone.
 *
 * The cosine's row maximum ranks best, but it is never small: nine tenths of all cells are above 0.92. The entropy of the eight best weights is no
 * measure of doubt: on flat pages hundreds of equal cells share a sound match evenly, so that a *high* entropy is the good sign (AUC 0.70 against the
 * cosine's 0.83 for telling whether the exemplar has such an element at all).
 */
export const WORTH: Curve = [
  [0.878, 0.35],
  [0.943, 0.5],
  [0.963, 0.67],
  [0.972, 0.77],
  [0.977, 0.85],
  [0.981, 0.91],
  [0.985, 0.94],
  [0.989, 0.97],
];

/** Reads a curve at a cosine: linear between its knots, level above the last, and down to 0 at cosine 0 below the first. */
export function calibrate(curve: Curve, cosine: number): number {
  let [x0, y0] = [0, 0];
  for (const [x1, y1] of curve) {
    if (cosine <= x1) return Math.max(0, y0 + ((y1 - y0) * (cosine - x0)) / (x1 - x0));
    [x0, y0] = [x1, y1];
  }
  return y0;
}
