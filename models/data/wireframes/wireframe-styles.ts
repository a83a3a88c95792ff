import { BLACK, type Color, WHITE, mix, oklch, rgb } from '../color.ts';
import type { Random } from '../random.ts';
import type { Wireframe } from './wireframe.ts';

const grey = (value: number): Color => rgb(value, value, value);

type Drawn = Omit<Wireframe, 'style' | 'seed'>;

/** Figma's own grey for a new shape, on a white page. */
const FIGMA_GREY = grey(0xd9);

const PLAIN: Drawn = {
  page: WHITE,
  surface: WHITE,
  tones: [FIGMA_GREY, FIGMA_GREY, grey(0xb3)],
  ink: BLACK,
  faint: grey(0x59),
  line: grey(0xb3),
  strokes: 'none',
  strokeWidth: 0,
  hollow: false,
  alike: false,
  cards: 'fill',
  pictures: 'flat',
  icons: 'kept',
  words: 'kept',
  wordShare: 1,
  barHeight: 0.5,
  barRadius: 0,
  barDepth: 0.4,
  crossedShare: 0,
  radii: 'kept',
  shadows: false,
  dividers: true,
  wobble: 0,
  leastContrast: 1.2,
  inkContrast: 4.5,
};

/** Greys between a page and its ink, and the surface that cards have. */
function greys(
  page: Color,
  ink: Color,
  depths: readonly [number, number, number],
  surface = page,
): Partial<Drawn> {
  const [soft, middle, strong] = depths.map((depth) => mix(page, ink, depth)) as [Color, Color, Color];
  return {
    page,
    surface,
    ink,
    faint: mix(ink, page, 0.35),
    tones: [soft, middle, strong],
    line: mix(page, ink, 0.35),
  };
}

const STYLES: Readonly<Record<string, (random: Random) => Partial<Drawn>>> = {
  'default-grey': (random) => ({
    ...(random.chance(0.5) ? { alike: true, faint: BLACK } : {}),
    tones: [FIGMA_GREY, FIGMA_GREY, grey(random.pick([0xb3, 0x99, 0x8c]))],
    cards: random.weighted({ fill: 0.6, dropped: 0.4 }),
    dividers: random.chance(0.5),
    pictures: random.weighted({ flat: 0.7, cross: 0.15, mountain: 0.15 }),
  }),
  outline: (random) => {
    const line = grey(random.pick([0, 0, 0x33, 0x80, 0x99]));
    return {
      ...{ strokes: 'all', hollow: true, cards: 'ring', line },
      strokeWidth: Number(random.weighted({ 1: 0.5, 2: 0.35, 3: 0.15 })),
      tones: [WHITE, grey(0xe3), random.chance(0.5) ? line : BLACK],
      pictures: random.weighted({ cross: 0.7, flat: 0.1, mountain: 0.2 }),
    };
  },
  'mixed-greys': (random) => ({
    ...greys(
      grey(random.pick([255, 250, 242, 230])),
      grey(random.integer(10, 60)),
      [0.1, 0.26, random.between(0.5, 0.75)],
      grey(random.pick([255, 245])),
    ),
    strokes: random.pick(['none', 'own']),
    shadows: random.chance(0.2),
    pictures: random.pick(['flat', 'mountain', 'cross', 'disc']),
  }),
  'low-contrast': (random) => ({
    ...greys(grey(random.integer(246, 255)), grey(random.integer(105, 150)), [0.12, 0.2, 0.28]),
    ...{ leastContrast: 1.2, inkContrast: 2, line: grey(228), strokes: random.pick(['none', 'own']) },
    pictures: random.pick(['flat', 'mountain']),
  }),
  dark: (random) => ({
    ...greys(grey(random.integer(18, 36)), grey(random.integer(215, 250)), [
      0.14,
      0.26,
      random.between(0.6, 0.8),
    ]),
    strokes: random.pick(['none', 'own']),
    pictures: random.pick(['flat', 'mountain', 'cross']),
  }),
  blueprint: (random) => {
    const page = oklch(random.between(0.32, 0.42), 0.11, random.integer(245, 262));
    return {
      ...greys(page, rgb(225, 238, 255), [0.1, 0.22, random.pick([0.45, 0.85])]),
      ...{ strokes: 'all', strokeWidth: random.pick([1, 1, 2]), hollow: random.chance(0.7), cards: 'ring' },
      pictures: random.pick(['cross', 'mountain']),
    };
  },
  accent: (random) => {
    const hue = random.integer(0, 359);
    const plain = random.chance(0.5) ? {} : greys(grey(random.pick([255, 248])), grey(30), [0.1, 0.22, 0.6]);
    return {
      ...plain,
      accent: oklch(random.between(0.5, 0.65), 0.16, hue),
      strokes: random.pick(['none', 'own']),
    };
  },
  hollow: (random) => ({
    ...{ strokes: 'all', hollow: true, alike: true, cards: random.pick(['ring', 'dropped']) },
    ...{
      tones: [WHITE, WHITE, WHITE],
      line: grey(random.pick([0, 0x55, 0x99, 0xb3])),
      strokeWidth: random.pick([1, 1, 2]),
    },
    pictures: random.pick(['cross', 'flat']),
    dividers: random.chance(0.7),
  }),
  crossed: (random) => ({
    ...{
      strokes: 'all',
      strokeWidth: 1,
      line: grey(random.pick([0x80, 0x99, 0xb3])),
      crossedShare: random.between(0.4, 1),
    },
    ...{ cards: 'ring', pictures: 'cross', hollow: random.chance(0.5) },
  }),
  bars: (random) => ({
    ...(random.chance(0.5) ? {} : greys(WHITE, grey(40), [0.08, 0.18, 0.6])),
    ...{ words: 'bars', wordShare: random.pick([1, 1, 0.7]), barHeight: random.between(0.35, 0.65) },
    ...{
      barRadius: random.pick([0, 0, 4, 99]),
      barDepth: random.between(0.25, 0.6),
      icons: random.pick(['circle', 'square', 'kept']),
    },
    pictures: random.pick(['flat', 'cross', 'mountain']),
  }),
  'hand-drawn': (random) => ({
    ...{ strokes: 'all', hollow: random.chance(0.7), cards: 'ring', line: grey(random.integer(10, 90)) },
    ...{
      tones: [grey(0xee), grey(0xdd), grey(0xbb)],
      wobble: random.between(0.6, 1.4),
      strokeWidth: random.between(1, 2.2),
    },
    ...{ words: random.weighted({ kept: 0.6, squiggles: 0.4 }), wordShare: random.pick([1, 0.6]) },
    ...{ pictures: 'cross', icons: random.weighted({ kept: 0.5, circle: 0.5 }) },
  }),
};

