import { apply, invert } from '../graph/matrix.ts';
import type { Effect, GradientPaint, Paint } from '../graph/types.ts';

type Json = Record<string, unknown>;

export function restPaint(paint: Paint): Json {
  const shared: Json = { blendMode: paint.blendMode ?? 'NORMAL' };
  if (paint.visible === false) shared.visible = false;
  if (paint.opacity !== undefined && paint.opacity < 1) shared.opacity = paint.opacity;
  if (paint.type === 'SOLID') {
    const bound = paint.boundVariables && { boundVariables: paint.boundVariables };
    return { ...shared, type: 'SOLID', color: { ...paint.color, a: 1 }, ...bound };
  }
  if (paint.type !== 'IMAGE')
    return { ...shared, type: paint.type, ...gradientHandles(paint), gradientStops: paint.gradientStops };
  const scaleMode = { FILL: 'FILL', FIT: 'FIT', CROP: 'STRETCH', TILE: 'TILE' }[paint.scaleMode];
  const crop = paint.imageTransform ? { imageTransform: paint.imageTransform } : {};
  return { ...shared, type: 'IMAGE', scaleMode, imageRef: paint.imageHash, ...crop };
}

/** Start, end and width handles in the node's unit square. */
function gradientHandles(paint: GradientPaint): Json {
  const back = invert(paint.gradientTransform);
  const linear = paint.type === 'GRADIENT_LINEAR';
  const points = linear
    ? [
        { x: 0, y: 0.5 },
        { x: 1, y: 0.5 },
        { x: 0, y: 1 },
      ]
    : [
        { x: 0.5, y: 0.5 },
        { x: 1, y: 0.5 },
        { x: 0.5, y: 1 },
      ];
  return { gradientHandlePositions: points.map((point) => apply(back, point)) };
}

/** Kept as it is: shadows and blurs have the same fields in both of Figma's APIs. */
export const restEffect = (effect: Effect): Json => {
  const { boundVariables, ...rest } = effect;
  return { ...rest, ...(boundVariables && Object.keys(boundVariables).length > 0 && { boundVariables }) };
};
