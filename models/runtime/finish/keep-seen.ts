import { perChannel, type Rgb } from '../image/rgb.ts';
import { colourAt, type Fit } from '../segment/fit-ground.ts';
import type { Regions } from '../segment/regions.ts';
import { contrast, keepContrast, LARGE_HEIGHT } from '../image/keep-contrast.ts';

/** Larger elements are surfaces, which a theme may set off by a border or not at all; share of the picture. */
const LARGEST = 0.08;
/** A fainter element may sink into its ground: WCAG contrast in the source. */
const FAINT = 2;

/**
 * A small flat element without text that the source sets off clearly (the bar that stands for a heading, an icon drawn as a square) is a sign:
 * where the network gave it the colour of what it lies on, it moves away from that as a text would (keep-contrast.ts). Changes `fits`.
 * below: what each lies on (ground-pixels.ts); isSign: flat and without text.
 */
export function keepSeen(
  fits: readonly Fit[],
  grounds: Regions,
  below: Int32Array,
  isSign: (k: number) => boolean,
): void {
  const most = LARGEST * grounds.label.length;
  const own = (k: number): Rgb => perChannel((c) => grounds.colour[3 * k + c]!);
  fits.forEach((fit, k) => {
    const ground = below[k]!;
    if (ground < 0 || grounds.extent[k]! > most || !isSign(k)) return;
    const before = contrast(own(k), own(ground));
    if (before < FAINT) return;
    const at = (one: Fit): Rgb => perChannel((c) => colourAt(one, c, fit.cx, fit.cy));
    const drawn = at(fit);
    const seen = keepContrast(drawn, at(fits[ground]!), before, LARGE_HEIGHT);
    seen.forEach((value, c) => (fit.terms[3 * c]! += value - drawn[c]!));
  });
}
