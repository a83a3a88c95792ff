import type { Font } from './fonts';
import type { Format } from './layout/page-context';
import type { PageKind } from './layout/pages';
import type { PageElement } from './dom/measure-cells.ts';
import type { Paint } from './tokens';

/** What the columns of a sheet are: one cell per layout (row) and paint (column). */
export const COLUMNS = [
  'wireframe',
  'wireframe',
  'ink',
  'theme',
  'theme',
  'theme',
  'theme',
  'theme',
  'theme',
] as const;

/** Layouts, and so rows, of one block. */
export const LAYOUTS = 3;

/** What the training code reads beside a sheet; see the fields' own types. */
export interface BlockDescription {
  readonly version: 1;
  readonly split: string;
  readonly format: Format;
  readonly cell: readonly [number, number];
  readonly columns: typeof COLUMNS;
  readonly themes: readonly {
    readonly name: string;
    readonly kit: string;
    readonly dark: boolean;
    readonly tokens: Paint;
  }[];
  readonly wireframes: readonly (readonly string[])[];
  readonly layouts: readonly {
    readonly seed: number;
    readonly kind: PageKind;
    readonly zoom: number;
    readonly font: Font;
    readonly bars: boolean;
    readonly elements: readonly PageElement[];
  }[];
}
