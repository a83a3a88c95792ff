/** What a pixel's ground belongs to; exclusive, painted back to front. The order is that of models/training/wireframe/channels.py. */
export const GROUND_ROLES = [
  'page',
  'bar',
  'nav',
  'surface',
  'hero',
  'button',
  'button-secondary',
  'field',
  'chip',
  'toggle',
  'progress',
  'divider',
  'picture',
  'avatar',
  'chart',
  'selected',
] as const;
export type GroundRole = (typeof GROUND_ROLES)[number];

/** What lies on the ground. */
export const INK_ROLES = ['heading', 'text', 'caption', 'icon'] as const;
export type InkRole = (typeof INK_ROLES)[number];

/** What a theme paints: the ground roles, with the two states of toggles and progress bars told apart. */
export const GROUNDS = [
  'page',
  'bar',
  'nav',
  'surface',
  'hero',
  'button',
  'button-secondary',
  'field',
  'chip',
  'toggle',
  'toggle-on',
  'progress',
  'progress-fill',
  'divider',
  'picture',
  'avatar',
  'selected',
] as const;
export type Ground = (typeof GROUNDS)[number];

/** On which sides the border is drawn. */
export type Edge = 'all' | 'top' | 'bottom' | 'right';

/** CSS of one ground. Colours are rgb()/rgba(), lengths CSS px of the page before its zoom. */
export interface GroundTokens {
  readonly background: string;
  readonly border: string;
  readonly borderWidth: number;
  readonly edge: Edge;
  readonly radius: number;
  /** CSS box-shadow list without the border, or `none`. */
  readonly shadow: string;
  readonly heading: string;
  readonly text: string;
  readonly caption: string;
  readonly icon: string;
}

export type Grounds = Readonly<Record<Ground, GroundTokens>>;
export type PictureStyle = 'photo' | 'gradient' | 'flat' | 'cross' | 'symbol';

/** Everything a render may change about a layout: paint only, nothing that moves a box. */
export interface Paint {
  readonly grounds: Grounds;
  readonly chart: readonly [string, string, string];
  readonly pictures: PictureStyle;
  /** The hero shows the theme's first photo under a scrim. */
  readonly heroPhoto: boolean;
  /** Uneven corners, as if drawn by hand. */
  readonly sketchy: boolean;
}

export interface Theme extends Paint {
  readonly name: string;
  readonly kit: string;
  readonly dark: boolean;
}
