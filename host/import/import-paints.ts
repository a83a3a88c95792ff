import { invert, multiply } from '../graph/matrix.ts';
import type { Matrix, Paint } from '../graph/types.ts';
import type { RestPaint } from './rest-node.ts';

/** Empty for kinds of paint that the stand-in lacks. @param hashes of the document's images by `imageRef` */
export function importPaint(rest: RestPaint, hashes: ReadonlyMap<string, string>): Paint[] {
  const shared = {
    visible: rest.visible ?? true,
    opacity: rest.opacity ?? 1,
    blendMode: rest.blendMode ?? 'NORMAL',
  };
  if (rest.type === 'SOLID' && rest.color) {
    const { a, ...color } = rest.color;
    const bound = rest.boundVariables && { boundVariables: rest.boundVariables };
    return [{ ...shared, type: 'SOLID', color, opacity: shared.opacity * a, ...bound }];
  }
  if (rest.type === 'IMAGE') {
    const scaleMode = rest.scaleMode === 'STRETCH' ? 'CROP' : (rest.scaleMode as 'FILL' | 'FIT' | 'TILE');
    const crop = rest.imageTransform && { imageTransform: rest.imageTransform };
    return [
      {
        ...shared,
        type: 'IMAGE',
        imageHash: hashes.get(rest.imageRef ?? '') ?? rest.imageRef ?? null,
        scaleMode,
        ...crop,
      },
    ];
  }
  if (!rest.type.startsWith('GRADIENT_') || !rest.gradientHandlePositions || !rest.gradientStops) return [];
  const [start, end, width] = rest.gradientHandlePositions;
  if (!start || !end || !width) return [];
  const type = rest.type as 'GRADIENT_LINEAR';
  return [
    {
      ...shared,
      type,
      gradientStops: rest.gradientStops,
      gradientTransform: gradientTransform(type, start, end, width),
    },
  ];
}

type Handle = { x: number; y: number };

/** Handles lie at fixed places of the gradient's own space; the transform leads there from the node's unit square. */
function gradientTransform(type: string, start: Handle, end: Handle, width: Handle): Matrix {
  const fromHandles: Matrix = [
    [end.x - start.x, width.x - start.x, start.x],
    [end.y - start.y, width.y - start.y, start.y],
  ];
  const linear = type === 'GRADIENT_LINEAR';
  const place: Matrix = linear
    ? [
        [1, 0, 0],
        [0, 0.5, 0.5],
      ]
    : [
        [0.5, 0, 0.5],
        [0, 0.5, 0.5],
      ];
  return multiply(place, invert(fromHandles));
}
