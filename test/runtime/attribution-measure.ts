/**
 * `npx tsx test/runtime/attribution-measure.ts PAGES [CARD]`: measures what the cosine of a match is worth, on rendered pages whose roles are
 * known (`npm run render-pages -- --split heldout`). A cell of a wireframe is right when its best exemplar cell lies on the same kind of ground,
 * or on one that has the same paint in that theme. Prints the share that is right per tenth of the cells; the knots of
 * models/runtime/attribution/calibration.ts are these shares, made monotone.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { openBackend } from '../../models/cli/open-backend.ts';
import { readPack } from '../../models/cli/read-pack.ts';
import { INK_ROLES } from '../../models/runtime/layers/roles.ts';
import { createPipeline } from '../../models/runtime/pipeline.ts';
import type { LayerNode, Raster } from '../../models/runtime/types.ts';

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

/** The topmost ground at the middle of every cell of `stride` pixels. */
function groundsOf(elements: Element[], [width, height]: Block['cell'], stride: number): string[] {
  const grounds = elements.filter(({ role }) => !isInk(role)).reverse();
  const roles: string[] = [];
  for (let y = stride / 2; y < height + stride / 2; y += stride) {
    for (let x = stride / 2; x < width + stride / 2; x += stride) {
      const on = grounds.find(
        ({ box }) => x >= box[0] && x < box[0] + box[2] && y >= box[1] && y < box[1] + box[3],
      );
      roles.push(on?.role ?? 'page');
    }
  }
  return roles;
}

function print(title: string, samples: Sample[]): void {
  samples.sort((a, b) => a.cosine - b.cosine);
  console.log(`${title}: ${samples.length} cells`);
  for (let tenth = 0; tenth < 10; tenth++) {
    const [from, to] = [tenth, tenth + 1].map((t) => Math.floor((t * samples.length) / 10));
    const part = samples.slice(from, to);
    const right = part.filter((sample) => sample.right).length / part.length;
    const middle = part[part.length >> 1].cosine;
    console.log(`  cosine about ${middle.toFixed(3)}: ${(100 * right).toFixed(0)} % right`);
  }
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
    const stride = pack.card.gridStride;
    const [asked, offered] = [elements, block.layouts[other].elements].map((list) =>
      groundsOf(list, block.cell, stride),
    );
    for (const kind of ['layers', 'pixels'] as const) {
      const { matches } = await pipeline.restyle({
        source: await cut(row, 0),
        ...(kind === 'layers' && { sourceLayers: layersOf(elements, block.cell) }),
        exemplars: [{ image: await cut(other, firstTheme + theme) }],
        settings: { sharpness: pack.card.sharpness, strength: 1 },
      });
      asked.forEach((role, cell) => {
        const found = offered[matches.index[cell * matches.k]];
        const paint = paints[role]?.background;
        const right = role === found || (paint !== undefined && paint === paints[found]?.background);
        samples[kind].push({ cosine: matches.confidence[cell], right });
      });
    }
  }
}
await pipeline.dispose();
print('Source with layers', samples.layers);
print('Source without layers', samples.pixels);
