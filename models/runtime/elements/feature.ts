import { luminance } from '../layers/paint.ts';
import type { ElementStyle, PageElement } from './page-element.ts';
import type { Box } from '../geometry/box.ts';

/** What the page asks of each of its elements. */
export interface Context {
  elements: readonly PageElement[];
  frame: { width: number; height: number };
  /** Places of the elements of one size, row, band and look, each with itself. */
  likes: readonly Record<Like, number[]>[];
  children: readonly number[][];
}

export type Like = 'size' | 'row' | 'band' | 'look';

/** A number of an element on its page, of the order of 1. */
export type Feature = (element: PageElement, context: Context, place: number) => number;

export const log = (value: number): number => Math.log2(1 + Math.max(0, value)) / 8;
export const flag = (value: boolean): number => (value ? 1 : 0);
export const ratio = (a: number, b: number): number => (b > 0 ? a / b : 0);
export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

export const lift = ({ style, below }: PageElement): number => luminance(style.fill) - luminance(below);
export const strokeLift = ({ style, below }: PageElement): number =>
  style.stroke ? luminance(style.stroke.colour) - luminance(below) : 0;
/** How much an element stands out from what lies below, by fill or stroke. */
export const stand = (element: PageElement): number =>
  Math.max(Math.abs(lift(element)), Math.abs(strokeLift(element)));
export const roundness = (style: ElementStyle, box: Box): number =>
  Math.min(1, ratio(2 * style.radius, Math.min(box.width, box.height)));
