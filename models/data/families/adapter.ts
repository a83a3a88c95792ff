import type { Component, Ground, Kind, KitKind, Of, SharedKind } from '../grammar/components.ts';
import type { IconName } from '../icons.ts';
import type { Look } from './family.ts';

/** One theme of a kit: what its pages say in their head and on their root elements. */
export interface KitLook extends Look {
  /** Style sheets in order, as `PACKAGE/FILE` of an installed package (served at `http://pages.test/PACKAGE/FILE`). */
  readonly sheets: readonly string[];
  /** CSS after the sheets: custom properties of a preset, fonts; never what repaints the kit's parts. */
  readonly css?: string;
  /** Attributes of `<html>` and `<body>`, e.g. `data-bs-theme="dark"`. */
  readonly html?: string;
  readonly body?: string;
}

/**
 * The kit's colours and shapes as CSS values (its custom properties as `var(…)`, or literals), for parts that the kit has not: these are drawn of
 * nothing else.
 */
export interface Values {
  readonly page: string;
  readonly surface: string;
  readonly muted: string;
  readonly border: string;
  readonly text: string;
  readonly faint: string;
  readonly primary: string;
  readonly onPrimary: string;
  readonly secondary: string;
  readonly success: string;
  readonly warning: string;
  readonly danger: string;
  readonly info: string;
  readonly dark: string;
  readonly onDark: string;
  /** CSS lengths. */
  readonly radius: string;
  readonly cardRadius: string;
  /** CSS box-shadow of what floats, or `none`. */
  readonly shadow: string;
  /** What the kit's markup says of the theme where its classes do, not its custom properties: the words of `ui inverted teal button`. */
  readonly variant?: readonly string[];
}

/** What a renderer of one part may ask for. */
export interface Draw {
  /** Markup of a part, or of several in a row. */
  part(component: Component): string;
  parts(components: readonly Component[]): string;
  /** The icon as inline SVG in a span of `size` px, in currentColor. */
  icon(name: IconName, size: number): string;
  /** A new id of the page, for labels. */
  id(): string;
  /** Attributes of a band of this ground, as the adapter gives them for the look. */
  ground(ground: Ground): string;
  readonly values: Values;
}

export type Render<K extends Kind> = (part: Of<K>, draw: Draw) => string;

/** The kit has no such part: the shared composition of it is drawn. */
export const COMPOSED = 'composed';

/** The kit's own markup. Every part that kits have must be answered; the others may be. Words are escaped by `escape` of `grammar/escape.ts`. */
export type Markup = { readonly [K in KitKind]: Render<K> | typeof COMPOSED } & {
  readonly [K in SharedKind]?: Render<K>;
};

/** What one kit gives to become a family of pages. */
export interface Adapter<L extends KitLook = KitLook> {
  readonly name: string;
  readonly packages: readonly string[];
  readonly heldOut: boolean;
  looks(): readonly L[];
  values(look: L): Values;
  /** Attributes (class, style, theme attribute) of a band of this ground; 'photo' is the ground over a darkened photo. */
  ground(ground: Ground, look: L): string;
  readonly markup: Markup;
}
