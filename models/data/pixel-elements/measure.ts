/**
 * `npm run pixel-elements -- --trees FOLDER`: elements found in the pictures of rendered pages beside those of their layers, by kind and by kit. FOLDER
 * holds blocks with pixels, as `render-trees --pixels` writes them.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readImage } from '../../cli/read-image.ts';
import type { PageElement } from '../../runtime/elements/page-element.ts';
import { elementsOfPixels } from '../../runtime/elements/pixels/elements-of-pixels.ts';
import { MAX_SIDE } from '../../runtime/prepare/prepare.ts';
import { parseLine, runCommand, whole } from '../command.ts';
import { ArgumentError } from '../render-errors.ts';
import { blocksIn, readBlock } from '../trees/read-block.ts';
import { count, f1, noFigures, table, type Figures } from './figures.ts';
import { matchElements, type Matched } from './match-elements.ts';
import { overlay } from './overlay.ts';
import { seenElements } from './seen-elements.ts';

const USAGE =
  'Usage: pixel-elements --trees FOLDER [--pages 60] [--skip 0] [--side page|wireframe] [--iou 0.75] [--overlays FOLDER] [--list FILE]';

interface Arguments {
  trees: string;
  pages: number;
  skip: number;
  side: 'page' | 'wireframe';
  iou: number;
  overlays?: string;
  list?: string;
}

interface Shot {
  name: string;
  family: string;
  file: string;
  truth: PageElement[];
}

function readArguments(line: string[]): Arguments {
  const { trees, pages, skip, side, iou, ...more } = parseLine(line, {
    trees: { type: 'string' },
    pages: { type: 'string', default: '60' },
    skip: { type: 'string', default: '0' },
    side: { type: 'string', default: 'page' },
    iou: { type: 'string', default: '0.75' },
    overlays: { type: 'string' },
    list: { type: 'string' },
  } as const);
  if (!trees) throw new ArgumentError('There is no folder of blocks to read: pass --trees FOLDER.');
  if (side !== 'page' && side !== 'wireframe')
    throw new ArgumentError(`--side is "${side}": pass page or wireframe.`);
  if (!(Number(iou) > 0 && Number(iou) <= 1))
    throw new ArgumentError(`--iou is "${iou}": pass a share from 0 to 1.`);
  return {
    trees,
    pages: whole('pages', pages, 1),
    skip: whole('skip', skip),
    side,
    iou: Number(iou),
    ...more,
  };
}

/** The pages with pictures no longer than the product takes, one of each block in turn, so that few pages are of all kits. */
async function shotsIn({ trees, side, pages, skip }: Arguments): Promise<Shot[]> {
  const shots = new Map<number, Shot[]>();
  for (const name of await blocksIn(trees)) {
    const block = await readBlock(join(trees, name));
    const folder = name.replace('.json.gz', '');
    block.pages.forEach((page, p) => {
      const tree = side === 'page' ? page.target : page.wireframes[0]?.document;
      const file = join(trees, folder, side === 'page' ? `page-${p}.png` : `page-${p}.wireframe-0.png`);
      if (!tree || !existsSync(file) || Math.max(...page.size) > MAX_SIDE) return;
      const shot = { name: `${folder}-${p}`, family: block.family, file, truth: seenElements(tree) };
      shots.set(p, [...(shots.get(p) ?? []), shot]);
    });
  }
  const all = [...shots].sort(([a], [b]) => a - b).flatMap(([, of]) => of);
  if (all.length === 0)
    throw new ArgumentError(`${trees} holds no pictures: render the trees with --pixels.`);
  return all.slice(skip, skip + pages);
}

const told = ({ kind, box, style, type }: PageElement): object => ({
  kind,
  box,
  style,
  ...(type && { type }),
});

const listed = (name: string, { pairs, missed, extra }: Matched): object => ({
  page: name,
  missed: missed.map(told),
  extra: extra.map(told),
  pairs: pairs.map(({ truth, found }) => [told(truth), told(found)]),
});

async function measure(asked: Arguments): Promise<void> {
  const shots = await shotsIn(asked);
  if (asked.overlays) await mkdir(asked.overlays, { recursive: true });
  const all = noFigures();
  const kits = new Map<string, Figures>();
  const lists: object[] = [];
  let [spent, pixels] = [0, 0];
  for (const { name, family, file, truth } of shots) {
    const image = await readImage(file, 'The page');
    const start = performance.now();
    const found = elementsOfPixels(image).slice(1);
    spent += performance.now() - start;
    pixels += image.width * image.height;
    const matched = matchElements(truth, found, asked.iou);
    const kit = kits.get(family) ?? noFigures();
    kits.set(family, kit);
    for (const figures of [all, kit]) count(figures, matched);
    if (asked.list) lists.push(listed(name, matched));
    if (asked.overlays) await writeFile(join(asked.overlays, `${name}.png`), await overlay(image, matched));
  }
  if (asked.list) await writeFile(asked.list, JSON.stringify(lists));
  const perKit = [...kits]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, one]) => `${name.padEnd(20)} ${f1(one, 'box')}  ${f1(one, 'text')}  ${f1(one, 'drawing')}`);
  const speed = `${shots.length} pages, ${((spent / pixels) * 390 * 844).toFixed(0)} ms for 390 x 844 px`;
  process.stdout.write(
    [table(all), '', `${'F1 of'.padEnd(20)}   box   text  drawing`, ...perKit, '', `${speed}\n`].join('\n'),
  );
}

await runCommand(USAGE, async () => measure(readArguments(process.argv.slice(2))));
