import { BLACK, type Color, WHITE, rgb } from './color';
import type { Random } from './random';
import type { PictureStyle } from './tokens';

export interface Greys {
  readonly page: Color;
  readonly surface: Color;
  readonly ink: Color;
  readonly line: Color;
  /** How far fills go from the surface towards the ink: bars and fields, controls, strong controls. */
  readonly fills: readonly [number, number, number];
  readonly borderWidth: number;
  readonly radius: number;
  readonly pictures: readonly PictureStyle[];
  /** Primary buttons are outlines too. */
  readonly hollow?: boolean;
  readonly sketchy?: boolean;
}

const grey = (value: number): Color => rgb(value, value, value);

export const STYLES: Readonly<Record<string, (random: Random) => Greys>> = {
  grey: (random) => ({
    page: grey(random.pick([255, 248, 242])),
    surface: grey(random.pick([255, 236, 230])),
    ink: grey(random.integer(20, 70)),
    line: grey(200),
    fills: [0.08, 0.2, 0.55],
    borderWidth: random.pick([0, 0, 1]),
    radius: random.pick([0, 4, 8]),
    pictures: ['flat', 'symbol', 'cross'],
  }),
  outline: (random) => ({
    page: WHITE,
    surface: WHITE,
    ink: grey(random.integer(0, 50)),
    line: grey(random.integer(20, 110)),
    fills: [0, 0, 1],
    borderWidth: random.pick([1, 1.5, 2]),
    radius: random.pick([0, 4, 8, 12]),
    pictures: ['cross', 'symbol'],
    hollow: random.chance(0.4),
  }),
  xbox: (random) => ({
    page: grey(random.pick([255, 245])),
    surface: WHITE,
    ink: grey(40),
    line: grey(random.integer(90, 170)),
    fills: [0.06, 0.15, 0.5],
    borderWidth: 1,
    radius: random.pick([0, 2, 6]),
    pictures: ['cross'],
    hollow: random.chance(0.3),
  }),
  sketch: (random) => ({
    page: grey(random.pick([255, 250])),
    surface: WHITE,
    ink: grey(30),
    line: grey(random.integer(20, 70)),
    fills: [0, 0.1, random.pick([0.3, 0.85])],
    borderWidth: random.pick([2, 2.5]),
    radius: 10,
    pictures: ['cross', 'flat'],
    sketchy: true,
    hollow: random.chance(0.3),
  }),
  dark: (random) => ({
    page: grey(random.integer(18, 36)),
    surface: grey(random.integer(40, 58)),
    ink: grey(random.integer(215, 250)),
    line: grey(85),
    fills: [0.06, 0.2, 0.65],
    borderWidth: random.pick([0, 1]),
    radius: random.pick([0, 4, 8]),
    pictures: ['flat', 'cross', 'symbol'],
  }),
  blueprint: (random) => ({
    page: rgb(28, 66, 120),
    surface: rgb(34, 76, 134),
    ink: rgb(225, 238, 255),
    line: rgb(140, 180, 230),
    fills: [0.03, 0.12, random.pick([0.3, 0.8])],
    borderWidth: random.pick([1, 1.5]),
    radius: random.pick([0, 4]),
    pictures: ['cross', 'symbol'],
    hollow: random.chance(0.4),
  }),
  'mid-grey': (random) => ({
    page: grey(random.integer(185, 210)),
    surface: grey(random.integer(214, 232)),
    ink: grey(random.integer(20, 60)),
    line: grey(150),
    fills: [0.07, 0.2, 0.6],
    borderWidth: random.pick([0, 1]),
    radius: random.pick([0, 6, 12]),
    pictures: ['flat', 'symbol', 'cross'],
  }),
  'low-contrast': (random) => ({
    page: grey(252),
    surface: grey(random.pick([244, 255])),
    ink: grey(random.integer(120, 150)),
    line: grey(222),
    fills: [0.1, 0.25, 0.6],
    borderWidth: random.pick([0, 1]),
    radius: random.pick([4, 8, 16]),
    pictures: ['flat', 'symbol'],
  }),
  'high-contrast': (random) => ({
    page: WHITE,
    surface: WHITE,
    ink: BLACK,
    line: BLACK,
    fills: [0, 0.12, 1],
    borderWidth: random.pick([2, 3]),
    radius: random.pick([0, 0, 8]),
    pictures: ['cross', 'flat'],
  }),
};

export const WIREFRAME_STYLES = Object.keys(STYLES);
