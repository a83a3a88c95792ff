import type { Box } from '../geometry/box.ts';
import type { Colour } from '../layers/paint.ts';

/** What an element is, told by how it is painted: a box has a fill, a stroke or a shadow, a line is a box thinner than 4 px. */
export const KINDS = ['box', 'text', 'drawing', 'picture', 'line'] as const;
export type Kind = (typeof KINDS)[number];

/** What an element looks like, as far as another element can take it. */
export interface ElementStyle {
  /** Colour as seen, over what lies below; of a box without a fill what lies below, of a text or a drawing its ink. */
  fill: Colour;
  filled: boolean;
  gradient: boolean;
  /** Colour as seen and px of the heaviest side; null without one. */
  stroke: {
    colour: Colour;
    width: number;
    /** Top, right, bottom, left. */ sides: readonly boolean[];
  } | null;
  /** Px, at most half of the shorter side. */
  radius: number;
  /** Of the drop shadows, 0..1: their opacity, less where they reach less than 8 px. */
  shadow: number;
  /** Px that a shadow is seen to reach, of one that was read off pixels; layers say all of theirs. */
  reach?: number;
}

/** How the words of a text are set. */
export interface ElementType {
  /** Px. */
  size: number;
  /** 100..900. */
  weight: number;
  /** Characters, and the shares of them that are digits and capitals. */
  length: number;
  digits: number;
  capitals: number;
  lines: number;
  /** Place of the words in their box: 0 left, 0.5 middle, 1 right. */
  align: number;
}

/**
 * One painted thing of a page, from layers or found in pixels: the unit in which a designer thinks, and a token of the element network.
 * Lengths in px of the frame, colours 0..1.
 */
export interface PageElement {
  kind: Kind;
  /** Where it was read. */
  from: 'layers' | 'pixels';
  /** Ids of the layers that paint it, the one that a style is given to first, then of a placeholder its cross; none of an element found in pixels. */
  layers: readonly string[];
  box: Box;
  style: ElementStyle;
  /** Colour of what is painted below its middle. */
  below: Colour;
  /** Place in the list of the painted box that holds it; -1 of the page alone. */
  parent: number;
  /** Of texts. */
  type?: ElementType;
  /** Of pictures: it stands for a picture to come (a box under a cross) and shows no image of its own. */
  placeholder?: boolean;
}
