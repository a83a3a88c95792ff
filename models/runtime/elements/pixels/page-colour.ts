import type { Rgb } from '../../image/rgb.ts';
import { colourOf } from './found-box.ts';
import type { FlatParts } from './flat-parts.ts';

/** Lightness of the darkest light and the lightest dark ground, 0..255. */
const LIGHT = 200;
const DARK = 128;
/** Share of the picture that light bands have from which the dark ones above and below them are a head and a foot. */
const BANDS = 0.15;

interface Sum {
  colour: Rgb;
  area: number;
  /** Of parts as wide as the picture. */
  bands: number;
}

/** The colour of most of what touches the picture's edges; of pages with a dark head and foot that of the light bands between. */
export function pageColour(parts: FlatParts): Rgb {
  const { count, left, top, right, bottom, area, source } = parts;
  const sums = new Map<number, Sum>();
  for (let k = 0; k < count; k++) {
    const isWide = left[k] === 0 && right[k] === source.width;
    if (left[k] !== 0 && right[k] !== source.width && top[k] !== 0 && bottom[k] !== source.height) continue;
    const colour = colourOf(parts, k);
    const key = colour.reduce((sum, value) => 256 * sum + Math.round(value), 0);
    const sum = sums.get(key) ?? { colour, area: 0, bands: 0 };
    sums.set(key, { colour, area: sum.area + area[k]!, bands: sum.bands + (isWide ? area[k]! : 0) });
  }
  const [first, ...others] = [...sums.values()].sort((a, b) => b.area - a.area);
  const light = others.find(({ colour }) => lightness(colour) >= LIGHT);
  const isBetween = light && light.bands >= BANDS * source.width * source.height;
  return isBetween && lightness(first!.colour) < DARK ? light.colour : first!.colour;
}

const lightness = ([r, g, b]: Rgb): number => 0.299 * r + 0.587 * g + 0.114 * b;
