import type { SceneDocument } from '../graph/document.ts';
import type { Effect, ImagePaint, Matrix, Paint } from '../graph/types.ts';
import type { FigFile } from './fig-file.ts';
import type { KiwiEffect, KiwiMatrix, KiwiPaint } from './fig-node.ts';

export const matrixOf = (matrix: KiwiMatrix | undefined): Matrix => {
  const { m00, m01, m02, m10, m11, m12 } = matrix ?? { m00: 1, m01: 0, m02: 0, m10: 0, m11: 1, m12: 0 };
  return [
    [m00, m01, m02],
    [m10, m11, m12],
  ];
};

const GRADIENTS = ['GRADIENT_LINEAR', 'GRADIENT_RADIAL', 'GRADIENT_ANGULAR', 'GRADIENT_DIAMOND'] as const;

export const paintsOf = (
  file: FigFile,
  document: SceneDocument,
  paints: readonly KiwiPaint[] | undefined,
): Paint[] => (paints ?? []).flatMap((paint) => paintOf(file, document, paint) ?? []);

function paintOf(file: FigFile, document: SceneDocument, paint: KiwiPaint): Paint | null {
  const { type = 'SOLID', visible = true, opacity = 1, blendMode = 'NORMAL' } = paint;
  const shared = { visible, opacity, blendMode };
  if (type === 'SOLID' && paint.color) {
    const { r, g, b, a } = paint.color;
    return { ...shared, type: 'SOLID', color: { r, g, b }, opacity: opacity * a };
  }
  const gradient = GRADIENTS.find((kind) => kind === type);
  if (gradient && paint.stops)
    return {
      ...shared,
      type: gradient,
      gradientStops: paint.stops.map(({ position, color }) => ({ position, color })),
      gradientTransform: matrixOf(paint.transform),
    };
  if (type === 'IMAGE') return { ...shared, ...imageOf(file, document, paint) };
  file.notice(`A fill of the kind ${type.toLowerCase()} is left out.`);
  return null;
}

const SCALE_MODES: Record<string, ImagePaint['scaleMode']> = {
  FILL: 'FILL',
  FIT: 'FIT',
  TILE: 'TILE',
  STRETCH: 'CROP',
};

function imageOf(file: FigFile, document: SceneDocument, paint: KiwiPaint): ImagePaint {
  const scaleMode = SCALE_MODES[paint.imageScaleMode ?? 'STRETCH'] ?? 'FILL';
  // Figma writes a whole turn for a picture that was turned back.
  const turn = (paint.rotation ?? 0) % 360;
  return {
    type: 'IMAGE',
    imageHash: file.image(paint, document),
    scaleMode,
    ...(scaleMode === 'CROP' && { imageTransform: matrixOf(paint.transform) }),
    ...(scaleMode === 'TILE' && { scalingFactor: paint.scale ?? 1 }),
    ...(scaleMode !== 'CROP' && turn !== 0 && { rotation: turn }),
    ...(paint.paintFilter && { filters: { ...paint.paintFilter } }),
  };
}

const BLURS: Record<string, 'LAYER_BLUR' | 'BACKGROUND_BLUR'> = {
  FOREGROUND_BLUR: 'LAYER_BLUR',
  BACKGROUND_BLUR: 'BACKGROUND_BLUR',
};

export const effectsOf = (file: FigFile, effects: readonly KiwiEffect[] | undefined): Effect[] =>
  (effects ?? []).flatMap((effect): Effect[] => {
    const { type = 'INNER_SHADOW', radius = 0, visible = true } = effect;
    const blur = BLURS[type];
    if (blur) return [{ type: blur, radius, visible }];
    if (type !== 'DROP_SHADOW' && type !== 'INNER_SHADOW') {
      file.notice(`An effect of the kind ${type.toLowerCase()} is left out.`);
      return [];
    }
    const { color, offset, spread = 0, blendMode = 'NORMAL', showShadowBehindNode } = effect;
    return [
      {
        type,
        color: color ?? { r: 0, g: 0, b: 0, a: 0.25 },
        offset: offset ?? { x: 0, y: 0 },
        radius,
        spread,
        visible,
        blendMode,
        ...(type === 'DROP_SHADOW' && { showShadowBehindNode: showShadowBehindNode ?? false }),
      },
    ];
  });
