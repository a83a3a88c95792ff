import type { RGBA, SolidPaint } from '@figma/rest-api-spec';

const known = new Map<string, RGBA>();
const NUMBER = '([\\d.e+-]+%?|none)';
const RGB = new RegExp(`^rgba?\\(${NUMBER}[, ]+${NUMBER}[, ]+${NUMBER}(?:\\s*[,/]\\s*${NUMBER})?\\)$`);
const SRGB = new RegExp(`^color\\(srgb ${NUMBER} ${NUMBER} ${NUMBER}(?: / ${NUMBER})?\\)$`);
const unit = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1e4) / 1e4;
let canvas: CanvasRenderingContext2D | null = null;

/** A computed colour in sRGB, channels 0 to 1. @throws Error where the browser has no canvas */
export function colorOf(text: string): RGBA {
  const found = known.get(text);
  if (found) return found;
  const color = parse(RGB.exec(text), 255) ?? parse(SRGB.exec(text), 1) ?? painted(text);
  known.set(text, color);
  return color;
}

function parse(match: RegExpExecArray | null, most: number): RGBA | null {
  if (!match) return null;
  const [r, g, b, a] = match.slice(1).map((part, at) => {
    if (part === undefined) return 1;
    const value = parseFloat(part) || 0;
    return unit(part.endsWith('%') ? value / 100 : at < 3 ? value / most : value);
  }) as [number, number, number, number];
  return { r, g, b, a };
}

/** Kits write oklch() and color-mix(); one painted pixel tells what they look like. */
function painted(text: string): RGBA {
  canvas ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas) throw new Error('The browser has no 2D canvas: start Chromium with it.');
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = 'rgba(0, 0, 0, 0)';
  canvas.fillStyle = text;
  canvas.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((v) => unit(v / 255));
  return { r, g, b, a };
}

/** As Figma's REST has it: the colour opaque, its alpha the paint's opacity. */
export const solid = ({ r, g, b, a }: RGBA): SolidPaint => ({
  type: 'SOLID',
  blendMode: 'NORMAL',
  color: { r, g, b, a: 1 },
  ...(a < 1 && { opacity: a }),
});

/** None for a colour that cannot be seen. */
export function solids(text: string): SolidPaint[] {
  const color = colorOf(text);
  return color.a > 0.004 ? [solid(color)] : [];
}
