import { perChannel, type Rgb } from './canvas.ts';
import { colourAt, type Fit } from './fit-ground.ts';
import type { Grounds } from './grounds.ts';
import { contrast, keepContrast, LARGE_HEIGHT } from './keep-contrast.ts';

/** Larger elements are surfaces, which a theme may set off by a border or not at all; share of the picture. */
const LARGEST = 0.08;
/** A fainter element may sink into its ground: WCAG contrast in the source. */
const FAINT = 2;

/**
 * A small flat element without text that the source sets off clearly (the bar that stands for a heading, an icon drawn as a square) is a sign:
 * where the network gave it the colour of what it lies on, it moves away from that as a text would (keep-contrast.ts). Changes `fits`.
 * isSign: flat and without text.
 */
export function keepSeen(
  fits: readonly Fit[],
  grounds: Grounds,
  isSign: (k: number) => boolean,
  width: number,
): void {
  const below = surroundings(grounds, width);
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

/** The larger element that each ground has the longest border with, -1 without one. */
function surroundings({ owner, extent, count }: Grounds, width: number): Int32Array {
  const borders = new Map<number, number>();
  const meet = (a: number, b: number): void => {
    const key = extent[a]! < extent[b]! ? a * count + b : b * count + a;
    borders.set(key, (borders.get(key) ?? 0) + 1);
  };
  for (let i = 0; i < owner.length; i++) {
    const own = owner[i]!;
    if (own !== owner[i - 1] && i % width > 0) meet(own, owner[i - 1]!);
    if (i >= width && own !== owner[i - width]) meet(own, owner[i - width]!);
  }
  const below = new Int32Array(count).fill(-1);
  const longest = new Int32Array(count);
  for (const [key, length] of borders) {
    const small = Math.floor(key / count);
    if (length <= longest[small]!) continue;
    longest[small] = length;
    below[small] = key % count;
  }
  return below;
}
