import type { GroundRole } from '../layers/roles.ts';

/** What the cosine of a match is worth: [cosine, share of such cells that took the right look], by rising cosine. */
export type Curve = readonly (readonly [cosine: number, right: number])[];

/** The same as BY_ROLE where the source is pixels alone (24 blocks, 72 pages): the network has to guess what each box is. */
export const WITHOUT_LAYERS: Curve = [
  [0.878, 0.35],
  [0.943, 0.5],
  [0.963, 0.67],
  [0.972, 0.77],
  [0.977, 0.85],
  [0.981, 0.91],
  [0.985, 0.94],
  [0.989, 0.97],
];

/**
 * Measured, because no signal of the match is a probability by itself: `npx tsx test/runtime/attribution/attribution-measure.ts PAGES` on 72 held-out
 * pages (24 blocks, seed 77), with the pack of 44,600 samples. To be measured again with every new pack.
 *
 * What was tried. The cosine's row maximum ranks best, but it is never small (nine tenths of all cells are above 0.92) and means
 * different things for different elements: 0.90 is a sound match for a button and a poor one for a hero. So it is read by the role of
 * the cell, which the layers tell. The entropy of the eight best weights is no measure of doubt: on flat pages hundreds of equal cells
 * share a sound match evenly, so that a *high* entropy is the good sign (AUC 0.70 against the cosine's 0.83 for telling whether
 * the exemplar has such an element at all). The cosine smoothed over neighbours, or together with the entropy, ranks no better than alone.
 */
export const BY_ROLE: Record<GroundRole, Curve> = {
  page: [
    [0.959, 0.87],
    [0.973, 0.95],
    [0.979, 0.97],
    [0.983, 0.99],
    [0.986, 1.0],
    [0.99, 1.0],
    [0.992, 1.0],
  ],
  bar: [
    [0.943, 0.4],
    [0.971, 0.75],
    [0.978, 0.93],
    [0.982, 0.98],
    [0.984, 1.0],
    [0.988, 1.0],
  ],
  nav: [
    [0.879, 0.34],
    [0.971, 0.94],
    [0.988, 1.0],
  ],
  surface: [
    [0.958, 0.6],
    [0.975, 0.85],
    [0.98, 0.89],
    [0.983, 0.92],
    [0.986, 0.95],
    [0.988, 0.95],
    [0.99, 0.98],
    [0.993, 1.0],
  ],
  hero: [
    [0.843, 0.17],
    [0.895, 0.34],
    [0.947, 0.45],
    [0.968, 0.72],
    [0.981, 0.88],
    [0.99, 1.0],
  ],
  button: [
    [0.857, 0.74],
    [0.915, 0.74],
    [0.941, 0.85],
    [0.951, 0.9],
    [0.961, 0.95],
  ],
  'button-secondary': [
    [0.915, 0.16],
    [0.931, 0.36],
    [0.941, 0.57],
    [0.954, 0.78],
    [0.963, 0.8],
    [0.974, 0.82],
  ],
  field: [
    [0.874, 0.1],
    [0.898, 0.25],
    [0.927, 0.35],
    [0.953, 0.63],
    [0.965, 0.85],
  ],
  chip: [
    [0.872, 0.03],
    [0.895, 0.05],
    [0.914, 0.07],
    [0.929, 0.2],
    [0.941, 0.47],
    [0.952, 0.71],
    [0.965, 0.74],
  ],
  toggle: [
    [0.829, 0.02],
    [0.901, 0.12],
  ],
  progress: [[0.923, 0.12]],
  divider: WITHOUT_LAYERS, // too few of them measured to know them alone
  picture: [
    [0.872, 0.02],
    [0.889, 0.13],
    [0.91, 0.21],
    [0.932, 0.57],
    [0.97, 0.67],
    [0.98, 0.85],
    [0.984, 0.89],
  ],
  avatar: [
    [0.883, 0.29],
    [0.907, 0.54],
    [0.918, 0.63],
    [0.936, 0.67],
  ],
  chart: WITHOUT_LAYERS, // too few of them measured to know them alone
  selected: [
    [0.875, 0.21],
    [0.902, 0.36],
    [0.917, 0.52],
    [0.928, 0.77],
    [0.942, 0.9],
    [0.964, 0.92],
    [0.978, 1.0],
  ],
};

/** Reads a curve at a cosine: linear between its knots, level above the last, and down to 0 at cosine 0 below the first. */
export function calibrate(curve: Curve, cosine: number): number {
  let [x0, y0] = [0, 0];
  for (const [x1, y1] of curve) {
    if (cosine <= x1) return Math.max(0, y0 + ((y1 - y0) * (cosine - x0)) / (x1 - x0));
    [x0, y0] = [x1, y1];
  }
  return y0;
}
