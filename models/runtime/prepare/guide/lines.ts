import { canny } from './canny.ts';

/** A drawing is light or dark almost everywhere: the share of pixels away from its ground's grey is small, and of half tones smaller. */
const GROUND = 0.12;
const MOST_LINES = 0.3;
const MOST_HALF_TONES = 0.12;

/** The grey that most pixels have, to 1/16. */
function groundOf(grey: Float32Array): number {
  const counts = new Uint32Array(17);
  for (const value of grey) counts[Math.round(16 * value)]!++;
  return counts.indexOf(Math.max(...counts)) / 16;
}

/** Whether a picture is lines on one ground rather than a photo. grey: [H * W] in [0, 1]. */
export function isDrawing(grey: Float32Array): boolean {
  const ground = groundOf(grey);
  const reach = Math.max(ground, 1 - ground);
  let [away, half] = [0, 0];
  for (const value of grey) {
    const distance = Math.abs(value - ground) / reach;
    if (distance > GROUND) away++;
    if (distance > GROUND && distance < 0.5) half++;
  }
  return away <= MOST_LINES * grey.length && half <= MOST_HALF_TONES * grey.length;
}

/**
 * The lines of a picture, [H * W] of 0 and 1: of a drawing its strokes, dark on light or light on dark; of a photo Canny's edges (sigma 1).
 * grey: [H * W] in [0, 1].
 */
export function linesOf(grey: Float32Array, width: number, height: number): Uint8Array {
  if (!isDrawing(grey)) return canny(grey, width, height);
  const ground = groundOf(grey);
  const reach = Math.max(ground, 1 - ground);
  return Uint8Array.from(grey, (value) => (Math.abs(value - ground) > 0.25 * reach ? 1 : 0));
}

/** An image [1, 3, H, W] in [-1, 1] -> grey [H * W] in [0, 1] with scikit-image's weights. */
export function greyOf(data: Float32Array): Float32Array {
  const n = data.length / 3;
  const grey = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    grey[i] = (0.2125 * data[i]! + 0.7154 * data[n + i]! + 0.0721 * data[2 * n + i]! + 1) / 2;
  }
  return grey;
}
