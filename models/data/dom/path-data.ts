import { round } from './box.ts';

type Point = readonly [number, number];
export interface Affine {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

const COUNTS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/** Letters and their numbers; a flag of an arc may stand against what follows. */
function commandsOf(data: string): [string, number[]][] {
  const commands: [string, number[]][] = [];
  let at = 0;
  let letter = '';
  const skip = (): void => {
    while (at < data.length && /[\s,]/.test(data[at] ?? '')) at++;
  };
  const number = (flag: boolean): number => {
    skip();
    const match = (flag ? /^[01]/ : /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/i).exec(data.slice(at, at + 32));
    if (!match) return NaN;
    at += match[0].length;
    return Number(match[0]);
  };
  for (skip(); at < data.length; skip()) {
    const next = data[at] ?? '';
    if (/[a-z]/i.test(next)) {
      letter = next;
      at++;
    } else if (letter === 'M' || letter === 'm') letter = letter === 'M' ? 'L' : 'l';
    const count = COUNTS[letter.toUpperCase()];
    if (count === undefined || (count === 0 && !/[a-z]/i.test(next))) break;
    const values = Array.from({ length: count }, (_, place) =>
      number(letter.toUpperCase() === 'A' && (place === 3 || place === 4)),
    );
    if (values.some(Number.isNaN)) break;
    commands.push([letter, values]);
  }
  return commands;
}

/** An SVG path under an affine map: absolute M, L, C, Q and Z alone. What follows a fault in the data is left out, as browsers do. */
export function mapPath(data: string, { a, b, c, d, e, f }: Affine): string {
  const out: string[] = [];
  const put = (letter: string, ...points: Point[]): void => {
    const mapped = points.flatMap(([x, y]) => [round(a * x + c * y + e), round(b * x + d * y + f)]);
    out.push(`${letter}${mapped.join(' ')}`);
  };
  let [x, y] = [0, 0];
  let start: Point = [0, 0];
  let control: Point | null = null;
  let former = '';
  for (const [letter, values] of commandsOf(data)) {
    const kind = letter.toUpperCase();
    const relative = letter !== kind;
    const [dx, dy] = relative ? [x, y] : [0, 0];
    const points: Point[] = [];
    if (kind !== 'A' && kind !== 'H' && kind !== 'V')
      for (let at = 0; at < values.length; at += 2) points.push([values[at]! + dx, values[at + 1]! + dy]);
    const mirrored = (like: string): Point =>
      control && like.includes(former) ? [2 * x - control[0], 2 * y - control[1]] : [x, y];
    let end: Point = points.at(-1) ?? [x, y];
    if (kind === 'H') end = [values[0]! + dx, y];
    if (kind === 'V') end = [x, values[0]! + dy];
    if (kind === 'M') {
      put('M', end);
      start = end;
    } else if (kind === 'L' || kind === 'H' || kind === 'V') put('L', end);
    else if (kind === 'C' || kind === 'S') {
      const first = kind === 'C' ? points[0]! : mirrored('CS');
      const second = kind === 'C' ? points[1]! : points[0]!;
      put('C', first, second, end);
      control = second;
    } else if (kind === 'Q' || kind === 'T') {
      const first: Point = kind === 'Q' ? points[0]! : mirrored('QT');
      put('Q', first, end);
      control = first;
    } else if (kind === 'A') {
      end = [values[5]! + dx, values[6]! + dy];
      for (const curve of arcCurves([x, y], values, end)) put(curve.length === 1 ? 'L' : 'C', ...curve);
    } else {
      out.push('Z');
      end = start;
    }
    if (!'CSQT'.includes(kind)) control = null;
    former = kind;
    [x, y] = end;
  }
  return out.join('');
}

/** Cubics of an elliptical arc (SVG 2, B.2.4). */
function arcCurves(
  [x1, y1]: Point,
  [rxIn, ryIn, turn, large, sweep]: readonly number[],
  [x2, y2]: Point,
): Point[][] {
  let [rx, ry] = [Math.abs(rxIn ?? 0), Math.abs(ryIn ?? 0)];
  if (rx === 0 || ry === 0 || (x1 === x2 && y1 === y2)) return [[[x2, y2]]];
  const angle = ((turn ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [hx, hy] = [(x1 - x2) / 2, (y1 - y2) / 2];
  const [px, py] = [cos * hx + sin * hy, -sin * hx + cos * hy];
  const grow = Math.sqrt(Math.max(1, (px / rx) ** 2 + (py / ry) ** 2));
  [rx, ry] = [rx * grow, ry * grow];
  const below = (rx * py) ** 2 + (ry * px) ** 2;
  const root = Math.sqrt(Math.max(0, ((rx * ry) ** 2 - below) / below)) * (large === sweep ? -1 : 1);
  const [qx, qy] = [(root * rx * py) / ry, (-root * ry * px) / rx];
  const [cx, cy] = [cos * qx - sin * qy + (x1 + x2) / 2, sin * qx + cos * qy + (y1 + y2) / 2];
  const from = Math.atan2((py - qy) / ry, (px - qx) / rx);
  let span = Math.atan2((-py - qy) / ry, (-px - qx) / rx) - from;
  if (sweep && span < 0) span += 2 * Math.PI;
  if (!sweep && span > 0) span -= 2 * Math.PI;
  const pieces = Math.max(1, Math.ceil(Math.abs(span) / (Math.PI / 2) - 1e-6));
  const step = span / pieces;
  const handle = (4 / 3) * Math.tan(step / 4);
  const at = (u: number, v: number): Point => [
    cx + rx * u * cos - ry * v * sin,
    cy + rx * u * sin + ry * v * cos,
  ];
  return Array.from({ length: pieces }, (_, piece) => {
    const [t, next] = [from + piece * step, from + (piece + 1) * step];
    return [
      at(Math.cos(t) - handle * Math.sin(t), Math.sin(t) + handle * Math.cos(t)),
      at(Math.cos(next) + handle * Math.sin(next), Math.sin(next) - handle * Math.cos(next)),
      at(Math.cos(next), Math.sin(next)),
    ];
  });
}
