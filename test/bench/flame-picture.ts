import sharp from 'sharp';

/** A bar of the trace; microseconds from the start of the run. */
export interface Span {
  name: string;
  cat: 'verb' | 'graph' | 'operator';
  ts: number;
  dur: number;
}

const [WIDTH, ROW, TOP] = [1400, 34, 26];
const ROWS = { verb: 0, graph: 1, operator: 2 };
/** Operators take their hue from their kind, so that a row of convolutions is one colour. */
const HUES: Readonly<Record<string, number>> = { Conv: 16, Resize: 200, Gemm: 280, MatMul: 280, TopK: 320 };
/** A bar narrower than this has no room for its name, pixels. */
const NAMED = 46;

function colourOf({ cat, name }: Span): string {
  if (cat !== 'operator') return cat === 'verb' ? '#3d4756' : '#6d7b90';
  const hue = HUES[name.split(' ')[0]!];
  return hue === undefined ? 'hsl(60 12% 70%)' : `hsl(${hue} 62% 62%)`;
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** The trace of one run as a PNG: verbs above their graphs above their operators, time to the right. */
export async function drawFlame(spans: readonly Span[], title: string, to: string): Promise<void> {
  const end = Math.max(...spans.map(({ ts, dur }) => ts + dur));
  const scale = WIDTH / end;
  const bars = spans.map((span) => {
    const [x, y, width] = [span.ts * scale, TOP + ROWS[span.cat] * (ROW + 2), span.dur * scale];
    const milliseconds = `${(span.dur / 1000).toFixed(0)} ms`;
    const label = span.cat === 'operator' ? span.name.split(' ')[0]! : `${span.name}, ${milliseconds}`;
    const room = Math.floor(width / 6.6);
    const text =
      width < NAMED
        ? ''
        : `<text x="${x + 4}" y="${y + 21}" fill="${span.cat === 'operator' ? '#222' : '#fff'}">${escaped(label.slice(0, room))}</text>`;
    return `<rect x="${x}" y="${y}" width="${Math.max(0.3, width)}" height="${ROW}" fill="${colourOf(span)}"/>${text}`;
  });
  const height = TOP + 3 * (ROW + 2);
  const head = `<text x="4" y="17" fill="#222">${escaped(`${title}, ${(end / 1000).toFixed(0)} ms`)}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/>${head}${bars.join('')}</svg>`;
  await sharp(Buffer.from(svg)).png({ palette: true }).toFile(to);
}
