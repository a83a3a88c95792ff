import type { JSX } from 'preact';
import type { PatchPaint } from '../../models/runtime/layers/patch.ts';
import { css } from './draw-box.ts';
import { Icon } from '../widgets/icons.tsx';

/** A fill or stroke as a small square: colour, gradient, picture, or crossed out for none. */
export function PaintSwatch({ paints }: { paints: readonly PatchPaint[] }): JSX.Element {
  const paint = paints[paints.length - 1];
  if (paint === undefined) return <span class="swatch none" />;
  if (paint.type === 'IMAGE')
    return (
      <span class="swatch">
        <Icon name="image" />
      </span>
    );
  const style =
    paint.type === 'SOLID'
      ? `background: ${css({ ...paint.color, a: paint.opacity ?? 1 })}`
      : `background: ${gradientCss(paint)}`;
  return <span class="swatch" style={style} />;
}

function gradientCss({
  type,
  gradientStops,
  gradientTransform: [[a, b]],
}: Extract<PatchPaint, { gradientStops: unknown }>): string {
  const stops = gradientStops.map(({ position, color }) => `${css(color)} ${100 * position}%`).join(', ');
  // Along (a, b) of the unit square the first stop becomes the last one; CSS counts from the top, clockwise.
  return type === 'GRADIENT_LINEAR'
    ? `linear-gradient(${Math.round((Math.atan2(a, -b) * 180) / Math.PI)}deg, ${stops})`
    : `radial-gradient(${stops})`;
}
