/// <reference lib="dom.iterable" />

const sprites = new Map<string, Promise<Document | null>>();

/** Loads the files that `<use>` names, for {@link replaceUses}. What does not come stays unseen, as it is in the page. */
export async function loadSprites(root: Element): Promise<ReadonlyMap<string, Document>> {
  const files = new Set([...root.querySelectorAll('use')].map((use) => addressOf(use).file));
  const loaded = new Map<string, Document>();
  for (const file of files) {
    const sprite = sprites.get(file) ?? (file === '' ? Promise.resolve(null) : load(file));
    sprites.set(file, sprite);
    const document = await sprite;
    if (document) loaded.set(file, document);
  }
  return loaded;
}

async function load(file: string): Promise<Document | null> {
  const response = await fetch(file).catch(() => null);
  return response?.ok ? new DOMParser().parseFromString(await response.text(), 'image/svg+xml') : null;
}

/** The file and the id that a use names; no file where it is the page itself. */
function addressOf(use: SVGUseElement): { file: string; id: string } {
  const href = use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '';
  const [file = '', id = ''] = href.split('#');
  return { file, id };
}

/** Puts the symbols that `<use>` names in its place, for no one can read what it shows. */
export function replaceUses(root: Element, files: ReadonlyMap<string, Document>): void {
  for (const use of root.querySelectorAll('use')) {
    const { file, id } = addressOf(use);
    const shown = (file === '' ? document : files.get(file))?.getElementById(id);
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
