import type { Family } from '../families/family.ts';
import { createRandom, seedOf } from '../random.ts';
import type { LooksOf } from './sample-looks.ts';
import type { PageChanges } from './page-changes.ts';
import type { MovedWireframe, PageReader } from './page-reader.ts';
import type { TreeBlock, TreePage } from './tree-block.ts';

/** Fewer things make no page. */
const FEWEST = 8;

export interface BlockWanted {
  readonly split: 'train' | 'heldout';
  readonly seed: number;
  readonly pages: number;
  readonly wireframes: number;
  readonly pixels: boolean;
}

export interface MadeBlock {
  readonly block: TreeBlock;
  /** By file name. */
  readonly pictures: Readonly<Record<string, Buffer>>;
  /** Pages that were nearly empty. */
  readonly skipped: number;
  /** Wireframes that were left out. */
  readonly moved: readonly MovedWireframe[];
}

/** The block that `seed` stands for: pages of one look of one of the families. */
export async function makeBlock(
  families: readonly Family[],
  looks: LooksOf,
  wanted: BlockWanted,
  reader: PageReader,
  changes: PageChanges,
): Promise<MadeBlock> {
  const random = createRandom(wanted.seed);
  const family = random.pick(families);
  const look = random.pick(looks(family));
  const pages: TreePage[] = [];
  const pictures: Record<string, Buffer> = {};
  const moved: MovedWireframe[] = [];
  let skipped = 0;
  for (const page of family.pages(look, wanted.pages, random.fork())) {
    const styles = changes.wireframes(wanted.wireframes, random.fork());
    const translation = changes.translation(
      createRandom(seedOf(wanted.seed, page.kind, pages.length + skipped, 'script')),
    );
    const { size, target, wireframes, ...left } = await reader.read(page, styles, wanted.pixels, translation);
    if (target.painted < FEWEST) {
      skipped++;
      continue;
    }
    moved.push(...left.moved);
    const name = `page-${pages.length}`;
    if (target.png) pictures[`${name}.png`] = target.png;
    wireframes.forEach(({ png }, at) => {
      if (png) pictures[`${name}.wireframe-${at}.png`] = png;
    });
    pages.push({
      kind: page.kind,
      ...(translation && { script: translation.script }),
      size,
      target: target.tree,
      document: changes.document(
        target.tree,
        createRandom(seedOf(wanted.seed, page.kind, pages.length, 'document')),
      ),
      roles: target.roles,
      wireframes: wireframes.map(({ style, tree }, at) => ({
        style,
        document: changes.document(
          tree,
          createRandom(seedOf(wanted.seed, page.kind, pages.length, 'wireframe', at)),
        ),
      })),
    });
  }
  const { split, seed } = wanted;
  return {
    block: { version: 1, split, seed, family: family.name, look: look.name, dark: look.dark, pages },
    pictures,
    skipped,
    moved,
  };
}
