import { type Color, WHITE, contrast, over } from '../../color.ts';
import { meanOfGradient, readColor } from './css-color.ts';
import { type PagePaint, readPaint, readPseudo } from './page-paint.ts';
import { readShapes, type ShapePaint } from './repaint-drawings.ts';
import { linesOf } from './words.ts';

/** What an element is as far as its paint and size tell. `plain` paints no box, `cover` one in the colour of its ground. */
export type BoxKind =
  'plain' | 'page' | 'cover' | 'region' | 'card' | 'control' | 'line' | 'picture' | 'icon';

/** One element as the page paints it: nothing of it asks the page again. Lengths in CSS px, colours opaque as seen. */
export interface Thing {
  readonly element: Element;
  readonly computed: PagePaint;
  readonly before: PagePaint | null;
  readonly after: PagePaint | null;
  /** Of an svg, what its shapes are painted with. */
  readonly shapes: readonly ShapePaint[];
  /** Boxes of the lines of its own words, px of its box. */
  readonly lines: readonly DOMRect[];
  /** Lies beside or under a sibling without a gap. */
  readonly touches: boolean;
  readonly box: DOMRect;
  /** In one piece: not broken over lines, so that what its background shows lies where its box does. */
  readonly whole: boolean;
  readonly kind: BoxKind;
  /** Has words of its own, or a value or placeholder. */
  readonly text: boolean;
  /** The last painted box before it that holds its middle. */
  readonly below: Thing | null;
  /** Colour of what lies below. */
  readonly ground: Color;
  /** Its own fill over the ground; the ground where it has none. */
  readonly fill: Color;
  /** Contrast of fill or border to the ground, whichever is more; pictures have at least 1.5. */
  readonly prominence: number;
  /** On three sides or more; `edged` on one or more. */
  readonly bordered: boolean;
  readonly edged: boolean;
  readonly shadowed: boolean;
}

const EDGES = ['Top', 'Right', 'Bottom', 'Left'] as const;
const PICTURES = new Set(['IMG', 'VIDEO', 'CANVAS', 'IFRAME', 'OBJECT', 'EMBED', 'PICTURE']);
const CONTROLS = new Set(['BUTTON', 'INPUT', 'SELECT', 'TEXTAREA']);
const GAUGES = new Set(['PROGRESS', 'METER']);
/** Inputs whose value is not written. */
const WORDLESS = /^(?:checkbox|radio|range|color|image|hidden)$/;
const ICON_SIZE = 64;

const surveyed = new WeakMap<Element, readonly Thing[]>();

/** What {@link survey} found when it was first asked for: for pages that do not change but by wireframes, which are put back. */
export function surveyOnce(root: Element): readonly Thing[] {
  const things = surveyed.get(root) ?? survey(root);
  surveyed.set(root, things);
  return things;
}

/** All visible elements of a page in document order. Elements inside an svg are its own affair. */
export function survey(root: Element): Thing[] {
  const frame = root.getBoundingClientRect();
  const painted: Thing[] = [];
  const things: Thing[] = [];
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (element.parentElement?.closest('svg')) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const box = element.getBoundingClientRect();
    if (box.width <= 0 || box.height <= 0) continue;
    const thing = describe(element, box, frame, element === root ? null : belowOf(box, painted));
    things.push(thing);
    if (thing.kind !== 'plain') painted.push(thing);
  }
  return things;
}

function belowOf(box: DOMRect, painted: readonly Thing[]): Thing | null {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  for (let at = painted.length - 1; at >= 0; at--) {
    const { box: other } = painted[at]!;
    const holds = x >= other.left && x <= other.right && y >= other.top && y <= other.bottom;
    if (holds && other.width * other.height >= box.width * box.height * 0.99) return painted[at]!;
  }
  return null;
}

function describe(element: Element, box: DOMRect, frame: DOMRect, below: Thing | null): Thing {
  const computed = readPaint(getComputedStyle(element));
  const ground = below?.fill ?? WHITE;
  const inWords = computed.backgroundClip === 'text';
  const fill = inWords
    ? ground
    : over(
        meanOfGradient(computed.backgroundImage) ?? readColor(computed.backgroundColor),
        over(readColor(computed.backgroundColor), ground),
      );
  const edges = borders(computed, ground);
  const whole = element.getClientRects().length === 1;
  const text = hasWords(element);
  const thing = {
    element,
    computed,
    before: readPseudo(element, '::before'),
    after: readPseudo(element, '::after'),
    shapes: element instanceof SVGElement ? readShapes(element) : [],
    lines: text && whole ? linesOf(element) : [],
    touches: touchesSibling(element, box),
    box,
    whole,
    below,
    ground,
    fill,
    text,
    bordered: edges.count >= 3,
    edged: edges.count > 0,
    shadowed: casts(computed.boxShadow),
    prominence: Math.max(contrast(fill, ground), edges.contrast),
  };
  const kind = element === document.body ? 'page' : kindOf(thing, frame, edges.count);
  return {
    ...thing,
    kind,
    prominence: kind === 'picture' ? Math.max(1.5, thing.prominence) : thing.prominence,
  };
}

