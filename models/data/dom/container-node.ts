import type { RestNode } from '../trees/rest-node.ts';
import { type BoxPaint, boxPaint } from './box-paint.ts';
import { blendModeOf } from './blend-mode.ts';
import { holds, round, type Box } from './box.ts';
import { maskNode } from './masks.ts';
import { idOf, makeNode } from './reading.ts';
import { boxAround } from './stacking.ts';
import type { Subject } from './subject.ts';

/**
 * The node of an element: a shape where it holds nothing, a frame where it paints, fades, blends, blurs, masks or cuts something off; else, round several things, a
 * frame where it lays them out (flex, grid) and a group where it does not. Null where it needs none: its only layer stands in its place.
 */
export function containerOf(
  subject: Subject,
  box: Box,
  paint: BoxPaint | null,
  inside: RestNode[],
  seen: boolean,
): RestNode | null {
  const { element, style, scale, clips } = subject;
  const id = idOf(element);
  const name = element.localName;
  const opacity = Number(style.opacity);
  const blendMode = blendModeOf(style);
  const faded = { ...(opacity < 1 && { opacity: round(opacity) }), ...(blendMode && { blendMode }) };
  if (paint && inside.length === 0)
    return seen
      ? maskNode(
          subject,
          makeNode(id, name, paint.ellipse ? 'ELLIPSE' : 'RECTANGLE', box, { ...paint.style, ...faded }),
        )
      : null;
  if (inside.length === 0) return null;
  const cut = clips && inside.some(({ absoluteBoundingBox }) => !holds(box, absoluteBoundingBox, 1));
  const masked = style.maskImage !== 'none' || style.clipPath !== 'none';
  if (paint || cut || opacity < 1 || blendMode || masked) {
    const look = paint?.style ?? { ...boxPaint(style, box, scale, false).style, fills: [] };
    return maskNode(
      subject,
      makeNode(id, name, 'FRAME', box, {
        ...look,
        ...faded,
        ...(clips && { clipsContent: true }),
        children: inside,
      }),
    );
  }
  if (inside.length === 1) return null;
  if (/flex|grid/.test(style.display)) return makeNode(id, name, 'FRAME', box, { children: inside });
  return makeNode(id, name, 'GROUP', boxAround(inside), { children: inside });
}
