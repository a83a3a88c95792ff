import type { GradientPaint, RGBA, Vector } from '@figma/rest-api-spec';
import { angleOf, lengthOf, splitList } from './css-values.ts';
import { colorOf } from './css-color.ts';
import { round } from './box.ts';

type Stop = { position: number; color: RGBA };
interface Line {
  readonly type: GradientPaint['type'];
  /** Centre or start, end, and the end of the second axis; px of the tile. */
  readonly handles: readonly [Vector, Vector, Vector];
  /** What a length in a stop is a share of. */
  readonly length: number;
}

/** A computed CSS gradient over a tile of `width` x `height` px; null for what is none. */
export function gradientPaint(css: string, width: number, height: number): GradientPaint | null {
  const match = /^(?:-webkit-)?(repeating-)?(linear|radial|conic)-gradient\((.*)\)$/s.exec(css);
  if (!match || width <= 0 || height <= 0) return null;
  const parts = splitList(match[3] ?? '');
  const head = /^(to |at |from |in |circle|ellipse|closest|farthest|-?[\d.]+(deg|rad|turn|grad|px|%))/.test(
    parts[0] ?? '',
  );
  const words = head
    ? (parts.shift() ?? '').replace(/\bin [\w-]+( (longer|shorter|increasing|decreasing) hue)?/, '')
    : '';
  const line = LINES[match[2] as keyof typeof LINES](words.trim(), width, height);
  const stops = stopsOf(parts, line.length);
  if (stops.length === 0) return null;
  const share = ({ x, y }: Vector): Vector => ({ x: unit(x / width), y: unit(y / height) });
  return {
    type: line.type,
    blendMode: 'NORMAL',
    gradientHandlePositions: line.handles.map(share),
    gradientStops: clearAsNeighbours(match[1] ? repeated(stops) : stops),
  };
}

const unit = (value: number): number => Math.round(value * 1e4) / 1e4 + 0;

const LINES = {
  linear(words: string, width: number, height: number): Line {
    const { x, y } = directionOf(words, width, height);
    const length = Math.abs(width * x) + Math.abs(height * y);
    const at = (along: number, across: number): Vector => ({
      x: width / 2 + along * x - across * y,
      y: height / 2 + along * y + across * x,
    });
    return {
      type: 'GRADIENT_LINEAR',
      handles: [at(-length / 2, 0), at(length / 2, 0), at(-length / 2, length / 2)],
      length,
    };
  },
  radial(words: string, width: number, height: number): Line {
    const [shape = '', place] = words.split(/\s*\bat\b\s*/);
    const { x, y } = placeOf(place, width, height);
    const [rx, ry] = radiiOf(shape, x, y, width, height);
    return {
      type: 'GRADIENT_RADIAL',
      handles: [
        { x, y },
        { x: x + rx, y },
        { x, y: y + ry },
      ],
      length: rx,
    };
  },
  conic(words: string, width: number, height: number): Line {
    const [from = '', place] = words.split(/\s*\bat\b\s*/);
    const { x, y } = placeOf(place, width, height);
    const angle = angleOf(/from (\S+)/.exec(from)?.[1] ?? '0deg');
    const [dx, dy] = [(Math.sin(angle) * height) / 2, (-Math.cos(angle) * height) / 2];
    return {
      type: 'GRADIENT_ANGULAR',
      handles: [
        { x, y },
        { x: x + dx, y: y + dy },
        { x: x - dy, y: y + dx },
      ],
      length: 360,
    };
  },
};

/** The unit vector that the gradient runs along. Towards a corner, it stands upright on the line through the two others. */
function directionOf(words: string, width: number, height: number): Vector {
  if (!words.startsWith('to ')) {
    const angle = words ? angleOf(words) : Math.PI;
    return { x: Math.sin(angle), y: -Math.cos(angle) };
  }
  const x = words.includes('right') ? 1 : words.includes('left') ? -1 : 0;
  const y = words.includes('bottom') ? 1 : words.includes('top') ? -1 : 0;
  if (x === 0 || y === 0) return { x, y };
  const length = Math.hypot(width, height);
  return { x: (x * height) / length, y: (y * width) / length };
}

const WORDS: Readonly<Record<string, string>> = {
  left: '0%',
  top: '0%',
  center: '50%',
  right: '100%',
  bottom: '100%',
};

function placeOf(place: string | undefined, width: number, height: number): Vector {
  const [x = '50%', y = '50%'] = (place ? splitList(place, ' ') : []).map((word) => WORDS[word] ?? word);
  return { x: lengthOf(x, width), y: lengthOf(y, height) };
}

function radiiOf(shape: string, x: number, y: number, width: number, height: number): [number, number] {
  const lengths = shape.match(/-?[\d.]+(px|%)/g);
  if (lengths) return [lengthOf(lengths[0], width), lengthOf(lengths[1] ?? lengths[0], height)];
  const pick = shape.includes('closest') ? Math.min : Math.max;
  const [rx, ry] = [pick(Math.abs(x), Math.abs(width - x)), pick(Math.abs(y), Math.abs(height - y))];
  const corner = !shape.includes('side');
  if (!shape.includes('circle')) return corner ? [rx * Math.SQRT2, ry * Math.SQRT2] : [rx, ry];
  const radius = corner ? Math.hypot(rx, ry) : pick(rx, ry);
  return [radius, radius];
}

/** A stop may have no place, one, or two; a lone place moves the middle and is passed over. */
function stopsOf(parts: readonly string[], length: number): Stop[] {
  const stops = parts.flatMap((part): { color: RGBA; at: number | null }[] => {
    const [color = '', ...places] = splitList(part, ' ');
    if (/^-?[\d.]+(px|%|deg)?$/.test(color)) return [];
    if (places.length === 0) return [{ color: colorOf(color), at: null }];
    return places.map((place) => ({ color: colorOf(color), at: lengthOf(place, length) / (length || 1) }));
  });
  const last = stops.length - 1;
  stops.forEach((stop, at) => {
    if (stop.at === null && (at === 0 || at === last)) stop.at = at === 0 ? 0 : 1;
  });
  return stops.map(({ color, at }, index) => {
    if (at !== null) return { color, position: at };
    const before = lastPlaced(stops, index);
    const after = stops.findIndex((stop, other) => other > index && stop.at !== null);
    const [from, to] = [stops[before]?.at ?? 0, stops[after]?.at ?? 1];
    return { color, position: from + ((to - from) * (index - before)) / (after - before) };
  });
}

function repeated(stops: readonly Stop[]): Stop[] {
  const [first, last] = [stops[0]?.position ?? 0, stops.at(-1)?.position ?? 1];
  const period = last - first;
  if (period <= 0.01) return [...stops];
  const turns = Math.min(50, Math.ceil((1 - first) / period));
  return Array.from({ length: turns }, (_, turn) =>
    stops.map(({ color, position }) => ({ color, position: position + turn * period })),
  ).flat();
}

/** CSS fades to clear in the neighbour's colour; Figma would fade through the clear stop's own. */
function clearAsNeighbours(stops: readonly Stop[]): Stop[] {
  return stops.map(({ color, position }, at) => {
    const { r, g, b } =
      (color.a > 0
        ? color
        : [stops[at + 1], stops[at - 1]].find((stop) => stop && stop.color.a > 0)?.color) ?? color;
    return { color: { r, g, b, a: color.a }, position: round(position * 100) / 100 };
  });
}

function lastPlaced(stops: readonly { at: number | null }[], before: number): number {
  let last = before - 1;
  while (last > 0 && stops[last]?.at === null) last--;
  return last;
}