/** Things in a row without a gap (list rows, joined buttons) have corners as one box. */
function touchesSibling({ previousElementSibling, nextElementSibling }: Element, box: DOMRect): boolean {
  return [previousElementSibling, nextElementSibling].some((sibling) => {
    const other = sibling?.getBoundingClientRect();
    if (!other || other.width * other.height === 0) return false;
    const across = Math.max(box.left - other.right, other.left - box.right);
    const down = Math.max(box.top - other.bottom, other.top - box.bottom);
    return Math.abs(Math.max(across, down)) < 1.5;
  });
}

function borders(computed: PagePaint, ground: Color): { count: number; contrast: number } {
  const seen = EDGES.flatMap((edge) => {
    if (!(parseFloat(computed[`border${edge}Width`]) > 0) || computed[`border${edge}Style`] === 'none')
      return [];
    const color = readColor(computed[`border${edge}Color`]);
    return color.a > 0.03 ? [contrast(over(color, ground), ground)] : [];
  }).filter((ratio) => ratio > 1.03);
  return { count: seen.length, contrast: Math.max(1, ...seen) };
}

/** Whether a computed box-shadow can be seen: kits keep whole lists of clear ones. */
function casts(shadow: string): boolean {
  return (
    shadow !== 'none' &&
    shadow.split(/,(?![^(]*\))/).some((one) => {
      // An inner shadow is a line or a wash, no height.
      if (one.includes('inset')) return false;
      const color = /^\s*([a-z]+\(.*?\)+|#\w+|[a-z]+)\s/.exec(one)?.[1] ?? 'black';
      return readColor(color).a > 0.02 && /[1-9]/.test(one.replace(color, ''));
    })
  );
}

function hasWords(element: Element): boolean {
  if (element instanceof HTMLInputElement && WORDLESS.test(element.type)) return false;
  if (element instanceof HTMLInputElement) return (element.value || element.placeholder) !== '';
  if (element instanceof HTMLTextAreaElement) return (element.value || element.placeholder) !== '';
  if (element instanceof HTMLSelectElement) return true;
  return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
}

type Seen = Omit<Thing, 'kind'>;

function kindOf(thing: Seen, frame: DOMRect, edges: number): BoxKind {
  const { element, computed, box } = thing;
  const small = Math.max(box.width, box.height) <= ICON_SIZE;
  if (element instanceof SVGElement) return small ? 'icon' : 'picture';
  if (PICTURES.has(element.tagName)) return small && box.width < 33 ? 'icon' : 'picture';
  if (computed.maskImage !== 'none' || computed.webkitMaskImage !== 'none') return 'icon';
  if (computed.backgroundClip === 'text') return 'plain';
  if (computed.backgroundImage.includes('url(') && !CONTROLS.has(element.tagName) && !thing.text)
    return small ? 'icon' : 'picture';
  if (GAUGES.has(element.tagName)) return 'control';
  if (element instanceof HTMLInputElement && element.type === 'range') return 'plain';
  const native = CONTROLS.has(element.tagName) && computed.appearance !== 'none';
  const filled = contrast(thing.fill, thing.ground) > 1.02;
  if (!filled && !thing.shadowed && edges < 2 && !native) {
    const opaque = readColor(computed.backgroundColor).a > 0.9;
    return opaque ? 'cover' : edges === 1 ? 'line' : 'plain';
  }
  if (Math.min(box.width, box.height) < 4) return 'line';
  if (CONTROLS.has(element.tagName)) return 'control';
  const share = (box.width * box.height) / (frame.width * Math.min(frame.height, frame.width * 1.5));
  if ((box.width > frame.width * 0.9 && box.height > 40) || share > 0.2) return 'region';
  return box.height > 72 || element.querySelectorAll('*').length > 8 ? 'card' : 'control';
}
