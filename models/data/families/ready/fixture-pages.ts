import type { Random } from '../../random.ts';
import type { KitPage } from '../family.ts';
import { drawViewport, type Viewport } from './viewport.ts';

/** A component as its package shows it, in one of its states. */
export interface Fixture {
  readonly component: string;
  readonly html: string;
}

/** What a kind of page is made of: one fixture of some components at its head, of several in its body, and at its end. */
export interface PagePlan {
  readonly head: readonly string[];
  readonly body: readonly string[];
  /** Fewest and most fixtures of the body. */
  readonly count: readonly [number, number];
  readonly end: readonly string[];
}

export interface PageParts {
  readonly head: readonly Fixture[];
  readonly body: readonly Fixture[];
  readonly end: readonly Fixture[];
}

export const htmlOf = (parts: readonly Fixture[]): string => parts.map(({ html }) => html).join('\n');

export type Plans = Readonly<Record<string, PagePlan>>;

function pick(fixtures: readonly Fixture[], component: string, random: Random): Fixture[] {
  const own = fixtures.filter((fixture) => fixture.component === component);
  return own.length === 0 ? [] : [random.pick(own)];
}

function bodyOf({ body, count }: PagePlan, fixtures: readonly Fixture[], random: Random): Fixture[] {
  const left = random.integer(...count);
  const components = [...random.sample(body, left), ...Array.from({ length: left }, () => random.pick(body))];
  return components.slice(0, left).flatMap((component) => pick(fixtures, component, random));
}

/**
 * Pages of fixtures, grouped by what occurs together: `frame` puts a page's parts in the document of its kit.
 * @param frame head, body and end of a page, each part one fixture
 */
export function fixturePages(
  fixtures: readonly Fixture[],
  plans: Plans,
  frame: (parts: PageParts, random: Random) => string,
  count: number,
  random: Random,
  viewport: (random: Random) => Viewport = drawViewport,
): KitPage[] {
  const kinds = Object.keys(plans);
  return Array.from({ length: count }, () => {
    const kind = random.pick(kinds);
    const plan = plans[kind]!;
    const one = (component: string): Fixture[] => pick(fixtures, component, random);
    const parts = {
      head: plan.head.flatMap(one),
      body: bodyOf(plan, fixtures, random),
      end: plan.end.flatMap(one),
    };
    return { kind, ...viewport(random), html: frame(parts, random) };
  });
}
