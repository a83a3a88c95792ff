import type { RGBA } from '@figma/rest-api-spec';
import type { RestNode, RestNodeType } from '../trees/rest-node.ts';
import { boxOf, type Box } from './box.ts';
import type { BoxStyle } from './box-paint.ts';
import { colorOf, solid } from './css-color.ts';
import { idOf, makeNode } from './reading.ts';

/** What a native control draws instead of its CSS box, and into it: Chromium's own look on Linux. */
export interface NativeControl {
  readonly box?: Box;
  /** Absent where the CSS box is drawn as well. */
  readonly style?: BoxStyle;
  readonly children: readonly RestNode[];
}

const grey = (value: number): RGBA => ({ r: value / 255, g: value / 255, b: value / 255, a: 1 });
const WHITE = grey(255);
const EDGE = grey(0x76);
const TRACK = grey(0xef);

/** Null for elements that are drawn by CSS alone. */
export function nativeControl(element: Element, style: CSSStyleDeclaration, box: Box): NativeControl | null {
  if (style.appearance === 'none') return null;
  const accent = style.accentColor === 'auto' ? colorOf('rgb(0, 117, 255)') : colorOf(style.accentColor);
  if (element instanceof HTMLInputElement) {
    if (element.type === 'checkbox') return checkbox(element, box, accent);
    if (element.type === 'radio') return radio(element, box, accent);
    if (element.type === 'range') return range(element, box, accent);
  }
  if (element instanceof HTMLProgressElement) return bar(element, box, accent, element.position);
  if (element instanceof HTMLMeterElement)
    return bar(
      element,
      box,
      colorOf('rgb(16, 124, 16)'),
      (element.value - element.min) / (element.max - element.min || 1),
    );
  if (element instanceof HTMLSelectElement && !element.multiple && element.size <= 1)
    return select(element, style, box);
  return sunken(element, style);
}

const ring = (color: RGBA, weight: number): BoxStyle => ({
  fills: [],
  strokes: [solid(color)],
  strokeWeight: weight,
  strokeAlign: 'INSIDE',
});

function child(
  element: Element,
  part: string,
  type: RestNodeType,
  box: Box,
  color: RGBA,
  more: Partial<RestNode> = {},
): RestNode {
  return makeNode(`${idOf(element)}.${part}`, part, type, box, { fills: [solid(color)], ...more });
}

function checkbox(element: HTMLInputElement, box: Box, accent: RGBA): NativeControl {
  const { x, y, width: w, height: h } = box;
  if (!element.checked)
    return { style: { ...ring(EDGE, 1), fills: [solid(WHITE)], cornerRadius: 2.5 }, children: [] };
  const mark = boxOf(x + 0.22 * w, y + 0.28 * h, 0.56 * w, 0.46 * h);
  const path = `M0 ${mark.height / 2}L${mark.width * 0.36} ${mark.height}L${mark.width} 0`;
  const check = child(element, 'check', 'VECTOR', mark, WHITE, {
    fills: [],
    fillGeometry: [{ path, windingRule: 'NONZERO' }],
    strokes: [solid(WHITE)],
    strokeWeight: Math.max(1, 0.14 * w),
    strokeAlign: 'CENTER',
  });
  return { style: { fills: [solid(accent)], cornerRadius: 2.5 }, children: [check] };
}

function radio(element: HTMLInputElement, box: Box, accent: RGBA): NativeControl {
  const { x, y, width: w, height: h } = box;
  const style = {
    ...ring(element.checked ? accent : EDGE, 1),
    fills: [solid(WHITE)],
    cornerRadius: Math.min(w, h) / 2,
  };
  if (!element.checked) return { style, children: [] };
  const dot = boxOf(x + 0.23 * w, y + 0.23 * h, 0.54 * w, 0.54 * h);
  return {
    style,
    children: [child(element, 'dot', 'RECTANGLE', dot, accent, { cornerRadius: dot.width / 2 })],
  };
}

function range(element: HTMLInputElement, box: Box, accent: RGBA): NativeControl {
  const [min, max] = [Number(element.min || 0), Number(element.max || 100)];
  const share = Math.min(1, Math.max(0, (Number(element.value) - min) / (max - min || 1)));
  const knob = Math.min(16, box.height);
  const middle = box.y + box.height / 2;
  const left = box.x + share * (box.width - knob);
  return {
    style: { fills: [] },
    children: [
      child(element, 'track', 'RECTANGLE', boxOf(box.x, middle - 4, box.width, 8), TRACK, {
        ...ring(grey(0xb2), 1),
        fills: [solid(TRACK)],
        cornerRadius: 4,
      }),
      child(element, 'fill', 'RECTANGLE', boxOf(box.x, middle - 4, left - box.x + knob / 2, 8), accent, {
        cornerRadius: 4,
      }),
      child(element, 'knob', 'RECTANGLE', boxOf(left, middle - knob / 2, knob, knob), accent, {
        cornerRadius: knob / 2,
      }),
    ],
  };
}

function bar(element: Element, box: Box, color: RGBA, share: number): NativeControl {
  const high = Math.min(8, box.height);
  const track = boxOf(box.x, box.y + (box.height - high) / 2, box.width, high);
  const part = Math.min(1, Math.max(0, share));
  const filled =
    part > 0
      ? [
          child(element, 'fill', 'RECTANGLE', { ...track, width: track.width * part }, color, {
            cornerRadius: high / 2,
          }),
        ]
      : [];
  return {
    box: track,
    style: { ...ring(grey(0xb2), 1), fills: [solid(TRACK)], cornerRadius: high / 2 },
    children: filled,
  };
}

function select(element: HTMLSelectElement, style: CSSStyleDeclaration, box: Box): NativeControl {
  const arrow = boxOf(box.x + box.width - 14, box.y + box.height / 2 - 2.5, 8, 5);
  const chevron = child(element, 'arrow', 'VECTOR', arrow, EDGE, {
    fills: [],
    fillGeometry: [{ path: 'M0 0L4 5L8 0', windingRule: 'NONZERO' }],
    strokes: [solid(colorOf(style.color))],
    strokeWeight: 2,
    strokeAlign: 'CENTER',
  });
  return { children: [chevron] };
}

/** Buttons and fields that nobody has styled have a bevel in CSS, and a thin round edge on the screen. */
function sunken(element: Element, style: CSSStyleDeclaration): NativeControl | null {
  if (!/^(BUTTON|INPUT|TEXTAREA)$/.test(element.tagName) || !/^(outset|inset)$/.test(style.borderTopStyle))
    return null;
  const fill = colorOf(style.backgroundColor);
  return {
    style: { ...ring(EDGE, 1), fills: fill.a > 0 ? [solid(fill)] : [], cornerRadius: 2.5 },
    children: [],
  };
}
