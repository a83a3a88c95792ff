import { type Color, toCss } from '../../color.ts';
import type { PictureSign } from '../wireframe.ts';
import type { Shape } from './drawing.ts';
import type { Pen } from './pen.ts';

/** The sign that a picture's box bears. */
export function pictureSign(
  sign: PictureSign,
  width: number,
  height: number,
  line: Color,
  pen: Pen,
): readonly Shape[] {
  const side = Math.min(width, height);
  switch (sign) {
    case 'flat':
      return [];
    case 'cross':
      return crossOf(width, height, line, pen);
    case 'mountain':
      return mountain(width / 2, height / 2, Math.min(side * 0.5, 72), toCss(line));
    case 'disc': {
      const size = side * 0.45;
      return [disc((width - size) / 2, (height - size) / 2, size, toCss(line))];
    }
  }
}

/** The two diagonals of a box. */
export const crossOf = (width: number, height: number, line: Color, pen: Pen): readonly Shape[] => [
  ...pen.line([0, 0], [width, height], toCss(line)),
  ...pen.line([width, 0], [0, height], toCss(line)),
];

export const disc = (x: number, y: number, size: number, fill: string): Shape => ({
  type: 'ELLIPSE',
  ...{ x, y, width: size, height: size, radius: size / 2, fill },
});

/** The usual pictogram of a picture: two hills and a sun, `size` px wide. */
function mountain(x: number, y: number, size: number, fill: string): readonly Shape[] {
  const at = (right: number, down: number): string =>
    `${(x + (right - 0.5) * size).toFixed(1)} ${(y + (down - 0.5) * size * 0.75).toFixed(1)}`;
  const path = `M${at(0, 1)} L${at(0.35, 0.35)} L${at(0.58, 0.75)} L${at(0.72, 0.55)} L${at(1, 1)} Z`;
  return [
    { type: 'VECTOR', path, fill, stroke: null, strokeWidth: 0 },
    disc(x + size * 0.2, y - size * 0.4, size * 0.18, fill),
  ];
}
