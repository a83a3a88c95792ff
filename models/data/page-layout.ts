import { FORMATS } from './formats';
import { type Format, type PageContext, createPageContext } from './layout/page-context';
import { type PageKind, pageHtml } from './layout/pages';
import { createRandom } from './random';

/** One page before it is painted. */
export interface Layout {
  readonly seed: number;
  readonly kind: PageKind;
  readonly zoom: number;
  readonly page: PageContext;
  readonly html: string;
}

/**
 * Lays a page out; the same arguments always give the same page. scale: pixels per pixel of the format's cell; the page is the same at every scale, its
 * boxes to about a pixel of the cell: glyphs are placed by whole pixels.
 */
export function makeLayout(seed: number, format: Format, kind: PageKind, scale = 1): Layout {
  const random = createRandom(seed);
  const { cell, zoom: range } = FORMATS[format];
  const zoom = Math.round(random.between(...range) * 1000) / 1000;
  const page = createPageContext(random, format, cell[0] / zoom, cell[1] / zoom);
  return { seed, kind, zoom: zoom * scale, page, html: pageHtml(kind, page) };
}
