type Linear = readonly [number, number, number, number];

/** The linear part of an element's own transforms under those above it. */
export function linearOf(style: CSSStyleDeclaration, above: Linear): Linear {
  const turned =
    style.rotate !== 'none' && /^[\d.e+-]+(deg|rad|turn)$/.test(style.rotate)
      ? `rotate(${style.rotate})`
      : '';
  const grown = style.scale === 'none' ? '' : `scale(${style.scale.split(' ').slice(0, 2).join(',')})`;
  const moved = style.transform === 'none' ? '' : style.transform;
  const own = `${turned}${grown}${moved}`;
  if (own === '') return above;
  const { a, b, c, d } = new DOMMatrix(own);
  const [e, f, g, h] = above;
  return [e * a + g * b, f * a + h * b, e * c + g * d, f * c + h * d];
}

/** Px of the page per px of an element's style: zoom and transforms. */
export function scaleOf(element: Element, [a, b, c, d]: Linear): number {
  const zoom = (element as Element & { readonly currentCSSZoom?: number }).currentCSSZoom ?? 1;
  return zoom * Math.sqrt(Math.abs(a * d - b * c));
}
