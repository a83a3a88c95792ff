/** The slider's ends: below 10 everything blurs into one colour, above 200 nothing changes any more. */
const [LOWEST, HIGHEST] = [10, 200];

/** The sharpness at a slider's position, 0..100, on a log scale; a whole number. */
export function sharpnessAt(position: number): number {
  return Math.round(LOWEST * (HIGHEST / LOWEST) ** (position / 100));
}

/** The position of a sharpness, 0..100; one beyond the ends stands at its end. */
export function sharpnessPosition(sharpness: number): number {
  const position = (100 * Math.log(sharpness / LOWEST)) / Math.log(HIGHEST / LOWEST);
  return Math.round(Math.min(100, Math.max(0, position)));
}

/** Smaller results are for a quick look: below this nothing can be told any more, pixels. */
const SMALLEST = 256;

/** The longest sides to choose from, largest first: the source's own, three quarters, half, and one that is set already. */
export function sizesOf(full: number, set: number | null): number[] {
  const offered = [full, Math.round(full * 0.75), Math.round(full / 2)];
  const sides = offered.filter((side) => side === full || side >= SMALLEST);
  if (set !== null) sides.push(set);
  return [...new Set(sides)].sort((a, b) => b - a);
}
