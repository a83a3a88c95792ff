/// <reference lib="dom.iterable" />

/** Puts the symbols that `<use>` names in its place, for no one can read what it shows. */
export function replaceUses(root: Element): void {
  for (const use of root.querySelectorAll('use')) {
    const href = use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '';
    const shown = href.startsWith('#') ? document.getElementById(href.slice(1)) : null;
    if (!shown || shown.contains(use)) continue;
    const place = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    for (const { name, value } of use.attributes)
      if (!/^(xlink:)?href$|^(x|y|width|height|id)$/.test(name)) place.setAttribute(name, value);
    const [x, y] = [use.x.baseVal.value, use.y.baseVal.value];
    if (x !== 0 || y !== 0)
      place.setAttribute('transform', `${use.getAttribute('transform') ?? ''} translate(${x} ${y})`);
    place.append(copyOf(shown, use));
    use.replaceWith(place);
  }
}

/** A symbol is a drawing area of its own, everything else is itself. */
function copyOf(shown: Element, use: SVGUseElement): Element {
  if (shown.localName !== 'symbol') {
    const copy = shown.cloneNode(true) as Element;
    copy.removeAttribute('id');
    return copy;
  }
  const area = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const { name, value } of shown.attributes) if (name !== 'id') area.setAttribute(name, value);
  area.setAttribute('width', use.getAttribute('width') ?? '100%');
  area.setAttribute('height', use.getAttribute('height') ?? '100%');
  area.append(...[...shown.childNodes].map((child) => child.cloneNode(true)));
  return area;
}
