import type { PageContext } from './page-context';

/** Lays out the body of one kind of page as HTML. */
export type Page = (page: PageContext) => string;

/** How many columns fit the page: phones, tablets, pages wider than 900 px. */
export const columnsOf = (page: PageContext, phone: number, tablet: number, desktop: number): number =>
  page.phone ? phone : page.width > 900 ? desktop : tablet;

/** `make` called `count` times. */
export const times = (count: number, make: () => string): string[] => Array.from({ length: count }, make);
