import { middleX, middleY, near } from '../geometry/box.ts';
import { luminance } from '../layers/paint.ts';
import type { PageElement } from './page-element.ts';

const sameHeight = (a: PageElement, b: PageElement): boolean =>
  near(a.box.height, b.box.height, 1 + 0.02 * a.box.height);

/** Of one kind and size; a text's size is that of its letters. */
export const sameSize = (a: PageElement, b: PageElement): boolean =>
  a.kind === b.kind &&
  (a.kind === 'text'
    ? near(a.type!.size, b.type!.size, 0.5)
    : sameHeight(a, b) && near(a.box.width, b.box.width, 1 + 0.02 * a.box.width));

/** Of one kind and with their middles on one horizontal line. */
export const sameRow = (a: PageElement, b: PageElement): boolean =>
  a.kind === b.kind &&
  near(middleY(a.box), middleY(b.box), Math.max(2, 0.2 * Math.min(a.box.height, b.box.height)));

/** Of one kind and with a common left edge or middle. */
export const sameColumn = (a: PageElement, b: PageElement): boolean =>
  a.kind === b.kind && (near(a.box.x, b.box.x, 2) || near(middleX(a.box), middleX(b.box), 2));

/** Of one kind and height on one ground: buttons of different words, chips, rows. */
export const sameBand = (a: PageElement, b: PageElement): boolean =>
  a.kind === b.kind && a.parent === b.parent && sameHeight(a, b);

/** Of one kind and painted alike, hue aside. */
export const sameLook = (a: PageElement, b: PageElement): boolean =>
  a.kind === b.kind &&
  near(luminance(a.style.fill), luminance(b.style.fill), 0.02) &&
  near(a.style.radius, b.style.radius, 1) &&
  near(a.style.stroke?.width ?? 0, b.style.stroke?.width ?? 0, 0.5);

/** What is drawn in one colour: words and drawings. The others are grounds. */
export const isInk = ({ kind }: Pick<PageElement, 'kind'>): boolean => kind === 'text' || kind === 'drawing';
