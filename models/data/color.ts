/** sRGB colour, channels 0..255, alpha 0..1. */
export interface Color {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

export const rgb = (r: number, g: number, b: number, a = 1): Color => ({ r, g, b, a });
export const WHITE = rgb(255, 255, 255);
export const BLACK = rgb(0, 0, 0);

export function toCss({ r, g, b, a }: Color): string {
  const channels = [r, g, b].map((v) => Math.round(Math.min(255, Math.max(0, v)))).join(', ');
  return a >= 1 ? `rgb(${channels})` : `rgba(${channels}, ${+a.toFixed(3)})`;
}

/** Parses `rgb()` and `rgba()` in the comma syntax that getComputedStyle returns; null for anything else. */
export function parseCss(text: string): Color | null {
  const match = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text.trim());
  if (!match) return null;
  return rgb(
    Number(match[1]),
    Number(match[2]),
    Number(match[3]),
    match[4] === undefined ? 1 : Number(match[4]),
  );
}

/** OKLCH (lightness 0..1, chroma, hue in degrees) to sRGB; chroma is reduced until the colour is in gamut. */
export function oklch(lightness: number, chroma: number, hue: number, alpha = 1): Color {
  for (let c = chroma; ; c -= 0.01) {
    const channels = oklabToLinear(lightness, Math.max(0, c), (hue * Math.PI) / 180);
    if (c <= 0 || channels.every((v) => v >= -0.002 && v <= 1.002)) {
      const [r, g, b] = channels.map((v) => 255 * encode(Math.min(1, Math.max(0, v)))) as [
        number,
        number,
        number,
      ];
      return rgb(r, g, b, alpha);
    }
  }
}

function oklabToLinear(L: number, c: number, h: number): [number, number, number] {
  const a = c * Math.cos(h);
  const b = c * Math.sin(h);
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const encode = (v: number): number => (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);
const decode = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);

export function mix(from: Color, to: Color, amount: number): Color {
  const at = (a: number, b: number): number => a + (b - a) * amount;
  return rgb(at(from.r, to.r), at(from.g, to.g), at(from.b, to.b), at(from.a, to.a));
}

/** The opaque colour seen when `top` lies on the opaque `below`. */
export function over(top: Color, below: Color): Color {
  return { ...mix(below, { ...top, a: 1 }, top.a), a: 1 };
}

export function luminance({ r, g, b }: Color): number {
  return 0.2126 * decode(r / 255) + 0.7152 * decode(g / 255) + 0.0722 * decode(b / 255);
}

/** WCAG contrast ratio of two opaque colours, 1..21. */
export function contrast(a: Color, b: Color): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Moves `ink` towards black or white, whichever reads better on `ground`, until the contrast is at least `ratio`. */
export function readable(ink: Color, ground: Color, ratio: number): Color {
  const goal = contrast(WHITE, ground) >= contrast(BLACK, ground) ? WHITE : BLACK;
  for (let amount = 0; amount < 1; amount += 0.1) {
    const candidate = mix(ink, goal, amount);
    if (contrast(candidate, ground) >= ratio) return candidate;
  }
  return goal;
}

/** Rotates the hue of a colour by `degrees` about the grey axis (the matrix of CSS `hue-rotate`). */
export function rotateHue({ r, g, b, a }: Color, degrees: number): Color {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const row = (x: number[], y: number[], z: number[]): number =>
    [r, g, b].reduce((sum, v, i) => sum + v * ((x[i] ?? 0) + cos * (y[i] ?? 0) + sin * (z[i] ?? 0)), 0);
  const grey = [0.213, 0.715, 0.072];
  return rgb(
    row(grey, [0.787, -0.715, -0.072], [-0.213, -0.715, 0.928]),
    row(grey, [-0.213, 0.285, -0.072], [0.143, 0.14, -0.283]),
    row(grey, [-0.213, -0.715, 0.928], [-0.787, 0.715, 0.072]),
    a,
  );
}
