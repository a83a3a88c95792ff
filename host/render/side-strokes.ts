import { sidesOf } from '../graph/stroke-weights.ts';
import type { SceneNode, SideWeights } from '../graph/types.ts';

const PARTS = { INSIDE: [0, 1], CENTER: [0.5, 0.5], OUTSIDE: [1, 0] } as const;

/**
 * The outline of a stroke whose sides differ, to be filled by the even-odd rule: the box moved outwards and the box moved inwards, each side
 * by its own weight. Dashes are drawn solid.
 */
export function sideStrokePath(node: SceneNode): string {
  const [outwards, inwards] = PARTS[node.strokeAlign];
  const sides = sidesOf(node);
  const scaled = (factor: number) => sides.map((weight) => weight * factor) as SideWeights;
  return outline(node, scaled(outwards)) + outline(node, scaled(-inwards));
}

/** The box with its corners, every side moved outwards by its own distance. */
function outline({ width, height, radii }: SceneNode, [top, right, bottom, left]: SideWeights): string {
  const [x0, y0, x1, y1] = [-left, -top, width + right, height + bottom];
  if (x1 <= x0 || y1 <= y0) return '';
  const corner = (radius: number, dx: number, dy: number): [number, number] =>
    radius > 0 ? [Math.max(0, radius + dx), Math.max(0, radius + dy)] : [0, 0];
  const [tl, tr, br, bl] = radii;
  const [a, b, c, d] = [
    corner(tl, left, top),
    corner(tr, right, top),
    corner(br, right, bottom),
    corner(bl, left, bottom),
  ];
  const arc = ([rx, ry]: [number, number], x: number, y: number): string =>
    rx > 0 && ry > 0 ? `A${rx} ${ry} 0 0 1 ${x} ${y}` : `L${x} ${y}`;
  return (
    `M${x0 + a[0]} ${y0}H${x1 - b[0]}${arc(b, x1, y0 + b[1])}V${y1 - c[1]}${arc(c, x1 - c[0], y1)}` +
    `H${x0 + d[0]}${arc(d, x0, y1 - d[1])}V${y0 + a[1]}${arc(a, x0 + a[0], y0)}Z`
  );
}
