import type { Values } from '../../families/adapter.ts';
import type { PictureOf } from '../components.ts';
import { createRandom, seedOf, type Random } from '../../random.ts';

type Drawn = Exclude<PictureOf, 'thing' | 'portrait' | 'video'>;

const svg = (inner: string): string =>
  `<svg viewBox="0 0 400 300" preserveAspectRatio="xMidYMid slice">${inner}</svg>`;

/** A map with water, parks, streets and a pin. */
function map(random: Random): string {
  const street = (): string => {
    const [from, to] = [random.between(-100, 900), random.between(-100, 900)];
    const line = random.chance(0.5) ? `M-10 ${from}L810 ${to}` : `M${from} -10L${to} 810`;
    return `<path d="${line}" stroke="#fff" stroke-width="${random.pick([3, 4, 6, 10])}" fill="none"/>`;
  };
  const park = (): string =>
    `<rect x="${random.between(0, 700)}" y="${random.between(0, 700)}" width="${random.between(70, 180)}" height="${random.between(50, 150)}" rx="8" fill="#c3dfb0"/>`;
  const shore = random.between(520, 700);
  const water = `<path d="M-10 ${shore}C220 ${shore - 120} 520 ${shore + 60} 810 ${shore - 90}V810H-10Z" fill="#a8cfe8"/>`;
  const [x, y] = [random.between(300, 500), random.between(280, 420)];
  const pin = `<path d="M${x} ${y}c-14-18-20-26-20-36a20 20 0 0 1 40 0c0 10-6 18-20 36z" fill="#d93a3a"/><circle cx="${x}" cy="${y - 36}" r="7" fill="#fff"/>`;
  const many = (count: number, make: () => string): string => Array.from({ length: count }, make).join('');
  return `<svg viewBox="0 0 800 800" preserveAspectRatio="xMidYMid slice"><rect width="800" height="800" fill="#ece8df"/>${water}${many(3, park)}${many(20, street)}${pin}</svg>`;
}

/** Rooms of a floor with one of them taken. */
function plan(random: Random, values: Values): string {
  const [x, y] = [random.integer(120, 240), random.integer(100, 190)];
  const line = `stroke:${values.faint};stroke-width:3;fill:none`;
  return svg(
    `<rect width="400" height="300" style="fill:${values.muted}"/><rect x="40" y="30" width="${x - 40}" height="${y - 30}" style="fill:${values.primary};opacity:.35"/><path d="M40 30H360V270H40ZM${x} 30V270M40 ${y}H${x}M${x} ${y + 30}H360" style="${line}"/>`,
  );
}

/** Bars, or a line over its area, in the theme's colours. */
function chart(random: Random, values: Values): string {
  const heights = Array.from({ length: 8 }, () => random.between(60, 230));
  const grid = [60, 120, 180, 240].map(
    (y) => `<path d="M20 ${y}H390" style="stroke:${values.border};stroke-width:1"/>`,
  );
  const axis = `<path d="M20 280H390" style="stroke:${values.faint};stroke-width:1.5"/>`;
  if (random.chance(0.5)) {
    const bars = heights.map(
      (height, at) =>
        `<rect x="${32 + at * 45}" y="${280 - height}" width="28" height="${height}" rx="3" style="fill:${at % 2 === 1 && random.chance(0.4) ? values.secondary : values.primary}"/>`,
    );
    return svg(grid.join('') + bars.join('') + axis);
  }
  const points = heights.map((height, at) => `${20 + at * 52} ${280 - height}`).join('L');
  return svg(
    `${grid.join('')}<path d="M20 280L${points}V280Z" style="fill:${values.primary};opacity:.15"/><path d="M${points}" style="stroke:${values.primary};stroke-width:3;fill:none"/>${axis}`,
  );
}

/** A picture that is no photo; the same word draws the same picture. */
export function drawing(of: Drawn, word: string, values: Values): string {
  const random = createRandom(seedOf('drawing', of, word));
  if (of === 'map') return map(random);
  return of === 'plan' ? plan(random, values) : chart(random, values);
}
