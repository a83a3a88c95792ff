import type { Card } from '../../pack/card.ts';

/** What the classes of a mask are called and painted with; the class's number is its place. */
export type Legend = readonly { name: string; colour: readonly [number, number, number] }[];

/** The names of a card's label channels. */
export function classNames(card: Pick<Card, 'channels'>): string[] {
  return card.channels.filter((name) => name.startsWith('label:')).map((name) => name.slice('label:'.length));
}

/** `#rrggbb` -> three bytes. */
export function parseColour(text: string): [number, number, number] {
  return [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16)) as [number, number, number];
}

/** Distinct colours for a card that names none: the hue turns by the golden ratio; class 0 is near black. */
function spreadColour(index: number): [number, number, number] {
  if (index === 0) return [30, 30, 36];
  const hue = (index * 0.618034) % 1;
  const [saturation, value] = [
    [0.75, 0.95],
    [0.55, 0.75],
    [0.85, 0.6],
  ][index % 3] as [number, number];
  return [5, 3, 1].map((offset) => {
    const k = (offset + hue * 6) % 6;
    return Math.round(255 * value * (1 - saturation * Math.max(0, Math.min(k, 4 - k, 1))));
  }) as [number, number, number];
}

/** The card's own palette, or one made up for it. */
export function legendOf(card: Pick<Card, 'channels' | 'palette'>): Legend {
  return classNames(card).map((name, i) => ({
    name,
    colour: card.palette ? parseColour(card.palette[i]!) : spreadColour(i),
  }));
}
