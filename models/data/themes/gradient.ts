import { type Color, toCss } from '../color';
import type { Random } from '../random';

export const gradient = (random: Random, from: Color, to: Color): string =>
  `linear-gradient(${random.pick([90, 120, 135, 160, 180])}deg, ${toCss(from)}, ${toCss(to)})`;
