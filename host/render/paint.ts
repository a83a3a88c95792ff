import { invert, multiply } from '../graph/matrix.ts';
import type { GradientPaint, ImagePaint, Matrix, Paint, Rgb, SceneNode } from '../graph/types.ts';
import type { RenderContext } from './context.ts';

export const cssColor = ({ r, g, b }: Rgb): string =>
  `#${[r, g, b]
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

export const svgMatrix = ([[a, c, e], [b, d, f]]: Matrix): string =>
  `matrix(${[a, b, c, d, e, f].map(short).join(' ')})`;

const short = (value: number): string => String(Math.round(value * 1e5) / 1e5);

export const visiblePaints = (paints: readonly Paint[]): Paint[] =>
  paints.filter((paint) => paint.visible !== false && (paint.opacity ?? 1) > 0);

/** One paint over a path; `draw` makes the element from its paint attributes. Images come as a clipped <image>. */
export function paintElement(
  context: RenderContext,
  node: SceneNode,
  paint: Paint,
  draw: (attributes: string) => string,
  kind: 'fill' | 'stroke' = 'fill',
): string {
  const opacity = paint.opacity ?? 1;
  const blend =
    paint.blendMode && paint.blendMode !== 'NORMAL'
      ? ` style="mix-blend-mode:${cssBlend(paint.blendMode)}"`
      : '';
  const faint = opacity < 1 ? ` ${kind}-opacity="${short(opacity)}"` : '';
  if (paint.type === 'SOLID') return draw(`${kind}="${cssColor(paint.color)}"${faint}${blend}`);
  if (paint.type === 'IMAGE') return imageElement(context, node, paint, draw, kind);
  return draw(`${kind}="url(#${gradient(context, node, paint)})"${faint}${blend}`);
}

export const cssBlend = (mode: string): string =>
  mode.toLowerCase().replaceAll('_', '-').replace('pass-through', 'normal');

/** Angular and diamond gradients are drawn as radial ones: SVG has neither. */
function gradient(context: RenderContext, node: SceneNode, paint: GradientPaint): string {
  const size: Matrix = [
    [node.width || 1, 0, 0],
    [0, node.height || 1, 0],
  ];
  const transform = svgMatrix(multiply(size, invert(paint.gradientTransform)));
  const stops = paint.gradientStops
    .map(
      ({ position, color }) =>
        `<stop offset="${short(position)}" stop-color="${cssColor(color)}" stop-opacity="${short(color.a)}"/>`,
    )
    .join('');
  const shared = `gradientUnits="userSpaceOnUse" gradientTransform="${transform}"`;
  return context.define((id) =>
    paint.type === 'GRADIENT_LINEAR'
      ? `<linearGradient id="${id}" x1="0" y1="0.5" x2="1" y2="0.5" ${shared}>${stops}</linearGradient>`
      : `<radialGradient id="${id}" cx="0.5" cy="0.5" r="0.5" ${shared}>${stops}</radialGradient>`,
  );
}

function imageElement(
  context: RenderContext,
  node: SceneNode,
  paint: ImagePaint,
  draw: (attributes: string) => string,
  kind: 'fill' | 'stroke',
): string {
  const href = paint.imageHash === null ? null : context.settings.imageHref(paint.imageHash);
  const stored = paint.imageHash === null ? null : context.document.images.find(paint.imageHash);
  if (href === null || !stored) return '';
  const { width, height } = node;
  const pattern = (size: string, content: string): string =>
    context.define((id) => `<pattern id="${id}" patternUnits="userSpaceOnUse" ${size}>${content}</pattern>`);
  const faint = (paint.opacity ?? 1) < 1 ? ` ${kind}-opacity="${short(paint.opacity ?? 1)}"` : '';
  const whole = `width="${width}" height="${height}"`;
  if (paint.scaleMode === 'TILE') {
    const scale = paint.scalingFactor ?? 1;
    const size = `width="${stored.width * scale}" height="${stored.height * scale}"`;
    return draw(`${kind}="url(#${pattern(size, `<image href="${href}" ${size}/>`)})"${faint}`);
  }
  if (paint.scaleMode === 'CROP') {
    const toNode: Matrix = [
      [width, 0, 0],
      [0, height, 0],
    ];
    const placed = multiply(
      toNode,
      invert(
        paint.imageTransform ?? [
          [1, 0, 0],
          [0, 1, 0],
        ],
      ),
    );
    const image = `<image href="${href}" width="1" height="1" preserveAspectRatio="none" transform="${svgMatrix(placed)}"/>`;
    return draw(`${kind}="url(#${pattern(whole, image)})"${faint}`);
  }
  const fit = paint.scaleMode === 'FIT' ? 'meet' : 'slice';
  const image = `<image href="${href}" ${whole} preserveAspectRatio="xMidYMid ${fit}"/>`;
  return draw(`${kind}="url(#${pattern(whole, image)})"${faint}`);
}
