type Rgb = [number, number, number];

/** WCAG 2.2 success criterion 1.4.3: minimum contrast of small and of large text. */
const SMALL_TEXT = 4.5;
const LARGE_TEXT = 3;
/** Letters at least this high count as large: capitals of 24 px text, pixels. */
export const LARGE_HEIGHT = 17;
/** Halvings of the way to black or white: finer than one level of 255. */
const HALVINGS = 10;

/** WCAG 2.2 relative luminance of an sRGB colour, 0..255 -> 0..1. */
function luminance(colour: readonly number[]): number {
  const [r, g, b] = colour.map((value) => {
    const v = Math.min(255, Math.max(0, value)) / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2 contrast ratio of two sRGB colours (0..255), 1..21. */
export function contrast(a: readonly number[], b: readonly number[]): number {
  const [p, q] = [luminance(a), luminance(b)];
  return (Math.max(p, q) + 0.05) / (Math.min(p, q) + 0.05);
}

/**
 * The rule: text stays as readable as it was, up to what WCAG asks. Where the contrast of ink to ground is below
 * min(the source's own contrast, 4.5; 3 for large letters), the ink moves towards black or white just far enough. It moves to the side it
 * is on if that reaches the minimum, else to the other, and to whichever contrasts more where neither does.
 * Colours 0..255; height of the letters in pixels; sourceContrast as contrast() gives it.
 */
export function keepContrast(
  ink: Rgb,
  ground: readonly number[],
  sourceContrast: number,
  height: number,
): Rgb {
  const least = Math.min(sourceContrast, height >= LARGE_HEIGHT ? LARGE_TEXT : SMALL_TEXT);
  if (contrast(ink, ground) >= least) return ink;
  const ends = luminance(ink) >= luminance(ground) ? [255, 0] : [0, 255];
  const [near, far] = ends as [number, number];
  const reach = (end: number): number => contrast([end, end, end], ground);
  const end = reach(near) >= least || reach(near) >= reach(far) ? near : far;
  const moved = (t: number): Rgb => ink.map((v) => v + t * (end - v)) as Rgb;
  // Where the ink crosses the ground's luminance the contrast first falls, but below the minimum it stays: halving finds the one crossing.
  let [low, high] = [0, 1];
  for (let step = 0; step < HALVINGS; step++) {
    const t = (low + high) / 2;
    if (contrast(moved(t), ground) >= least) high = t;
    else low = t;
  }
  return moved(high);
}
