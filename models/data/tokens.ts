/** One list of roles for the pages and the runtime that reads layers: what is trained is what is asked. */
export { GROUND_ROLES, INK_ROLES, type GroundRole, type InkRole } from '../runtime/layers/roles.ts';

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