/** Names of the styles that {@link drawWireframe} knows. */
export const WIREFRAME_STYLES = Object.keys(STYLES);

const WEIGHTS: Readonly<Record<string, number>> = { 'default-grey': 4, outline: 2, 'mixed-greys': 2 };

/** Which style a wireframe has: Figma's default grey above all. */
export const drawStyle = (random: Random): string =>
  random.weighted(Object.fromEntries(WIREFRAME_STYLES.map((style) => [style, WEIGHTS[style] ?? 1])));

/**
 * Draws all choices of one style.
 * @param hands families of handwriting that the page has loaded; none of them, no handwriting
 * @throws RangeError for a style that is not there
 */
export function drawWireframe(style: string, random: Random, hands: readonly string[] = []): Wireframe {
  const draw = STYLES[style];
  if (!draw)
    throw new RangeError(`There is no wireframe style ${style}: use one of ${WIREFRAME_STYLES.join(', ')}.`);
  const drawn = { ...PLAIN, ...habits(random.fork()), ...draw(random.fork()) };
  const byHand = drawn.wobble > 0 && hands.length > 0 && random.chance(0.7);
  const hand = byHand ? { handwriting: random.pick(hands) } : {};
  return { ...drawn, ...hand, style, seed: random.integer(0, 2 ** 30) };
}

/** What people of every style do now and then. */
function habits(random: Random): Partial<Drawn> {
  return {
    words: random.chance(0.15) ? 'lorem' : 'kept',
    icons: random.weighted({ kept: 0.7, circle: 0.15, square: 0.15 }),
    radii: random.chance(0.5) ? 'kept' : random.pick(['square', 'square', 'round', 4, 12, 24]),
    crossedShare: random.chance(0.06) ? 0.5 : 0,
  };
}
