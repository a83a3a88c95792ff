import { absoluteBox, absoluteTransform, containerOf } from '../graph/boxes.ts';
import { invert, transformBox, type Box } from '../graph/matrix.ts';
import { IDENTITY, type SceneNode } from '../graph/types.ts';
import type { RenderContext } from './context.ts';
import { paintElement, svgMatrix, visiblePaints } from './paint.ts';

/** A shape that can be drawn in any one colour. */
type Ink = (colour: string) => string;

/**
 * A boolean operation: its own fills, seen through what its children's outlines leave of each other. Its strokes are not drawn, for that
 * takes the outline of the cut itself.
 * @param outline a layer's outline in its container's units, without a fill of its own
 */
export function drawBoolean(
  context: RenderContext,
  node: SceneNode,
  outline: (id: string) => string,
): string {
  return cutOut(context, node, outline, ({ width, height }) =>
    visiblePaints(node.fills)
      .map((paint) =>
        paintElement(
          context,
          { ...node, width, height },
          paint,
          (a) => `<path d="${whole(width, height)}" ${a}/>`,
        ),
      )
      .join(''),
  );
}

/** What the operation results in, without a fill of its own: where it masks, or lies in another one. */
export const booleanOutline = (
  context: RenderContext,
  node: SceneNode,
  outline: (id: string) => string,
): string => cutOut(context, node, outline, ({ width, height }) => `<path d="${whole(width, height)}"/>`);

const whole = (width: number, height: number): string => `M0 0h${width}v${height}h${-width}z`;

function cutOut(
  context: RenderContext,
  node: SceneNode,
  outline: (id: string) => string,
  content: (box: Box) => string,
): string {
  const box = boxInContainer(context, node);
  const shapes = node.children
    .map(outline)
    .filter((shape) => shape !== '')
    .map(
      (shape): Ink =>
        (colour) =>
          `<g fill="${colour}">${shape}</g>`,
    );
  const [first, ...others] = shapes;
  if (!first || box.width <= 0 || box.height <= 0) return '';
  const mask = masking(context, box);
  const place = svgMatrix([
    [1, 0, box.x],
    [0, 1, box.y],
  ]);
  const light = combine(node, first, others, mask)('#fff');
  return mask(`<g transform="${place}">${content(box)}</g>`, light, '#000');
}

function boxInContainer({ document }: RenderContext, node: SceneNode): Box {
  const container = containerOf(document, node.id);
  const outer = container ? absoluteTransform(document, container.id) : IDENTITY;
  return transformBox(invert(outer), absoluteBox(document, node.id));
}

type Mask = (content: string, light: string, background: string) => string;

/** Content where a drawing is light, over a background that is light or dark itself. */
const masking =
  (context: RenderContext, { x, y, width, height }: Box): Mask =>
  (content, light, background) => {
    const region = `x="${x}" y="${y}" width="${width}" height="${height}"`;
    const id = context.define(
      (name) =>
        `<mask id="${name}" maskUnits="userSpaceOnUse" ${region} style="mask-type:luminance">` +
        `<rect ${region} fill="${background}"/>${light}</mask>`,
    );
    return `<g mask="url(#${id})">${content}</g>`;
  };

function combine(node: SceneNode, first: Ink, others: readonly Ink[], mask: Mask): Ink {
  const minus =
    (a: Ink, b: Ink): Ink =>
    (colour) =>
      mask(a(colour), b('#000'), '#fff');
  const within =
    (a: Ink, b: Ink): Ink =>
    (colour) =>
      mask(a(colour), b('#fff'), '#000');
  const both =
    (a: Ink, b: Ink): Ink =>
    (colour) =>
      a(colour) + b(colour);
  switch (node.booleanOperation ?? 'UNION') {
    case 'UNION':
      return others.reduce(both, first);
    case 'SUBTRACT':
      return others.reduce(minus, first);
    case 'INTERSECT':
      return others.reduce(within, first);
    case 'EXCLUDE':
      return others.reduce((a, b) => both(minus(a, b), minus(b, a)), first);
  }
}
