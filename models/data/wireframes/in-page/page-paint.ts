const EDGES = ['Top', 'Right', 'Bottom', 'Left'] as const;
const READ = [
  'appearance',
  'backdropFilter',
  'backgroundClip',
  'backgroundColor',
  'backgroundImage',
  'borderTopLeftRadius',
  'boxShadow',
  'color',
  'content',
  'display',
  'filter',
  'fontSize',
  'height',
  'maskImage',
  'webkitMaskImage',
  'width',
  ...EDGES.map((edge) => `border${edge}Color` as const),
  ...EDGES.map((edge) => `border${edge}Style` as const),
  ...EDGES.map((edge) => `border${edge}Width` as const),
] as const;

/** Computed values as they were when the page was surveyed. A live style would make the page compute itself anew after every change. */
export type PagePaint = Readonly<Record<(typeof READ)[number], string>>;

export const readPaint = (style: CSSStyleDeclaration): PagePaint =>
  Object.fromEntries(READ.map((name) => [name, style[name]])) as PagePaint;

/** What `::before` or `::after` paints; null where there is none. */
export function readPseudo(element: Element, side: '::before' | '::after'): PagePaint | null {
  const style = getComputedStyle(element, side);
  const { content } = style;
  return content === 'none' || content === 'normal' || style.display === 'none' ? null : readPaint(style);
}
