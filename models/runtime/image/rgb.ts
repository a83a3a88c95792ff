/** Red, green and blue, 0..255, not rounded. */
export type Rgb = [number, number, number];

export const perChannel = (value: (c: number) => number): Rgb => [value(0), value(1), value(2)];

/** The median of each channel over some pixels, at least one. */
export function middleOf(pixels: Int32Array, value: (i: number, c: number) => number): Rgb {
  return perChannel((c) => {
    const values = new Float32Array(pixels.length);
    for (let s = 0; s < pixels.length; s++) values[s] = value(pixels[s]!, c);
    return values.sort()[values.length >> 1]!;
  });
}
