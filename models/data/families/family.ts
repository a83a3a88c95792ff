import type { Random } from '../random.ts';

/** One colour and shape theme of a family of pages. */
export interface Look {
  readonly name: string;
  readonly dark: boolean;
}

/** A page before the browser sees it. */
export interface KitPage {
  /** Kind of page (grammar) or the file it was made of. */
  readonly kind: string;
  /** Viewport, CSS px. The frame is as wide; as high as the page, at most `maxHeight`. */
  readonly width: number;
  readonly height: number;
  readonly maxHeight: number;
  /**
   * The whole HTML document. It may name resources as `http://pages.test/PACKAGE/FILE` (a file of an installed npm package); every other address
   * stays unanswered, scripts do not run.
   */
  readonly html: string;
}

/** Pages that share markup: a UI kit and its themes, or the ready pages of a package. */
export interface Family<L extends Look = Look> {
  readonly name: string;
  /** Packages that it is made of; their licences are named in the README. */
  readonly packages: readonly string[];
  /** No training page may show it. */
  readonly heldOut: boolean;
  looks(): readonly L[];
  /** `count` different pages of one look, drawn by seed. Fewer where a package ships fewer. */
  pages(look: L, count: number, random: Random): readonly KitPage[];
}
