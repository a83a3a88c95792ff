/**
 * Makes the README's pictures anew with the built plugin and the present pack: `npx tsx docs/make-gallery.ts`.
 * canvas.png  three restyles placed through the panel; panel.png  the panel in review, light and dark; pairs.png  the command line.
 * With `--screens` it makes only screen-*.png, small ones of what the end-to-end tests have left in out/screens.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { openPlugin, type OpenPlugin } from '../test/e2e/open-plugin.ts';
import { makeScreens } from './make-screens.ts';

const here = (file: string): string => fileURLToPath(new URL(`images/${file}`, import.meta.url));
const PAIRS = [
  ['Wireframe', 'Exemplar — Saffron'],
  ['Wireframe', 'Exemplar — Nightledger'],
  ['Wireframe', 'Exemplar — Meadow'],
] as const;
const DESKTOP = ['Wireframe desktop', 'Exemplar — Harbour'] as const;

async function restyle(host: OpenPlugin, pair: readonly [string, string]) {
  const panel = await host.run(...pair);
  await panel.getByRole('button', { name: 'Restyle' }).click();
  await panel.waitForSelector('main[data-phase=review]', { timeout: 120_000 });
  return panel;
}

async function canvas(host: OpenPlugin): Promise<void> {
  const [pair] = PAIRS;
  const panel = await restyle(host, pair);
  await panel.getByRole('button', { name: 'Apply' }).click();
  while ((await host.host('find', `${pair[0]} — restyled 1`)) === null) {
    await host.page.waitForTimeout(100);
  }
  await host.host('closePlugin');
  await host.host('select', []);
  await host.page.waitForTimeout(6000); // the toast leaves
  await host.page.keyboard.press('Shift+Digit1');
  await host.page.waitForTimeout(500);
  await host.page.screenshot({ path: here('canvas.png') });
}

async function panels(host: OpenPlugin): Promise<void> {
  const panel = await restyle(host, PAIRS[1]);
  const shots: Buffer[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await host.host('setTheme', theme);
    shots.push(await panel.locator('body').screenshot());
  }
  await beside(shots, 24, here('panel.png'));
  await host.host('setTheme', 'light');
}

async function pairs(host: OpenPlugin): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-gallery-'));
  const rows: Buffer[] = [];
  for (const [source, exemplar] of [PAIRS[0], PAIRS[2], DESKTOP]) {
    const files = {
      s: join(folder, 's.png'),
      e: join(folder, 'e.png'),
      l: join(folder, 'l.json'),
      x: join(folder, 'x.json'),
      o: join(folder, 'o.png'),
    };
    writeFileSync(files.s, Buffer.from(await host.host('exportPng', await host.id(source))));
    writeFileSync(files.e, Buffer.from(await host.host('exportPng', await host.id(exemplar))));
    for (const [name, file] of [
      [source, files.l],
      [exemplar, files.x],
    ] as const) {
      const layers = await host.host('exportNode', await host.id(name), { format: 'JSON_REST_V1' });
      writeFileSync(file, JSON.stringify(layers));
    }
    const run = spawnSync(
      'npm',
      [
        'run',
        '-s',
        'restyle',
        '--',
        '--source',
        files.s,
        '--source-layers',
        files.l,
        '--exemplar',
        files.e,
        '--exemplar-layers',
        files.x,
        '--out',
        files.o,
      ],
      { stdio: 'inherit' },
    );
    if (run.status !== 0) throw new Error(`restyle left with ${run.status}.`);
    const scaled = [files.s, files.e, files.o].map((file) =>
      sharp(file).resize({ height: 480 }).png().toBuffer(),
    );
    rows.push(await beside(await Promise.all(scaled), 16));
  }
  const [a, b, c] = rows as [Buffer, Buffer, Buffer];
  const top = await beside([a, b], 48);
  await stack([top, c], 32, here('pairs.png'));
}

const sizes = (pictures: Buffer[]) => Promise.all(pictures.map((picture) => sharp(picture).metadata()));

/** Pictures in a row, or in a column, on a light grey ground. */
async function arrange(pictures: Buffer[], gap: number, column: boolean, file?: string): Promise<Buffer> {
  const all = await sizes(pictures);
  const [along, across] = column ? (['height', 'width'] as const) : (['width', 'height'] as const);
  let at = 0;
  const parts = pictures.map((input, i) => {
    const part = { input, left: column ? 0 : at, top: column ? at : 0 };
    at += all[i]![along]! + gap;
    return part;
  });
  const length = at - gap;
  const breadth = Math.max(...all.map((size) => size[across]!));
  const [width, height] = column ? [breadth, length] : [length, breadth];
  const png = await sharp({ create: { width, height, channels: 3, background: '#f0f0f0' } })
    .composite(parts)
    .png({ palette: true })
    .toBuffer();
  if (file) writeFileSync(file, png);
  return png;
}

const beside = (pictures: Buffer[], gap: number, file?: string) => arrange(pictures, gap, false, file);
const stack = (pictures: Buffer[], gap: number, file?: string) => arrange(pictures, gap, true, file);

async function makeLarge(): Promise<void> {
  const host = await openPlugin({ viewport: { width: 1440, height: 800 } });
  try {
    await panels(host);
    await pairs(host);
    await host.host('loadDocument', 'sample');
    await canvas(host);
  } finally {
    await host.close();
  }
}

if (!process.argv.includes('--screens')) await makeLarge();
await makeScreens();
