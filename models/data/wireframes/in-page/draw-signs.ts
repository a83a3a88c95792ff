import { toCss } from '../../color.ts';
import { createRandom } from '../../random.ts';
import type { Wireframe } from '../wireframe.ts';
import { radiusOf } from './box-styles.ts';
import { apart, type ThingPaint } from './choose-paint.ts';
import { readColor } from './css-color.ts';
import { draw, type Shape, svgOf } from './drawing.ts';
import type { InlineStyles } from './inline-style.ts';
import type { PagePaint } from './page-paint.ts';
import { createPen, type Pen } from './pen.ts';
import { crossOf, disc, pictureSign } from './signs.ts';
import { repaintSvg } from './repaint-drawings.ts';
import type { Thing } from './survey.ts';

const LEAST_PICTURE = 24;

/** Draws signs in place of pictures and icons, crosses, and lines by hand. */
export function drawSigns(
  styles: InlineStyles,
  paints: ReadonlyMap<Thing, ThingPaint>,
  wireframe: Wireframe,
): void {
  const random = createRandom(wireframe.seed).fork();
  const pen = createPen(wireframe.wobble, Math.max(1, wireframe.strokeWidth), wireframe.seed);
  for (const [thing, paint] of paints) {
    if (thing.kind === 'picture') drawPicture(styles, thing, paint, wireframe, pen);
    else if (thing.kind === 'icon') drawIcon(styles, thing, paint, wireframe);
    else if (isGlyph(thing) && wireframe.icons !== 'kept') putIcon(styles, thing, paint, wireframe);
    if (!thing.whole || thing.element.tagName === 'BODY') continue;
    if (crossed(thing, wireframe) && random.chance(wireframe.crossedShare))
      draw(styles, thing, {
        hides: 'nothing',
        shapes: crossOf(thing.box.width, thing.box.height, wireframe.line, pen),
      });
    if (pen.byHand) drawEdges(styles, thing, paint, wireframe, pen);
  }
}

const crossed = ({ kind, box, element }: Thing, { crossedShare }: Wireframe): boolean =>
  crossedShare > 0 &&
  (kind === 'card' || kind === 'region') &&
  box.height > 60 &&
  !element.querySelector('img,svg,canvas,video');

function drawPicture(
  styles: InlineStyles,
  thing: Thing,
  paint: ThingPaint,
  wireframe: Wireframe,
  pen: Pen,
): void {
  const { element, box } = thing;
  if (element instanceof SVGElement && box.width > 0 && element.querySelectorAll('text').length > 1) {
    repaintSvg(styles, thing.shapes, thing.ground, thing.below ? paint.under : wireframe.page, paint.ink);
    styles.set(element, { 'background-color': 'transparent', 'box-shadow': 'none' });
    return;
  }
  hidePicture(styles, thing);
  const line = apart(wireframe.line, paint.under, wireframe);
  const sign = Math.min(box.width, box.height) < LEAST_PICTURE ? 'flat' : wireframe.pictures;
  draw(styles, thing, { hides: 'picture', shapes: pictureSign(sign, box.width, box.height, line, pen) });
}

function drawIcon(styles: InlineStyles, thing: Thing, paint: ThingPaint, wireframe: Wireframe): void {
  const { element } = thing;
  if (wireframe.icons !== 'kept') return putIcon(styles, thing, paint, wireframe);
  if (element instanceof SVGElement) repaintSvg(styles, thing.shapes, thing.ground, paint.under, paint.ink);
}

function putIcon(styles: InlineStyles, thing: Thing, paint: ThingPaint, wireframe: Wireframe): void {
  const { element, box, computed } = thing;
  const size = Math.min(box.width, box.height) * 0.9;
  const fill = toCss(apart(wireframe.tones[2], paint.under, wireframe));
  const [x, y] = [(box.width - size) / 2, (box.height - size) / 2];
  const shape: Shape =
    wireframe.icons === 'circle'
      ? disc(x, y, size, fill)
      : { type: 'RECTANGLE', x, y, width: size, height: size, radius: 2, fill };
  hidePicture(styles, thing);
  if (computed.maskImage !== 'none') styles.set(element, { 'mask-image': 'none' });
  styles.set(element, { 'background-color': 'transparent', '-webkit-text-fill-color': 'transparent' });
  draw(styles, thing, { hides: 'picture', shapes: [shape] });
}

/** An element without words whose `::before` is one letter of an icon font. */
export function isGlyph({ element, kind, text, box, before }: Thing): boolean {
  if (text || kind !== 'plain' || element.childElementCount > 0 || Math.max(box.width, box.height) > 64)
    return false;
  const content = before?.content ?? 'none';
  return /^"[^"]{1,2}"$/.test(content) && /[^\x20-\x7e\s]/.test(content);
}

function hidePicture(styles: InlineStyles, { element, computed }: Thing): void {
  if (element instanceof SVGElement)
    for (const child of element.children) styles.set(child, { visibility: 'hidden' });
  else if (element instanceof HTMLImageElement) emptyImage(styles, element, computed);
  else styles.set(element, { 'object-fit': 'none', 'object-position': '-99999px -99999px' });
  // The alternative text of a picture that did not load.
  styles.set(element, { color: 'transparent' });
}

/** Shows an image without content, of the same natural size. An SVG without a size cannot be moved out of its box. */
function emptyImage(styles: InlineStyles, image: HTMLImageElement, { width, height }: PagePaint): void {
  const { naturalWidth, naturalHeight } = image;
  if (naturalWidth === 0) return;
  const empty = svgOf([], naturalWidth, naturalHeight);
  styles.set(image, { width, height, content: `url("data:image/svg+xml,${encodeURIComponent(empty)}")` });
}

/** Draws what borders and ring an element has by hand, and takes away the ruled ones. */
function drawEdges(
  styles: InlineStyles,
  thing: Thing,
  paint: ThingPaint,
  wireframe: Wireframe,
  pen: Pen,
): void {
  const { element, computed, box, kind } = thing;
  if (kind === 'plain' || kind === 'cover' || kind === 'icon' || Math.min(box.width, box.height) < 8) return;
  const edge = paint.ring?.color ?? (thing.bordered ? paint.border : null);
  if (!edge) return;
  const own = parseFloat(radiusOf(thing, wireframe)['border-radius'] ?? computed.borderTopLeftRadius) || 0;
  const radius = computed.borderTopLeftRadius.endsWith('%') ? box.width * 0.5 : own;
  const native = element.tagName === 'INPUT' && computed.appearance !== 'none' && box.width < 30;
  if (native || readColor(toCss(edge)).a === 0) return;
  styles.set(element, { 'border-color': 'transparent', 'box-shadow': 'none' });
  draw(styles, thing, { hides: 'nothing', shapes: pen.box(box.width, box.height, radius, toCss(edge)) });
}
