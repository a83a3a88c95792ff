import { FONTS, type Font } from '../fonts';
import { ICON_NAMES, ICON_SETS, type IconName, type IconSet } from '../icons';
import type { Random } from '../random';

export type Format = 'phone-small' | 'phone-large' | 'tablet' | 'desktop';

/** The decisions a layout makes once; every component reads them. Lengths are CSS px before the zoom. */
export interface PageContext {
  readonly random: Random;
  readonly format: Format;
  readonly width: number;
  readonly height: number;
  /** One column, app bar and tab bar instead of columns and a sidebar. */
  readonly phone: boolean;
  readonly font: Font;
  readonly icons: IconSet;
  readonly base: number;
  readonly gap: number;
  readonly pad: number;
  readonly control: number;
  readonly headingWeight: 600 | 700;
  readonly buttonWeight: 400 | 600;
  readonly upperCase: boolean;
  readonly roundAvatars: boolean;
  /** Surfaces are separated from the page by cards, or rows lie flat on it. */
  readonly cards: boolean;
  /** Text is drawn as bars. */
  readonly bars: boolean;
  /** Number of the next picture: consecutive pictures show different photos. */
  nextPicture(): number;
  icon(): IconName;
}

export function createPageContext(
  random: Random,
  format: Format,
  width: number,
  height: number,
): PageContext {
  let pictures = random.integer(0, 2);
  const roomy = random.chance(0.45);
  return {
    random,
    format,
    width,
    height,
    phone: format.startsWith('phone'),
    font: random.pick(FONTS),
    icons: random.pick(ICON_SETS),
    base: random.pick([14, 15, 16, 16, 17]),
    gap: roomy ? random.pick([16, 20, 24]) : random.pick([8, 10, 12]),
    pad: roomy ? random.pick([16, 20, 24]) : random.pick([10, 12, 14, 16]),
    control: random.pick([36, 40, 44, 48, 52]),
    headingWeight: random.pick([600, 700]),
    buttonWeight: random.pick([400, 600, 600]),
    upperCase: random.chance(0.12),
    roundAvatars: random.chance(0.8),
    cards: random.chance(0.75),
    bars: random.chance(0.15),
    nextPicture: () => pictures++,
    icon: () => random.pick(ICON_NAMES),
  };
}
