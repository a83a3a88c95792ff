import { type Color, toCss } from '../../color.ts';
import type { Random } from '../../random.ts';
import { draw, type Shape } from './drawing.ts';
import type { InlineStyles } from './inline-style.ts';
import type { Thing } from './survey.ts';

/** Boxes of the lines of an element's own words, CSS px of its border box. */
export function linesOf(element: Element): DOMRect[] {
  const frame = element.getBoundingClientRect();
  const rects =
    fieldLine(element) ??
    [...element.childNodes].filter(isWords).flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    });
  const lines: DOMRect[] = [];
  for (const rect of rects) {
    if (rect.width < 1) continue;
    const last = lines.at(-1);
    const here = new DOMRect(rect.x - frame.x, rect.y - frame.y, rect.width, rect.height);
    if (last && Math.abs(last.y - here.y) < 1 && here.x - last.right < here.height)
      lines[lines.length - 1] = new DOMRect(last.x, last.y, here.right - last.x, last.height);
    else lines.push(here);
  }
  return lines;
}

const isWords = (node: Node): boolean =>
  node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '';

/** Words of a field are no nodes: their line is as long as so many letters. */
function fieldLine(element: Element): DOMRect[] | null {
  const words =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      ? element.value || element.placeholder
      : element instanceof HTMLSelectElement
        ? (element.selectedOptions[0]?.text ?? '')
        : null;
  if (words === null) return null;
  const box = element.getBoundingClientRect();
  const computed = getComputedStyle(element);
  const size = parseFloat(computed.fontSize);
  const left = parseFloat(computed.paddingLeft) + parseFloat(computed.borderLeftWidth);
  const width = Math.min(box.width - 2 * left, words.length * size * 0.5);
  return width > 0
    ? [new DOMRect(box.x + left, box.y + (box.height - size * 1.2) / 2, width, size * 1.2)]
    : [];
}

/** Puts a bar in place of every line of an element's words. */
export function drawBars(
  styles: InlineStyles,
  thing: Thing,
  lines: readonly DOMRect[],
  ink: Color,
  height: number,
  radius: number,
): void {
  const fill = toCss(ink);
  const shapes = lines.map((line): Shape => {
    const high = line.height * height;
    return {
      type: 'RECTANGLE',
      x: line.x,
      y: line.y + (line.height - high) / 2,
      width: line.width,
      height: high,
      radius: Math.min(radius, high / 2),
      fill,
    };
  });
  hideWords(styles, thing.element);
  draw(styles, thing, { hides: 'words', shapes });
}

/** Puts a wave in place of every line of an element's words, as people scribble text. */
export function drawSquiggles(
  styles: InlineStyles,
  thing: Thing,
  lines: readonly DOMRect[],
  ink: Color,
  random: Random,
): void {
  const shapes = lines.map((line): Shape => ({
    type: 'VECTOR',
    path: squiggle(line, random),
    fill: null,
    stroke: toCss(ink),
    strokeWidth: Math.max(1, Math.min(3, line.height / 12)),
  }));
  hideWords(styles, thing.element);
  draw(styles, thing, { hides: 'words', shapes });
}

function squiggle({ x, y, width, height }: DOMRect, random: Random): string {
  const middle = y + height / 2;
  const step = height * random.between(0.18, 0.3);
  let path = `M${x.toFixed(1)} ${middle.toFixed(1)}`;
  for (let at = x, up = true; at < x + width - step; up = !up) {
    const long = Math.min(step * random.between(0.7, 1.5), x + width - at);
    const rise = height * random.between(0.08, 0.3) * (up ? -2 : 2);
    path += ` Q${(at + long / 2).toFixed(1)} ${(middle + rise).toFixed(1)} ${(at + long).toFixed(1)} ${middle.toFixed(1)}`;
    at += long;
  }
  return path;
}

function hideWords(styles: InlineStyles, element: Element): void {
  styles.set(element, { '-webkit-text-fill-color': 'transparent', 'text-decoration-color': 'transparent' });
  // Children that have words of their own take the colour back when their turn comes; markup without words has none to show.
}
