import type { Matrix, PatchEffect, PatchPaint, Rgba } from '../runtime/layers/patch.ts';

interface Point {
  x: number;
  y: number;
}

type Alias = { color: { type: 'VARIABLE_ALIAS'; id: string } };

/** A paint as Figma's REST API tells it. */
export interface RestPaint {
  type: string;
  blendMode: 'NORMAL';
  opacity?: number;
  color?: Rgba;
  boundVariables?: Alias;
  gradientStops?: { position: number; color: Rgba; boundVariables?: Alias }[];
  gradientHandlePositions?: Point[];
  imageRef?: string;
  scaleMode?: string;
  imageTransform?: Matrix;
}

export interface RestShadow extends PatchEffect {
  visible: true;
  blendMode: 'NORMAL';
}

const bound = (variable: string | undefined): { boundVariables?: Alias } =>
  variable === undefined ? {} : { boundVariables: { color: { type: 'VARIABLE_ALIAS', id: variable } } };

/**
 * A paint of a patch in the words of the REST API, the reverse of styled-node.ts. A picture that is still to be cut out of an exemplar is named
 * `cut:EXEMPLAR:X,Y,WIDTH,HEIGHT` (shares of the exemplar's frame), for only a Figma file has hashes.
 */
export function restPaint(paint: PatchPaint): RestPaint {
  const shared = {
    blendMode: 'NORMAL' as const,
    ...(paint.opacity !== undefined && { opacity: paint.opacity }),
  };
  if (paint.type === 'SOLID')
    return { type: 'SOLID', ...shared, color: { ...paint.color, a: 1 }, ...bound(paint.variable) };
  if (paint.type === 'IMAGE') {
    const { scaleMode, imageHash, imageTransform, cut } = paint;
    const part = cut && [cut.part.x, cut.part.y, cut.part.width, cut.part.height];
    const imageRef = cut ? `cut:${cut.exemplar}:${part!.join(',')}` : imageHash;
    if (imageRef === null) throw new TypeError('An image paint has neither a hash nor a cut.');
    return {
      type: 'IMAGE',
      ...shared,
      // The plugin API's CROP is the REST API's STRETCH.
      scaleMode: scaleMode === 'CROP' ? 'STRETCH' : scaleMode,
      imageRef,
      ...(imageTransform && { imageTransform }),
    };
  }
  return {
    type: paint.type,
    ...shared,
    gradientStops: paint.gradientStops.map(({ position, color, variable }) => ({
      position,
      color,
      ...bound(variable),
    })),
    gradientHandlePositions: handlesOf(paint.type === 'GRADIENT_LINEAR', paint.gradientTransform),
  };
}

/** Where the handles' fixed places in the gradient's own space ((0, .5), (1, .5), (0, 1); radial (.5, .5), (1, .5), (.5, 1)) lie in the layer's unit square. */
function handlesOf(linear: boolean, [[a, b, x], [c, d, y]]: Matrix): Point[] {
  const area = a * d - b * c;
  if (Math.abs(area) < 1e-12) throw new TypeError('A gradient spans no area.');
  const origin = linear ? 0 : 0.5;
  const places: [number, number][] = [
    [origin, 0.5],
    [1, 0.5],
    [origin, 1],
  ];
  return places.map(([u, v]) => ({
    x: (d * (u - x) - b * (v - y)) / area,
    y: (a * (v - y) - c * (u - x)) / area,
  }));
}

/** A shadow of a patch in the words of the REST API. */
export const restShadow = (shadow: PatchEffect): RestShadow => ({
  ...shadow,
  visible: true,
  blendMode: 'NORMAL',
});
