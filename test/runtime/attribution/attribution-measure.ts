/**
 * `npx tsx test/runtime/attribution/attribution-measure.ts PAGES [CARD]`: measures what the cosine of a match is worth, on rendered pages whose roles are
 * known (`npm run render-pages -- --split heldout`). A cell of a wireframe is right when its best exemplar cell lies on the same kind of ground,
 * or on one that has the same paint in that theme. Prints the curves of models/runtime/attribution/calibration.ts: the share that is right per
 * eighth of a role's cells, made monotone (pool adjacent violators), and for each role how many pages it was measured on.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { openBackend } from '../../../models/cli/open-backend.ts';
import { readPack } from '../../../models/cli/read-pack.ts';
import { GROUND_ROLES, INK_ROLES } from '../../../models/runtime/layers/roles.ts';
import { createPipeline } from '../../../models/runtime/pipeline.ts';
import type { LayerNode, Raster } from '../../../models/runtime/types.ts';

interface Element {
  role: string;
  box: [x: number, y: number, width: number, height: number];
}
interface Block {
  cell: [width: number, height: number];
  columns: string[];
  themes: { tokens: { grounds: Record<string, { background: string } | undefined> } }[];
  layouts: { elements: Element[] }[];
}
interface Sample {
  role: string;
  page: string;
  cosine: number;
  right: boolean;
}

const NAMES: Record<string, string> = {
  surface: 'Card',
  bar: 'Header',
  nav: 'Navigation',
  field: 'Input',
  'button-secondary': 'Secondary button',
};
const GREY = [{ type: 'SOLID', color: { r: 0.5, g: 0.5, b: 0.5 } }];
const isInk = (role: string): boolean => (INK_ROLES as readonly string[]).includes(role);

/** The layers a designer would have drawn for a layout, named by what they are. */
function layersOf(elements: Element[], [width, height]: Block['cell']): LayerNode {
  const children = elements
    .filter(({ role }) => role !== 'page')
    .map(({ role, box }, i): LayerNode => {
      const words = isInk(role) && role !== 'icon';
      return {
        id: `1:${i}`,
        name: words ? 'Words' : (NAMES[role] ?? role),
        type: words ? 'TEXT' : 'RECTANGLE',
        absoluteBoundingBox: { x: box[0], y: box[1], width: box[2], height: box[3] },
        fills: GREY,
        ...(words && { characters: 'Words', style: { fontSize: box[3], fontWeight: 400 } }),
      };
    });
  const box = { x: 0, y: 0, width, height };
  return { id: '0', name: 'Page', type: 'FRAME', absoluteBoundingBox: box, fills: [], children };
}

/** The topmost ground at the middle of every cell of a grid whose cells are `stride` pixels wide and high. */
function groundsOf(elements: Element[], grid: { width: number; height: number }, stride: number): string[] {
  const grounds = elements.filter(({ role }) => !isInk(role)).reverse();
  return Array.from({ length: grid.width * grid.height }, (_, cell) => {
    const [x, y] = [(cell % grid.width) + 0.5, Math.floor(cell / grid.width) + 0.5].map((at) => at * stride);
    const on = grounds.find(
      ({ box }) => x >= box[0] && x < box[0] + box[2] && y >= box[1] && y < box[1] + box[3],
    );
    return on?.role ?? 'page';
  });
}

/** [cosine, share right] by rising cosine; eighths that would fall are pooled with their neighbour. */
function curveOf(samples: Sample[]): [cosine: number, right: number][] {
  const sorted = [...samples].sort((a, b) => a.cosine - b.cosine);
  const pools: Sample[][] = [];
  for (let eighth = 0; eighth < 8; eighth++) {
    const [from, to] = [eighth, eighth + 1].map((e) => Math.floor((e * sorted.length) / 8));
    if (from === to) continue;
    pools.push(sorted.slice(from, to));
    while (pools.length > 1 && shareRight(pools.at(-2)!) >= shareRight(pools.at(-1)!)) {
      const last = pools.pop()!;
      pools[pools.length - 1].push(...last);
    }
  }
  return pools.map((pool) => [pool[pool.length >> 1].cosine, shareRight(pool)]);
}

function shareRight(samples: Sample[]): number {
  return samples.filter(({ right }) => right).length / samples.length;
}

function print(role: string, samples: Sample[]): void {
  const knots = curveOf(samples).map(([cosine, right]) => `[${cosine.toFixed(3)}, ${right.toFixed(2)}]`);
  const pages = new Set(samples.map(({ page }) => page)).size;
  console.log(`${role}: [${knots.join(', ')}] // ${samples.length} cells of ${pages} pages`);
}

const [folder, model = 'wireframe'] = process.argv.slice(2);
const pack = await readPack(model);
const pipeline = createPipeline({ pack, ...(await openBackend('cpu')) });
const samples: Record<'layers' | 'pixels', Sample[]> = { layers: [], pixels: [] };
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const block = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Block;
  const [width, height] = block.cell;
  const cut = async (row: number, column: number): Promise<Raster> => {
    const area = { left: column * width, top: row * height, width, height };
    const picture = sharp(join(folder, file.replace('.json', '.png'))).extract(area);
    return { width, height, data: new Uint8ClampedArray(await picture.ensureAlpha().raw().toBuffer()) };
  };
  const firstTheme = block.columns.indexOf('theme');
  for (const [row, { elements }] of block.layouts.entries()) {
    const other = (row + 1) % block.layouts.length;
    const theme = (2 * row) % block.themes.length;
    const paints = block.themes[theme].tokens.grounds;
    // Pixels of the page per cell: larger where the page is larger than the encoders' input.
    const stride = pack.card.gridStride * Math.max(1, Math.max(width, height) / pack.card.workingSize);
    for (const kind of ['layers', 'pixels'] as const) {
      const { matches } = await pipeline.restyle({
        source: await cut(row, 0),
        ...(kind === 'layers' && { sourceLayers: layersOf(elements, block.cell) }),
        exemplars: [{ image: await cut(other, firstTheme + theme) }],
        settings: { sharpness: pack.card.sharpness, strength: 1 },
      });
      const asked = groundsOf(elements, matches.source, stride);
      const offered = groundsOf(block.layouts[other].elements, matches.exemplars[0], stride);
      asked.forEach((role, cell) => {
        const found = offered[matches.index[cell * matches.k]];
        const paint = paints[role]?.background;
        const right = role === found || (paint !== undefined && paint === paints[found]?.background);
        samples[kind].push({ role, page: `${file} ${row}`, cosine: matches.confidence[cell], right });
      });
    }
  }
}
await pipeline.dispose();
for (const role of GROUND_ROLES) {
  const own = samples.layers.filter((sample) => sample.role === role);
  if (own.length > 0) print(role, own);
}
print('any, without layers', samples.pixels);
