import { type Color, parseCss, rgb } from '../../color.ts';

const CLEAR = rgb(0, 0, 0, 0);
const known = new Map<string, Color>();
let pixel: CanvasRenderingContext2D | undefined;

/** A computed colour in any CSS syntax (`oklch()`, `color-mix()`, `color()`), as sRGB. Unreadable ones are clear. */
export function readColor(text: string): Color {
  const found = known.get(text);
  if (found) return found;
  const color = parseCss(text) ?? painted(text);
  known.set(text, color);
  return color;
}

function painted(text: string): Color {
  if (!CSS.supports('color', text)) return CLEAR;
  pixel ??= new OffscreenCanvas(1, 1).getContext('2d', {
    willReadFrequently: true,
  }) as unknown as CanvasRenderingContext2D;
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = text;
  pixel.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = pixel.getImageData(0, 0, 1, 1).data as unknown as [number, number, number, number];
  return rgb(r, g, b, a / 255);
}

const STOP = /(?:rgba?|oklch|oklab|lab|lch|color|hsla?)\((?:[^()]|\([^()]*\))*\)/g;

/** The mean of the colours that a computed gradient names; null when the image is no gradient. */
export function meanOfGradient(image: string): Color | null {
  if (!image.includes('gradient(')) return null;
  const stops = (image.match(STOP) ?? []).map(readColor);
  if (stops.length === 0) return null;
  const weight = stops.reduce((sum, { a }) => sum + a, 0);
  if (weight === 0) return CLEAR;
  const mean = (channel: 'r' | 'g' | 'b'): number =>
    stops.reduce((sum, stop) => sum + stop[channel] * stop.a, 0) / weight;
  return rgb(mean('r'), mean('g'), mean('b'), weight / stops.length);
}
