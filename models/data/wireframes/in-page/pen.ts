import rough from 'roughjs';
import type { Shape } from './drawing.ts';

type Point = readonly [number, number];

/** Draws lines and boxes, by ruler or by hand. */
export interface Pen {
  readonly byHand: boolean;
  line(from: Point, to: Point, color: string): readonly Shape[];
  /** The outline of a box with round corners, inside its edge. */
  box(width: number, height: number, radius: number, color: string): readonly Shape[];
}

/** @param wobble px that a hand strays; 0 draws by ruler @param width of the lines, px @param seed of the hand */
export function createPen(wobble: number, width: number, seed: number): Pen {
  let strokes = seed % 2 ** 30;
  const vector = (path: string, stroke: string): Shape => ({
    type: 'VECTOR',
    path,
    fill: null,
    stroke,
    strokeWidth: width,
  });
  const stroke = (path: string, color: string): readonly Shape[] => {
    if (wobble === 0) return [vector(path, color)];
    const generator = rough.generator();
    const drawn = generator.path(path, {
      seed: ++strokes,
      roughness: wobble,
      bowing: wobble,
      stroke: color,
      preserveVertices: false,
    });
    return generator.toPaths(drawn).map(({ d }) => vector(d, color));
  };
  return {
    byHand: wobble > 0,
    line: ([x1, y1], [x2, y2], color) => stroke(`M${x1} ${y1} L${x2} ${y2}`, color),
    box: (wide, high, radius, color) => stroke(roundBox(wide, high, radius, width / 2 + wobble * 1.2), color),
  };
}

function roundBox(width: number, height: number, radius: number, inset: number): string {
  const [right, bottom] = [width - inset, height - inset];
  const r = Math.max(0, Math.min(radius, (right - inset) / 2, (bottom - inset) / 2));
  if (r < 2) return `M${inset} ${inset} L${right} ${inset} L${right} ${bottom} L${inset} ${bottom} Z`;
  const corner = (x: number, y: number): string => `A${r} ${r} 0 0 1 ${x} ${y}`;
  return [
    `M${inset + r} ${inset} L${right - r} ${inset} ${corner(right, inset + r)} L${right} ${bottom - r} ${corner(right - r, bottom)}`,
    `L${inset + r} ${bottom} ${corner(inset, bottom - r)} L${inset} ${inset + r} ${corner(inset + r, inset)}`,
  ].join(' ');
}
