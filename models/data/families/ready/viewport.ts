import type { Random } from '../../random.ts';
import type { KitPage } from '../family.ts';

export type Viewport = Pick<KitPage, 'width' | 'height' | 'maxHeight'>;

const DESKTOPS: readonly Viewport[] = [
  { width: 1280, height: 800, maxHeight: 2400 },
  { width: 1440, height: 900, maxHeight: 2400 },
];
const TABLET: Viewport = { width: 834, height: 1112, maxHeight: 2400 };
const PHONES: readonly Viewport[] = [
  { width: 360, height: 740, maxHeight: 2000 },
  { width: 390, height: 844, maxHeight: 2000 },
];

/** What a page is looked at on; mostly desktops, as ready pages are made for them. */
export const drawViewport = (random: Random): Viewport =>
  ({ desktop: random.pick(DESKTOPS), tablet: TABLET, phone: random.pick(PHONES) })[
    random.weighted({ desktop: 6, tablet: 1, phone: 3 })
  ];

export const drawPhone = (random: Random): Viewport => random.pick(PHONES);
