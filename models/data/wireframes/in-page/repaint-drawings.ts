import { type Color, contrast, mix, over, toCss } from '../../color.ts';
import { readColor } from './css-color.ts';
import type { InlineStyles } from './inline-style.ts';

const SHAPES = 'path,rect,circle,ellipse,line,polyline,polygon,text,tspan,use,g';

/** What a shape of an svg is painted with. */
export interface ShapePaint {
  readonly shape: Element;
  readonly property: 'fill' | 'stroke';
  readonly value: string;
}

export const readShapes = (svg: Element): ShapePaint[] =>
  [svg, ...svg.querySelectorAll(SHAPES)].flatMap((shape) => {
    const computed = getComputedStyle(shape);
    return (['fill', 'stroke'] as const).map((property) => ({ shape, property, value: computed[property] }));
  });

/** Gives an svg's shapes tones between its new ground and the ink, in the order of their contrast in the page. */
export function repaintSvg(
  styles: InlineStyles,
  paints: readonly ShapePaint[],
  before: Color,
  ground: Color,
  ink: Color,
): void {
  const seen = (value: string): number =>
    value.startsWith('url(') ? 2 : contrast(over(readColor(value), before), before);
  const used = paints.filter(
    ({ value }) => (value !== 'none' && readColor(value).a !== 0) || value.startsWith('url('),
  );
  const leaves = used.filter(({ shape }) => shape.matches(`:not(svg,g)`));
  const most = Math.max(1.01, ...(leaves.length > 0 ? leaves : used).map(({ value }) => seen(value)));
  for (const { shape, property, value } of used) {
    const share = Math.min(1, Math.log(seen(value)) / Math.log(most));
    styles.set(shape, { [property]: toCss(mix(ground, ink, share)) });
  }
}

const COLOR =
  /(fill|stroke|stop-color)(\s*[=:]\s*["']?)(?!none|transparent|url|context)[^"';>\s/]+(?:\([^)]*\))?/gi;

/** An image that is an SVG in a data address, drawn in the ink alone; null for every other image. */
export function inkedImage(image: string, ink: Color): string | null {
  const found = /url\("data:image\/svg\+xml([^,]*),(.*?)"\)/s.exec(image);
  if (!found) return null;
  const [, kind, data] = found as unknown as [string, string, string];
  const source = kind.includes('base64')
    ? atob(data)
    : decodeURIComponent(data.replace(/%(?![0-9a-f]{2})/gi, '%25'));
  const inked = source
    .replace(/\\"/g, '"')
    .replace(COLOR, (_, name: string, between: string) => `${name}${between}${toCss(ink)}`);
  return `url("data:image/svg+xml,${encodeURIComponent(inked)}")`;
}
