import type { GroundRole } from '../layers/roles.ts';

/** What the cosine of a match is worth: [cosine, share of such cells that took the right look], by rising cosine. */
export type Curve = readonly (readonly [cosine: number, right: number])[];

/** The same as BY_ROLE where the source is pixels alone (24 blocks, 72 pages): the network has to guess what each box is. */
export const WITHOUT_LAYERS: Curve = [
  [0.935, 0.42],
  [0.957, 0.5],
  [0.966, 0.55],
  [0.971, 0.56],
  [0.975, 0.58],
  [0.979, 0.61],
  [0.983, 0.64],
  [0.987, 0.7],
];

/**
 * Measured, because no signal of the match is a probability by itself: `npx tsx test/runtime/attribution-measure.ts PAGES` on 72 held-out
 * pages (24 blocks, seed 77), with the pack of 26,475 samples. To be measured again with every new pack.
 *
 * What was tried. The cosine's row maximum ranks best, but it is never small (nine tenths of all cells are above 0.92) and means
 * different things for different elements: 0.90 is a sound match for a button and a poor one for a hero. So it is read by the role of
 * the cell, which the layers tell. The entropy of the eight best weights is no measure of doubt: on flat pages hundreds of equal cells
 * share a sound match evenly, so that a *high* entropy is the good sign (AUC 0.70 against the cosine's 0.83 for telling whether
 * the exemplar has such an element at all). The cosine smoothed over neighbours, or together with the entropy, ranks no better than alone.
 */
export const BY_ROLE: Record<GroundRole, Curve> = {
  page: [
    [0.963, 0.7],
    [0.973, 0.82],
    [0.978, 0.86],
    [0.981, 0.9],
    [0.984, 0.92],
    [0.986, 0.96],
    [0.989, 0.96],
    [0.991, 0.99],
  ],
  bar: [
    [0.903, 0.76],
    [0.927, 0.79],
    [0.938, 0.87],
    [0.949, 0.88],
    [0.963, 0.9],
  ],
  nav: [
    [0.922, 0.24],
    [0.94, 0.46],
    [0.951, 0.48],
    [0.961, 0.64],
    [0.973, 0.92],
  ],
  surface: [
    [0.965, 0.65],
    [0.974, 0.8],
    [0.978, 0.81],
    [0.981, 0.84],
    [0.983, 0.87],
    [0.985, 0.9],
    [0.987, 0.91],
    [0.99, 0.95],
  ],
  hero: [
    [0.905, 0.26],
    [0.944, 0.39],
    [0.963, 0.62],
    [0.971, 0.91],
    [0.977, 0.99],
  ],
  button: [
    [0.85, 0.64],
    [0.871, 0.7],
    [0.893, 0.82],
    [0.932, 0.82],
  ],
  'button-secondary': [
    [0.957, 0.28],
    [0.974, 0.43],
  ],
  field: [
    [0.946, 0.2],
    [0.95, 0.21],
    [0.953, 0.35],
    [0.96, 0.36],
    [0.97, 0.41],
  ],
  chip: [
    [0.938, 0.09],
    [0.945, 0.13],
    [0.951, 0.14],
    [0.957, 0.18],
    [0.963, 0.22],
    [0.969, 0.23],
  ],
  toggle: [
    [0.902, 0.05],
    [0.924, 0.07],
    [0.946, 0.08],
  ],
  progress: [
    [0.921, 0.02],
    [0.953, 0.13],
  ],
  divider: WITHOUT_LAYERS, // too few of them measured to know them alone
  picture: [
    [0.94, 0.11],
    [0.957, 0.12],
    [0.968, 0.25],
    [0.973, 0.52],
    [0.977, 0.62],
    [0.982, 0.63],
  ],
  avatar: [[0.944, 0.24]],
  chart: WITHOUT_LAYERS, // too few of them measured to know them alone
  selected: [
    [0.941, 0.2],
    [0.955, 0.31],
    [0.963, 0.31],
    [0.969, 0.33],
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
