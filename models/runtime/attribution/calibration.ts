import type { GroundRole } from '../layers/roles.ts';

/** What the cosine of a match is worth: [cosine, share of such cells that took the right look], by rising cosine. */
export type Curve = readonly (readonly [cosine: number, right: number])[];

/** All roles together (10 blocks, 30 pages): for those that no exemplar of the measured pages had, so that nothing is known of them alone. */
const ANY: Curve = [
  [0.942, 0.47],
  [0.957, 0.61],
  [0.967, 0.82],
  [0.973, 0.84],
  [0.976, 0.88],
  [0.984, 0.89],
];

/**
 * Measured, because no signal of the match is a probability by itself: `npx tsx test/runtime/attribution-measure.ts PAGES` on 105 held-out
 * pages, every third of their cells (255,444), with the pack of 24 November 2026. To be measured again with every new pack.
 *
 * What was tried. The cosine's row maximum ranks best, but it is never small (nine tenths of all cells are above 0.92) and means
 * different things for different elements: 0.90 is a sound match for a button and a poor one for a hero. So it is read by the role of
 * the cell, which the layers tell. The entropy of the eight best weights is no measure of doubt: on flat pages hundreds of equal cells
 * share a sound match evenly, so that a *high* entropy is the good sign (AUC 0.70 against the cosine's 0.83 for telling whether
 * the exemplar has such an element at all). The cosine smoothed over neighbours, or together with the entropy, ranks no better than alone.
 */
export const BY_ROLE: Record<GroundRole, Curve> = {
  page: [
    [0.949, 0.69],
    [0.959, 0.84],
    [0.965, 0.85],
    [0.97, 0.89],
    [0.975, 0.94],
    [0.978, 0.95],
    [0.983, 0.96],
  ],
  bar: [[0.911, 0.85]],
  nav: [
    [0.904, 0.44],
    [0.935, 0.51],
    [0.95, 0.75],
  ],
  surface: [
    [0.956, 0.59],
    [0.965, 0.65],
    [0.97, 0.68],
    [0.972, 0.73],
    [0.977, 0.73],
    [0.981, 0.81],
    [0.984, 0.9],
  ],
  hero: [
    [0.876, 0.31],
    [0.91, 0.33],
    [0.934, 0.34],
    [0.947, 0.59],
    [0.957, 0.61],
    [0.967, 0.82],
    [0.976, 0.88],
  ],
  button: [
    [0.827, 0.51],
    [0.86, 0.61],
    [0.915, 0.78],
  ],
  'button-secondary': [
    [0.938, 0.09],
    [0.951, 0.12],
    [0.96, 0.17],
    [0.97, 0.26],
  ],
  field: [
    [0.936, 0.31],
    [0.941, 0.37],
    [0.948, 0.38],
    [0.961, 0.38],
  ],
  chip: [
    [0.934, 0.03],
    [0.954, 0.04],
  ],
  toggle: [
    [0.819, 0],
    [0.893, 0.01],
    [0.937, 0.02],
  ],
  progress: [
    [0.842, 0],
    [0.96, 0.07],
  ],
  divider: ANY,
  picture: [
    [0.918, 0.03],
    [0.954, 0.05],
    [0.963, 0.16],
    [0.969, 0.35],
    [0.972, 0.38],
    [0.976, 0.41],
    [0.98, 0.62],
  ],
  avatar: [[0.918, 0.12]],
  chart: ANY,
  selected: [
    [0.941, 0.21],
    [0.953, 0.24],
    [0.961, 0.25],
  ],
};

/** The same where the source is pixels alone (10 blocks, 30 pages): the network has to guess what each box is, and is often wrong. */
export const WITHOUT_LAYERS: Curve = [
  [0.95, 0.37],
  [0.966, 0.48],
  [0.973, 0.52],
  [0.978, 0.59],
  [0.987, 0.59],
  [0.989, 0.71],
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
