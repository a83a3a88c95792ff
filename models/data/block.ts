import type { CDPSession, Page } from 'playwright-core';
import { type BlockDescription, COLUMNS, LAYOUTS } from './block-description';
import { cellHtml } from './cell-html';
import { FORMATS } from './formats';
import { inkPaint } from './ink-paint';
import type { Format } from './layout/page-context';
import { PAGE_KINDS } from './layout/pages';
import type { PageElement } from './dom/measure-cells.ts';
import { makeLayout } from './page-layout';
import { photoRules } from './photo-rules';
import type { Photos } from './photos';
import { type Random, createRandom, seedOf } from './random';
import { sameBoxes } from './same-boxes';
import type { Paint, Theme } from './tokens';
import { wireframePaint } from './wireframe-paint';
import { WIREFRAME_STYLES } from './wireframe-styles';

const THEMES = COLUMNS.filter((column) => column === 'theme').length;

/** Where a block's themes and photos come from; `split` is only written down. */
export interface BlockSource {
  readonly split: string;
  readonly photos: Photos;
  /** Pixels per pixel of the formats' cells. */
  readonly scale: number;
  theme(random: Random): Theme;
}

/**
 * Renders the block that `seed` stands for: three layouts in two wireframe styles, as ink and in six themes. The PNG is
 * the sheet of `LAYOUTS` rows and `COLUMNS.length` columns of cells.
 * @throws BoxMovedError when the renders of a layout do not lie on each other
 */
export async function renderBlock(
  page: Page,
  session: CDPSession,
  source: BlockSource,
  seed: number,
): Promise<{ readonly png: Buffer; readonly description: BlockDescription }> {
  const random = createRandom(seed);
  const weights = Object.fromEntries(Object.entries(FORMATS).map(([name, { weight }]) => [name, weight]));
  const format = random.weighted(weights as Record<Format, number>);
  const [width, height] = FORMATS[format].cell.map((side) => side * source.scale) as [number, number];
  const kinds = random.sample(PAGE_KINDS, LAYOUTS);
  const layouts = kinds.map((kind, at) => makeLayout(seedOf(seed, 'layout', at), format, kind, source.scale));
  const themes = distinctThemes(source, random);
  const photos = await Promise.all(themes.map(() => source.photos.draw(random.fork())));
  const wireframes = layouts.map(() => random.sample(WIREFRAME_STYLES, 2));
  const cells = layouts.map((layout, at) => {
    const drawn = (wireframes[at] ?? []).map((name) => wireframePaint(name, random.fork()));
    const paints: readonly Paint[] = [...drawn, inkPaint(), ...themes];
    return paints.map((paint, place) =>
      cellHtml(layout, paint, place, [place * width, at * height, width, height]),
    );
  });
  const rules = photos.flatMap(({ things, portraits }, at) => photoRules(`.theme-${at}`, things, portraits));
  const sheet = { width: width * COLUMNS.length, height: height * LAYOUTS };
  await page.setViewportSize(sheet);
  await page.evaluate(`document.querySelector('#photos').textContent=${JSON.stringify(rules.join('\n'))};
    document.querySelector('#sheet').innerHTML=${JSON.stringify(cells.flat().join(''))};
    document.fonts.ready.then(() => Promise.all([...new Set(${JSON.stringify(photos.flatMap((p) => [...p.things, ...p.portraits]))})].map((src) => { const image = new Image(); image.src = src; return image.decode(); }))).then(() => undefined)`);
  const measured = (await page.evaluate('measureCells.measureCells()')) as PageElement[][];
  const elements = layouts.map((layout, at) =>
    sameBoxes(layout, measured.slice(at * COLUMNS.length, (at + 1) * COLUMNS.length)),
  );
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    clip: { x: 0, y: 0, ...sheet, scale: 1 },
    optimizeForSpeed: true,
  });
  const description: BlockDescription = {
    version: 1,
    split: source.split,
    format,
    cell: [width, height],
    columns: COLUMNS,
    themes: themes.map(({ name, kit, dark, ...tokens }) => ({ name, kit, dark, tokens })),
    wireframes,
    layouts: layouts.map(({ seed: layoutSeed, kind, zoom, page: context }, at) => ({
      seed: layoutSeed,
      kind,
      zoom,
      font: context.font,
      bars: context.bars,
      elements: elements[at] ?? [],
    })),
  };
  return { png: Buffer.from(data, 'base64'), description };
}

/** Six themes of different names, so that an exemplar never is its own target. */
function distinctThemes(source: BlockSource, random: Random): Theme[] {
  const themes = new Map<string, Theme>();
  while (themes.size < THEMES) {
    const theme = source.theme(random.fork());
    if (!themes.has(theme.name)) themes.set(theme.name, theme);
  }
  return [...themes.values()];
}
