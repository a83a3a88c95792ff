/** Pixels that a fit looks at, at most. */
const SAMPLES = 1500;
/** A gradient must leave less than this share of the constant's loss, and span more than AMPLITUDE (0..255). */
const GRADIENT_LOSS = 0.5;
const AMPLITUDE = 10;
/** Residuals beyond this many times the median residual count by their size, not their square (Huber). */
const HUBER = 2;
const ROUNDS = 3;
const GOLDEN = 0.618034;

/** Colour = base + across * (x - cx) + down * (y - cy), inside the box that was looked at. */
export interface Fit {
  cx: number;
  cy: number;
  /** Base, across, down of each channel. [9] */
  terms: Float64Array;
  /** Half extents of the looked-at box; the plane is not followed beyond. */
  rx: number;
  ry: number;
  /** Root mean square distance of the samples to the fit, 0..255. */
  residual: number;
}

const clamp = (v: number, r: number): number => (v < -r ? -r : v > r ? r : v);

/** The fit's channel c at a pixel, 0..255. */
export function colourAt({ cx, cy, terms, rx, ry }: Fit, c: number, x: number, y: number): number {
  const at = 3 * c;
  const value = terms[at]! + terms[at + 1]! * clamp(x - cx, rx) + terms[at + 2]! * clamp(y - cy, ry);
  return value < 0 ? 0 : value > 255 ? 255 : value;
}

/** Whether the fit's channel c is the same everywhere. */
export const isLevel = ({ terms }: Fit, c: number): boolean =>
  terms[3 * c + 1] === 0 && terms[3 * c + 2] === 0;

/**
 * A robust constant or, where that explains clearly more, a plane through the drawn colours at some pixels.
 * drawn: [H * W * 3]; pixels: indices, row-major, at least one.
 */
export function fitGround(drawn: Float32Array, width: number, pixels: Int32Array): Fit {
  const n = Math.min(SAMPLES, pixels.length);
  const [xs, ys] = [new Float64Array(n), new Float64Array(n)];
  const colours = new Float64Array(3 * n);
  for (let s = 0; s < n; s++) {
    // Spread over each stretch by the golden ratio: an even stride could fall into step with the rows.
    const i = pixels[Math.floor(((s + ((s * GOLDEN) % 1)) * pixels.length) / n)]!;
    xs[s] = i % width;
    ys[s] = Math.floor(i / width);
    for (let c = 0; c < 3; c++) colours[3 * s + c] = drawn[3 * i + c]!;
  }
  const [left, right] = range(xs);
  const [top, bottom] = range(ys);
  const box = {
    cx: (left + right) / 2,
    cy: (top + bottom) / 2,
    rx: (right - left) / 2,
    ry: (bottom - top) / 2,
  };
  const middle = new Float64Array(9);
  const channel = new Float64Array(n);
  for (let c = 0; c < 3; c++) {
    for (let s = 0; s < n; s++) channel[s] = colours[3 * s + c]!;
    middle[3 * c] = median(channel);
  }
  for (let s = 0; s < n; s++) {
    xs[s]! -= box.cx;
    ys[s]! -= box.cy;
  }
  const samples = { n, xs, ys, colours };
  const flat = refine(samples, middle, false);
  const plane = refine(samples, flat.terms, true);
  const span = Math.max(
    ...[0, 1, 2].map(
      (c) => 2 * (Math.abs(plane.terms[3 * c + 1]!) * box.rx + Math.abs(plane.terms[3 * c + 2]!) * box.ry),
    ),
  );
  const tilted = span > AMPLITUDE && plane.loss(flat.scale) < GRADIENT_LOSS * flat.loss(flat.scale);
  const best = tilted ? plane : flat;
  return { ...box, terms: best.terms, residual: best.residual };
}

interface Samples {
  n: number;
  xs: Float64Array;
  ys: Float64Array;
  colours: Float64Array;
}

interface Refined {
  terms: Float64Array;
  residual: number;
  scale: number;
  loss: (scale: number) => number;
}

function distances({ n, xs, ys, colours }: Samples, terms: Float64Array): Float64Array {
  const far = new Float64Array(n);
  for (let s = 0; s < n; s++) {
    let sum = 0;
    for (let c = 0; c < 3; c++) {
      const r = colours[3 * s + c]! - terms[3 * c]! - terms[3 * c + 1]! * xs[s]! - terms[3 * c + 2]! * ys[s]!;
      sum += r * r;
    }
    far[s] = Math.sqrt(sum);
  }
  return far;
}

/** Iteratively reweighted least squares from `start`, the weights common to the three channels. */
function refine(samples: Samples, start: Float64Array, tilted: boolean): Refined {
  let terms = start;
  let far = distances(samples, terms);
  let scale = 1;
  for (let round = 0; round < ROUNDS; round++) {
    scale = Math.max(2, HUBER * median(far));
    terms = weighted(samples, far, scale, tilted);
    far = distances(samples, terms);
  }
  const huber = (k: number): number => {
    let sum = 0;
    for (let s = 0; s < far.length; s++) {
      const r = far[s]!;
      sum += r <= k ? r * r : 2 * k * r - k * k;
    }
    return sum;
  };
  return { terms, scale, loss: huber, residual: Math.sqrt(huber(Infinity) / far.length) };
}

/** Least squares; what lies farther off than `scale` counts by its distance, not by its square. */
function weighted(
  { n, xs, ys, colours }: Samples,
  far: Float64Array,
  scale: number,
  tilted: boolean,
): Float64Array {
  let [w, wx, wy, wxx, wxy, wyy] = [0, 0, 0, 0, 0, 0];
  const sums = new Float64Array(9);
  for (let s = 0; s < n; s++) {
    const v = far[s]! <= scale ? 1 : scale / far[s]!;
    const x = xs[s]!;
    const y = ys[s]!;
    w += v;
    wx += v * x;
    wy += v * y;
    wxx += v * x * x;
    wxy += v * x * y;
    wyy += v * y * y;
    for (let c = 0; c < 3; c++) {
      const vc = v * colours[3 * s + c]!;
      sums[3 * c]! += vc;
      sums[3 * c + 1]! += vc * x;
      sums[3 * c + 2]! += vc * y;
    }
  }
  const [mx, my] = [wx / w, wy / w];
  const [xx, xy, yy] = [wxx - w * mx * mx, wxy - w * mx * my, wyy - w * my * my];
  const area = xx * yy - xy * xy;
  const terms = new Float64Array(9);
  for (let c = 0; c < 3; c++) {
    const mean = sums[3 * c]! / w;
    terms[3 * c] = mean;
    // A line of pixels has no slope across itself.
    if (!tilted || area <= 1e-6 * (xx + yy) ** 2) continue;
    const [xc, yc] = [sums[3 * c + 1]! - w * mx * mean, sums[3 * c + 2]! - w * my * mean];
    const across = (xc * yy - yc * xy) / area;
    const down = (yc * xx - xc * xy) / area;
    terms.set([mean - across * mx - down * my, across, down], 3 * c);
  }
  return terms;
}

function median(values: Float64Array): number {
  return values.slice().sort()[values.length >> 1]!;
}

function range(values: Float64Array): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const v of values) {
    if (v < low) low = v;
    if (v > high) high = v;
  }
  return [low, high];
}
