import type { RestNode } from '../trees/rest-node.ts';
import { urlOf } from './backgrounds.ts';
import { boxOf, type Box } from './box.ts';
import { lengthOf, splitList } from './css-values.ts';
import { gradientPaint } from './gradients.ts';
import { mapPath } from './path-data.ts';
import { makeNode } from './reading.ts';
import { pictureVectors } from './svg-pictures.ts';
import { svgSource } from './svg-source.ts';

interface Masked {
  readonly style: CSSStyleDeclaration;
  readonly box: Box;
}

/**
 * The node under its CSS mask or clip-path: a picture in the shape of an SVG is that drawing; under a gradient or a path, a group whose first layer is
 * the mask.
 */
export function maskNode({ style, box }: Masked, node: RestNode): RestNode {
  const image = splitList(style.maskImage)[0] ?? 'none';
  const url = urlOf(image);
  if (url !== null && svgSource(url) !== null && !node.children) {
    const shapes = pictureVectors(url, box, node.id) ?? [];
    const painted = shapes.map((shape) => ({
      ...shape,
      fills: shape.fills.length > 0 ? node.fills : [],
      ...(shape.strokes && { strokes: node.fills }),
    }));
    return makeNode(node.id, node.name, 'FRAME', box, {
      children: painted,
      ...(node.opacity !== undefined && { opacity: node.opacity }),
    });
  }
  // What an outline that cannot be read leaves of a fill is a drawing all the same.
  if (url !== null && !node.children)
    return makeNode(node.id, node.name, 'VECTOR', box, { fills: node.fills });
  const fade = image === 'none' ? null : gradientPaint(image, box.width, box.height);
  const mask = fade ? { fills: [fade] } : clipShape(style.clipPath, box);
  if (!mask) return node;
  const shape = makeNode(
    `${node.id}.mask`,
    'mask',
    mask.fillGeometry ? 'VECTOR' : 'RECTANGLE',
    mask.box ?? box,
    {
      fills: mask.fills ?? [{ type: 'SOLID', blendMode: 'NORMAL', color: { r: 0, g: 0, b: 0, a: 1 } }],
      ...(mask.fillGeometry && { fillGeometry: mask.fillGeometry }),
      isMask: true,
    },
  );
  return makeNode(`${node.id}.masked`, node.name, 'GROUP', box, { children: [shape, node] });
}

function clipShape(css: string, box: Box): (Partial<RestNode> & { box?: Box }) | null {
  const [, kind, body = ''] = /^(polygon|circle|ellipse|inset)\((.*)\)/s.exec(css) ?? [];
  const [w, h] = [box.width, box.height];
  const shape = (path: string): Partial<RestNode> => ({ fillGeometry: [{ path, windingRule: 'NONZERO' }] });
  if (kind === 'polygon') {
    const points = splitList(body.replace(/^(nonzero|evenodd),/, '')).map((point) => {
      const [x = '0px', y = '0px'] = splitList(point, ' ');
      return `${lengthOf(x, w)} ${lengthOf(y, h)}`;
    });
    return shape(`M${points.join('L')}Z`);
  }
  if (kind === 'inset') {
    const [top = '0px', right = top, bottom = top, left = right] = splitList(
      body.split(' round ')[0] ?? '',
      ' ',
    );
    const [t, r, b, l] = [lengthOf(top, h), lengthOf(right, w), lengthOf(bottom, h), lengthOf(left, w)];
    return { box: boxOf(box.x + l, box.y + t, Math.max(0, w - l - r), Math.max(0, h - t - b)) };
  }
  if (kind !== 'circle' && kind !== 'ellipse') return null;
  const [size = '', at = '50% 50%'] = body.split(/\s*\bat\b\s*/);
  const [cx, cy] = splitList(at, ' ').map((place, axis) => lengthOf(place, axis === 0 ? w : h)) as [
    number,
    number,
  ];
  const [first = '50%', second = first] = splitList(size, ' ');
  const rx = lengthOf(first, kind === 'circle' ? Math.hypot(w, h) / Math.SQRT2 : w);
  const ry = kind === 'circle' ? rx : lengthOf(second, h);
  const path = mapPath(`M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`, {
    a: 1,
    b: 0,
    c: 0,
    d: 1,
    e: 0,
    f: 0,
  });
  return shape(path);
}
