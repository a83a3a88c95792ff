import { boxPaint } from './box-paint.ts';
import { boxOf, meet, pageBox, type Box } from './box.ts';
import type { Context } from './reading.ts';
import { type Stacking, stackingOf } from './stacking.ts';
import { decorationIn } from './texts.ts';
import { linearOf, scaleOf } from './transforms.ts';
import { drawingOf, type WireframeDrawing } from './wireframe-drawing.ts';

const NOWHERE = boxOf(0, 0, 0, 0);

/** One element being read. */
export interface Subject {
  readonly element: Element;
  readonly style: CSSStyleDeclaration;
  /** Border box, px of the page. */
  readonly box: Box;
  readonly scale: number;
  readonly stacking: Stacking;
  readonly drawing: WireframeDrawing | null;
  readonly clips: boolean;
  readonly visible: boolean;
  /** What its children take from it. */
  readonly context: Context;
}

/** What is seen of an element, by who clips it. */
export const clipOf = (style: CSSStyleDeclaration, { clip, clipOfAbsolute, clipOfFixed }: Context): Box =>
  style.position === 'absolute' ? clipOfAbsolute : style.position === 'fixed' ? clipOfFixed : clip;

export function subjectOf(
  element: Element,
  style: CSSStyleDeclaration,
  above: Context,
  parent: CSSStyleDeclaration | null,
): Subject {
  const box = pageBox(element.getBoundingClientRect());
  const linear = linearOf(style, above.linear);
  const stacking = stackingOf(style, parent);
  const clips = style.overflowX !== 'visible' && style.display !== 'inline' && style.display !== 'contents';
  const own = clipOf(style, above);
  const clip = clips ? (meet(own, box) ?? NOWHERE) : own;
  const holdsFixed = style.transform !== 'none' || style.filter !== 'none';
  const clipped = style.webkitBackgroundClip === 'text' || style.backgroundClip === 'text';
  const scale = scaleOf(element, linear);
  return {
    element,
    style,
    box,
    scale,
    stacking,
    clips,
    drawing: drawingOf(element),
    visible: style.visibility === 'visible',
    context: {
      ...above,
      linear,
      clip,
      clipOfAbsolute: stacking.positioned || holdsFixed ? clip : above.clipOfAbsolute,
      clipOfFixed: holdsFixed ? clip : above.clipOfFixed,
      decoration: decorationIn(style, above),
      textFills: clipped ? boxPaint(style, box, scale).style.fills : above.textFills,
    },
  };
}
