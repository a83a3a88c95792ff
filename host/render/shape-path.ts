import type { SceneNode } from '../graph/types.ts';

/** SVG path data of a node's outline in its own units, moved outwards by `outset` (negative: inwards). */
export function shapePath(node: SceneNode, outset = 0): string {
  const [width, height] = [node.width + 2 * outset, node.height + 2 * outset];
  if (node.type === 'LINE') return `M0 0H${node.width}`;
  if (width <= 0 || height <= 0) return '';
  if (node.type === 'ELLIPSE') return ellipse(node, outset);
  if (node.type === 'STAR' || node.type === 'POLYGON') return polygon(node);
  return rectangle(
    -outset,
    -outset,
    width,
    height,
    node.radii.map((r) => (r > 0 ? Math.max(0, r + outset) : 0)),
  );
}

function rectangle(x: number, y: number, width: number, height: number, radii: readonly number[]): string {
  if (radii.every((radius) => radius === 0)) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const [tl, tr, br, bl] = fitted(radii, width, height) as [number, number, number, number];
  return (
    `M${x + tl} ${y}H${x + width - tr}${corner(tr, x + width, y + tr)}V${y + height - br}` +
    `${corner(br, x + width - br, y + height)}H${x + bl}${corner(bl, x, y + height - bl)}V${y + tl}${corner(tl, x + tl, y)}Z`
  );
}

const corner = (radius: number, x: number, y: number): string =>
  radius ? `A${radius} ${radius} 0 0 1 ${x} ${y}` : '';

/** Radii that do not fit shrink together, as in CSS and in Figma. */
function fitted(radii: readonly number[], width: number, height: number): number[] {
  const [tl, tr, br, bl] = radii as [number, number, number, number];
  const factor = Math.min(
    1,
    width / (tl + tr || 1),
    width / (bl + br || 1),
    height / (tl + bl || 1),
    height / (tr + br || 1),
  );
  return radii.map((radius) => radius * factor);
}

function ellipse(node: SceneNode, outset: number): string {
  const [rx, ry] = [node.width / 2 + outset, node.height / 2 + outset];
  const [cx, cy] = [node.width / 2, node.height / 2];
  const {
    startingAngle: from,
    endingAngle: to,
    innerRadius: inner,
  } = node.arc ?? {
    startingAngle: 0,
    endingAngle: 2 * Math.PI,
    innerRadius: 0,
  };
  const ring = (kx: number, ky: number): string =>
    `M${cx + kx} ${cy}A${kx} ${ky} 0 1 1 ${cx - kx} ${cy}A${kx} ${ky} 0 1 1 ${cx + kx} ${cy}Z`;
  if (Math.abs(to - from) >= 2 * Math.PI - 1e-6)
    return inner > 0 ? `${ring(rx, ry)}${ring(rx * inner, ry * inner)}` : ring(rx, ry);
  const at = (angle: number, k: number): string =>
    `${cx + rx * k * Math.cos(angle)} ${cy + ry * k * Math.sin(angle)}`;
  const large = Math.abs(to - from) > Math.PI ? 1 : 0;
  const sweep = to > from ? 1 : 0;
  const outer = `M${at(from, 1)}A${rx} ${ry} 0 ${large} ${sweep} ${at(to, 1)}`;
  if (inner === 0) return `${outer}L${cx} ${cy}Z`;
  return `${outer}L${at(to, inner)}A${rx * inner} ${ry * inner} 0 ${large} ${1 - sweep} ${at(from, inner)}Z`;
}

function polygon(node: SceneNode): string {
  const points = node.pointCount ?? 3;
  const star = node.type === 'STAR';
  const corners = Array.from({ length: star ? points * 2 : points }, (_, i) => {
    const angle = (i / (star ? points * 2 : points)) * 2 * Math.PI - Math.PI / 2;
    const radius = star && i % 2 ? 0.382 : 1;
    return `${(node.width / 2) * (1 + radius * Math.cos(angle))} ${(node.height / 2) * (1 + radius * Math.sin(angle))}`;
  });
  return `M${corners.join('L')}Z`;
}

/** A full ring needs the even-odd rule, everything else looks the same under it. */
export const ringRule = (node: SceneNode): string =>
  node.arc && node.arc.innerRadius > 0 ? ' fill-rule="evenodd"' : '';
