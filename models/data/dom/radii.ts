import { round, type Box } from './box.ts';
import { lengthOf, splitList } from './css-values.ts';

const CORNERS = ['TopLeft', 'TopRight', 'BottomRight', 'BottomLeft'] as const;

/** Top left, top right, bottom right, bottom left, px, horizontal and vertical, shrunk until no two overlap (CSS Backgrounds 3, 5.5). */
export function cornersOf(
  style: CSSStyleDeclaration,
  { width, height }: Box,
  scale: number,
): [number, number][] {
  const corners = CORNERS.map((corner): [number, number] => {
    const [x = '0px', y = x] = splitList(style[`border${corner}Radius`], ' ');
    return [lengthOf(x, width / scale) * scale, lengthOf(y, height / scale) * scale];
  });
  const side = (a: number, b: number, axis: 0 | 1): number =>
    (corners[a]?.[axis] ?? 0) + (corners[b]?.[axis] ?? 0);
  const shares = [
    width / side(0, 1, 0),
    width / side(3, 2, 0),
    height / side(0, 3, 1),
    height / side(1, 2, 1),
  ].filter((share) => share >= 0);
  const shrink = Math.min(1, ...shares);
  return corners.map(([x, y]) => [x * shrink, y * shrink]);
}

/** Figma's corners are round: the smaller radius of each. */
export function radiiOf(corners: readonly [number, number][]): {
  cornerRadius?: number;
  rectangleCornerRadii?: number[];
} {
  const radii = corners.map(([x, y]) => round(Math.min(x, y)));
  if (radii.every((radius) => radius === 0)) return {};
  if (radii.every((radius) => radius === radii[0])) return { cornerRadius: radii[0] };
  return { rectangleCornerRadii: radii };
}

/** An ellipse that is no circle: its corners meet in the middle of all sides. */
export const isEllipse = (corners: readonly [number, number][], { width, height }: Box): boolean =>
  Math.abs(width - height) > 1 &&
  corners.every(([x, y]) => Math.abs(x - width / 2) < 0.5 && Math.abs(y - height / 2) < 0.5);
