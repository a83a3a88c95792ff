import { ICON_NAMES, type IconName } from '../icons.ts';
import type { Random } from '../random.ts';
import type { Avatar, Component, Fill, Picture, Size, Tone } from './components.ts';
import { pageWords, type PageWords } from './page-words.ts';

export type Device = 'phone' | 'tablet' | 'desktop';

/** Addresses (or data URLs) of the photos that pages may show, at least one of each. */
export interface PagePhotos {
  readonly things: readonly string[];
  readonly portraits: readonly string[];
}

/** What one designer does the same way all over a page. */
interface Habits {
  readonly button: Size;
  /** Of buttons that stand beside the first. */
  readonly second: { readonly tone: Tone; readonly fill: Fill };
  readonly tabs: 'line' | 'pill';
  readonly bar: 'plain' | 'muted' | 'primary' | 'dark';
  readonly topBar: 'plain' | 'primary';
  /** Padding of a phone's page and of a band, px. */
  readonly pad: number;
  readonly cards: boolean;
  readonly icons: boolean;
  readonly rounded: boolean;
}

/** The decisions of one page; every part of it is drawn from here. */
export interface PageContext {
  readonly random: Random;
  readonly device: Device;
  readonly phone: boolean;
  /** Viewport, CSS px. */
  readonly width: number;
  readonly height: number;
  readonly habits: Habits;
  readonly words: PageWords;
  readonly photos: PagePhotos;
  /** A distance near the habit's; people do not keep to one. */
  gap(size: 'tight' | 'normal' | 'loose'): number;
  columns(phone: number, tablet: number, desktop: number): number;
  icon(): IconName;
  thing(ratio: number, rounded?: boolean): Picture;
  portrait(ratio: number, rounded?: boolean): Picture;
  avatar(size: Size, name?: string): Avatar;
}

const SIZES: Readonly<Record<Device, readonly (readonly [number, number])[]>> = {
  phone: [
    [360, 640],
    [360, 800],
    [375, 667],
    [375, 812],
    [390, 844],
    [393, 852],
    [412, 915],
    [430, 932],
    [320, 568],
  ],
  tablet: [
    [744, 1133],
    [768, 1024],
    [820, 1180],
    [834, 1112],
    [1024, 768],
  ],
  desktop: [
    [1280, 720],
    [1280, 832],
    [1366, 768],
    [1440, 900],
    [1440, 1024],
    [1512, 982],
    [1536, 864],
    [1200, 800],
  ],
};

function drawHabits(random: Random): Habits {
  return {
    button: random.weighted({ small: 1, medium: 6, large: 2 }),
    second: random.pick([
      { tone: 'secondary', fill: 'solid' },
      { tone: 'primary', fill: 'outline' },
      { tone: 'secondary', fill: 'outline' },
      { tone: 'neutral', fill: 'ghost' },
      { tone: 'primary', fill: 'ghost' },
      { tone: 'neutral', fill: 'solid' },
    ] as const),
    tabs: random.pick(['line', 'pill']),
    bar: random.weighted({ plain: 4, muted: 2, primary: 2, dark: 2 }),
    topBar: random.weighted({ plain: 3, primary: 1 }),
    pad: random.pick([12, 16, 16, 20, 24]),
    cards: random.chance(0.6),
    icons: random.chance(0.55),
    rounded: random.chance(0.5),
  };
}

const initialsOf = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2);

/** A person's picture, or the first letters of the name. */
function avatarOf(random: Random, photos: PagePhotos, size: Size, name: string): Avatar {
  const initials = initialsOf(name);
  return random.chance(0.65)
    ? { is: 'avatar', size, initials, src: random.pick(photos.portraits) }
    : { is: 'avatar', size, initials };
}

export function createPageContext(random: Random, device: Device, photos: PagePhotos): PageContext {
  const [width, height] = random.pick(SIZES[device]);
  const words = pageWords(random.fork());
  const scale = random.pick([0.75, 1, 1, 1.25]);
  const even = random.chance(0.55);
  const base = { tight: 8, normal: 16, loose: 32 };
  return {
    random,
    device,
    phone: device === 'phone',
    width,
    height,
    habits: drawHabits(random),
    words,
    photos,
    gap: (size) => Math.round(base[size] * scale * (even ? 1 : random.between(0.55, 1.6))),
    columns: (phone, tablet, desktop) => ({ phone, tablet, desktop })[device],
    icon: () => random.pick(ICON_NAMES),
    thing: (ratio, rounded) => ({
      is: 'picture',
      of: 'thing',
      src: random.pick(photos.things),
      ratio,
      rounded,
    }),
    portrait: (ratio, rounded) => ({
      is: 'picture',
      of: 'portrait',
      src: random.pick(photos.portraits),
      ratio,
      rounded,
    }),
    avatar: (size, name) => avatarOf(random, photos, size, name ?? words.a('name')),
  };
}

/** A page as its kind describes it. */
export interface PageDescription {
  readonly parts: readonly Component[];
  /** Where it is not the context's viewport (boards), px. */
  readonly size?: readonly [number, number];
  /** Pages that go on below it are cut, px. */
  readonly maxHeight?: number;
}

export interface PageKind {
  readonly name: string;
  readonly devices: readonly Device[];
  draw(page: PageContext): PageDescription;
}
