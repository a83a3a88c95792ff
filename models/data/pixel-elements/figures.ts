import { KINDS, type Kind, type PageElement } from '../../runtime/elements/page-element.ts';
import type { Matched } from './match-elements.ts';
import { apart } from '../../runtime/layers/paint.ts';

/** How far a measured colour may be off, 0..1; a radius, px; a text's size, share. */
const COLOUR = 8 / 255;
const RADIUS = 2;
const SIZE = 0.1;

/** What is asked of a matched element of a kind; true where the pixels say what the layers say. */
type Check = (truth: PageElement, found: PageElement) => boolean;
const CHECKS: Record<string, { of: readonly Kind[]; holds: Check }> = {
  fill: { of: ['box', 'line'], holds: (a, b) => apart(a.style.fill, b.style.fill) <= COLOUR },
  ink: { of: ['text', 'drawing'], holds: (a, b) => apart(a.style.fill, b.style.fill) <= COLOUR },
  radius: { of: ['box', 'picture'], holds: (a, b) => Math.abs(a.style.radius - b.style.radius) <= RADIUS },
  border: { of: ['box'], holds: (a, b) => (a.style.stroke === null) === (b.style.stroke === null) },
  'border colour': {
    of: ['box'],
    holds: ({ style: { stroke: a } }, { style: { stroke: b } }) =>
      a === null || (b !== null && apart(a.colour, b.colour) <= COLOUR && Math.abs(a.width - b.width) <= 1),
  },
  shadow: { of: ['box'], holds: (a, b) => a.style.shadow > 0 === b.style.shadow > 0 },
  'text size': {
    of: ['text'],
    holds: (a, b) => Math.abs(a.type!.size - b.type!.size) <= SIZE * a.type!.size,
  },
  bold: { of: ['text'], holds: (a, b) => a.type!.weight >= 600 === b.type!.weight >= 600 },
  lines: { of: ['text'], holds: (a, b) => a.type!.lines === b.type!.lines },
};

/** Sums over pages. */
export interface Figures {
  kinds: Record<Kind, { truth: number; found: number; hit: number }>;
  checks: Record<string, { right: number; of: number }>;
}

export const noFigures = (): Figures => ({
  kinds: Object.fromEntries(KINDS.map((kind) => [kind, { truth: 0, found: 0, hit: 0 }])) as Figures['kinds'],
  checks: Object.fromEntries(Object.keys(CHECKS).map((name) => [name, { right: 0, of: 0 }])),
});

/** Adds a page to the sums. */
export function count(figures: Figures, { pairs, missed, extra }: Matched): void {
  for (const { kind } of missed) figures.kinds[kind].truth++;
  for (const { kind } of extra) figures.kinds[kind].found++;
  for (const { truth, found } of pairs) {
    const kind = figures.kinds[truth.kind];
    kind.truth++;
    kind.found++;
    kind.hit++;
    for (const [name, { of, holds }] of Object.entries(CHECKS)) {
      if (!of.includes(truth.kind)) continue;
      figures.checks[name]!.of++;
      figures.checks[name]!.right += Number(holds(truth, found));
    }
  }
}

const share = (part: number, of: number): string => (of === 0 ? '   - ' : (part / of).toFixed(3));

/** F1 of a kind, 0..1. */
export const f1 = ({ kinds }: Figures, kind: Kind): string =>
  share(2 * kinds[kind].hit, kinds[kind].truth + kinds[kind].found);

/** A table of the sums as lines of text. */
export function table(figures: Figures): string {
  const kinds = KINDS.map((kind) => {
    const { truth, found, hit } = figures.kinds[kind];
    return `${kind.padEnd(14)} ${share(hit, found)} ${share(hit, truth)} ${f1(figures, kind)} ${String(truth).padStart(7)} ${String(found).padStart(7)}`;
  });
  const checks = Object.entries(figures.checks).map(
    ([name, { right, of }]) => `${name.padEnd(14)} ${share(right, of)} ${String(of).padStart(7)}`,
  );
  return [
    `${''.padEnd(14)} prec. recall    F1  layers   found`,
    ...kinds,
    '',
    `${'of matched'.padEnd(14)} right      of`,
    ...checks,
  ].join('\n');
}
