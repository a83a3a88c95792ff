import { BLACK, type Color, WHITE, rgb } from '../color.ts';
import { type Random } from '../random.ts';
import type { Wireframe } from './wireframe.ts';

const grey = (value: number): Color => rgb(value, value, value);

type Drawn = Omit<Wireframe, 'style' | 'seed'>;

const PLAIN: Drawn = {
  page: WHITE,
  surface: WHITE,
  tones: [grey(0xd9), grey(0xd9), grey(0xb3)],
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
  radii: 'kept',
  shadows: false,
  dividers: false,
  wobble: 0,
  leastContrast: 1.2,
  inkContrast: 4.5,
};

const STYLES: Readonly<Record<string, (random: Random) => Partial<Drawn>>> = {
  'default-grey': (random) => ({
    alike: random.chance(0.5),
    cards: random.pick(['fill', 'dropped']),
    dividers: random.chance(0.4),
  }),
  outline: (random) => {
    const line = grey(random.pick([0, 0, 0x33, 0x80, 0x99]));
    return {
      strokes: 'all',
      strokeWidth: random.integer(1, 3),
      line,
      hollow: true,
      tones: [WHITE, grey(0xee), line],
      dividers: true,
      cards: 'ring',
      pictures: 'cross',
    };
  },
  dark: (random) => ({
    page: grey(random.integer(18, 36)),
    surface: grey(random.integer(48, 58)),
    tones: [grey(64), grey(82), grey(190)],
    ink: grey(random.integer(215, 250)),
    faint: grey(165),
    line: grey(96),
    strokes: 'own',
    dividers: true,
  }),
};

/** Names of the styles that {@link drawWireframe} knows. */
export const WIREFRAME_STYLES = Object.keys(STYLES);

/** Draws all choices of one style. @throws RangeError for a style that is not there */
export function drawWireframe(style: string, random: Random): Wireframe {
  const draw = STYLES[style];
  if (!draw)
    throw new RangeError(`There is no wireframe style ${style}: use one of ${WIREFRAME_STYLES.join(', ')}.`);
  return { ...PLAIN, ...draw(random), style, seed: random.integer(0, 2 ** 31) };
}
