import type { GroundRole } from '../layers/roles.ts';

/** What the cosine of a match is worth: [cosine, share of such cells that took the right look], by rising cosine. */
export type Curve = readonly (readonly [cosine: number, right: number])[];

/** The same as BY_ROLE where the source is pixels alone (24 blocks, 72 pages): the network has to guess what each box is. */
export const WITHOUT_LAYERS: Curve = [
  [0.913, 0.4],
  [0.954, 0.51],
  [0.966, 0.65],
  [0.972, 0.75],
  [0.976, 0.84],
  [0.98, 0.88],
  [0.983, 0.91],
  [0.987, 0.96],
];

/**
 * Measured, because no signal of the match is a probability by itself: `npx tsx test/runtime/attribution-measure.ts PAGES` on 72 held-out
 * pages (24 blocks, seed 77), with the pack of 40,020 samples. To be measured again with every new pack.
 *
 * What was tried. The cosine's row maximum ranks best, but it is never small (nine tenths of all cells are above 0.92) and means
 * different things for different elements: 0.90 is a sound match for a button and a poor one for a hero. So it is read by the role of
 * the cell, which the layers tell. The entropy of the eight best weights is no measure of doubt: on flat pages hundreds of equal cells
 * share a sound match evenly, so that a *high* entropy is the good sign (AUC 0.70 against the cosine's 0.83 for telling whether
 * the exemplar has such an element at all). The cosine smoothed over neighbours, or together with the entropy, ranks no better than alone.
 */
export const BY_ROLE: Record<GroundRole, Curve> = {
  page: [
    [0.964, 0.86],
    [0.975, 0.94],
    [0.98, 0.96],
    [0.984, 0.98],
    [0.988, 0.99],
    [0.991, 1.0],
    [0.993, 1.0],
  ],
  bar: [
    [0.946, 0.45],
    [0.968, 0.75],
    [0.975, 0.88],
    [0.979, 0.98],
    [0.982, 0.99],
    [0.984, 1.0],
    [0.986, 1.0],
    [0.989, 1.0],
  ],
  nav: [
    [0.906, 0.26],
    [0.92, 0.36],
    [0.941, 0.37],
    [0.971, 0.7],
    [0.986, 0.99],
  ],
  surface: [
    [0.96, 0.58],
    [0.973, 0.9],
    [0.98, 0.93],
    [0.984, 0.94],
    [0.987, 0.97],
    [0.989, 1.0],
    [0.992, 1.0],
  ],
  hero: [
    [0.917, 0.42],
    [0.969, 0.53],
    [0.979, 0.96],
    [0.987, 1.0],
    [0.989, 1.0],
  ],
  button: [
    [0.917, 0.79],
    [0.956, 0.86],
  ],
  'button-secondary': [
    [0.911, 0.24],
    [0.932, 0.46],
    [0.95, 0.71],
    [0.961, 0.74],
    [0.973, 0.79],
  ],
  field: [
    [0.922, 0.14],
    [0.944, 0.16],
    [0.95, 0.38],
    [0.957, 0.41],
    [0.966, 0.47],
  ],
  chip: [
    [0.924, 0.11],
    [0.935, 0.11],
    [0.941, 0.13],
    [0.946, 0.18],
    [0.959, 0.44],
  ],
  toggle: [
    [0.879, 0.03],
    [0.938, 0.04],
  ],
  progress: [[0.948, 0.12]],
  divider: WITHOUT_LAYERS, // too few of them measured to know them alone
  picture: [
    [0.935, 0.03],
    [0.947, 0.19],
    [0.962, 0.38],
    [0.986, 0.78],
  ],
  avatar: [
    [0.914, 0.38],
    [0.948, 0.48],
  ],
  chart: WITHOUT_LAYERS, // too few of them measured to know them alone
  selected: [
    [0.886, 0.33],
    [0.908, 0.47],
    [0.921, 0.66],
    [0.931, 0.74],
    [0.94, 0.75],
    [0.95, 0.77],
    [0.96, 0.86],
    [0.97, 0.94],
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
