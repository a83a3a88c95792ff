import type { Color } from '../color.ts';

export type PictureSign = 'flat' | 'cross' | 'mountain' | 'disc';
export type IconSign = 'kept' | 'circle' | 'square';
export type WordSign = 'kept' | 'lorem' | 'bars' | 'squiggles';

/** One wireframe style, all its choices drawn: what a page's paint is replaced by. Plain data, for it goes into the page. */
export interface Wireframe {
  /** Name of the style. */
  readonly style: string;
  /** Seeds what differs from thing to thing: words, wobble, mixed greys. */
  readonly seed: number;
  readonly page: Color;
  /** Cards, bars and what else lies on the page without standing out. */
  readonly surface: Color;
  /** Fills, from what hardly stands out to what stands out most. */
  readonly tones: readonly [Color, Color, Color];
  /** Of headings and words. */
  readonly ink: Color;
  /** Of captions, and of what is not chosen among its like. */
  readonly faint: Color;
  readonly line: Color;
  /** Takes the place of the strongest tone, of the one hue that a wireframe has. */
  readonly accent?: Color;
  /** Whether borders go, the page's own stay, or every box has one. */
  readonly strokes: 'none' | 'own' | 'all';
  /** Of rings, CSS px. */
  readonly strokeWidth: number;
  /** Boxes with a ring have no fill but their ground's. */
  readonly hollow: boolean;
  /** Controls of every emphasis take the middle tone. */
  readonly alike: boolean;
  /** Cards that only a shadow or hair line told from their ground: as a fill, a ring, or not at all. */
  readonly cards: 'fill' | 'ring' | 'dropped';
  readonly pictures: PictureSign;
  readonly icons: IconSign;
  readonly words: WordSign;
  /** Share of the texts whose words are so replaced. */
  readonly wordShare: number;
  /** Of bars: height over the line's, radius in px, and how far they go from the ground to the ink. */
  readonly barHeight: number;
  readonly barRadius: number;
  readonly barDepth: number;
  /** Share of cards and regions that are crossed, under their words. */
  readonly crossedShare: number;
  readonly radii: 'kept' | 'square' | 'round' | number;
  readonly shadows: boolean;
  readonly dividers: boolean;
  /** Lines and fills drawn by hand, by so many px of wobble; 0 is by ruler. */
  readonly wobble: number;
  /** Family of the handwriting, which the page must have loaded; absent keeps each text's own. */
  readonly handwriting?: string;
  /** Contrast (WCAG) that a box which stood out has to its ground. */
  readonly leastContrast: number;
  /** Contrast that texts keep to their ground. */
  readonly inkContrast: number;
}
