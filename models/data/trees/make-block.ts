import type { Family, KitPage } from '../families/family.ts';
import { createRandom, type Random, seedOf } from '../random.ts';
import type { LooksOf } from './sample-looks.ts';
import { PageFailedError, reasonOf } from './bounded-reader.ts';
import type { PageChanges, WireframeChange } from './page-changes.ts';
import type { MovedWireframe, PageReader } from './page-reader.ts';
import type { RestNode } from './rest-node.ts';
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
  readonly failed: readonly FailedPage[];
}

/** A page that is left out because it threw or took too long. */
export interface FailedPage {
  /** Family and kind of page. */
  readonly kind: string;
  readonly reason: string;
}

/** The block that `seed` stands for: pages of one look of one of the families. A page that fails is left out; what else is thrown ends the block. */
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
  const failed: FailedPage[] = [];
  let skipped = 0;
  for (const page of family.pages(look, wanted.pages, random.fork())) {
    const styles = changes.wireframes(wanted.wireframes, random.fork());
    const place = {
      shown: pages.length + skipped + failed.length,
      kept: pages.length,
      seeded: pages.length + failed.length,
    };
    try {
      const made = await makePage(page, styles, place, wanted, reader, changes);
      if (made === null) {
        skipped++;
        continue;
      }
      moved.push(...made.moved);
      Object.assign(pictures, made.pictures);
      pages.push(made.page);
    } catch (error) {
      if (!(error instanceof PageFailedError)) throw error;
      failed.push({ kind: `${family.name} ${page.kind}`, reason: error.message });
    }
  }
  const { split, seed } = wanted;
  return {
    block: { version: 1, split, seed, family: family.name, look: look.name, dark: look.dark, pages },
    pictures,
    skipped,
    moved,
    failed,
  };
}

/** One page of a block; null where it is nearly empty. @param place of the page among those that were shown, among those that are kept, and among those that would be if none failed, so that a slow machine shifts no seed */
async function makePage(
  page: KitPage,
  styles: readonly WireframeChange[],
  place: { readonly shown: number; readonly kept: number; readonly seeded: number },
  wanted: BlockWanted,
  reader: PageReader,
  changes: PageChanges,
): Promise<(Pick<MadeBlock, 'pictures' | 'moved'> & { readonly page: TreePage }) | null> {
  const randomOf = (at: number, ...more: readonly (string | number)[]): Random =>
    createRandom(seedOf(wanted.seed, page.kind, at, ...more));
  const translation = changes.translation(randomOf(place.shown, 'script'));
  const { size, target, wireframes, moved } = await reader.read(page, styles, wanted.pixels, translation);
  if (target.painted < FEWEST) return null;
  const documentOf = (tree: RestNode, ...more: readonly (string | number)[]): RestNode => {
    try {
      return changes.document(tree, randomOf(place.seeded, ...more));
    } catch (cause) {
      throw new PageFailedError(reasonOf(cause), { cause });
    }
  };
  const name = `page-${place.kept}`;
  const pictures: Record<string, Buffer> = {};
  if (target.png) pictures[`${name}.png`] = target.png;
  wireframes.forEach(({ png }, at) => {
    if (png) pictures[`${name}.wireframe-${at}.png`] = png;
  });
  return {
    pictures,
    moved,
    page: {
      kind: page.kind,
      ...(translation && { script: translation.script }),
      size,
      target: target.tree,
      document: documentOf(target.tree, 'document'),
      roles: target.roles,
      wireframes: wireframes.map(({ style, tree }, at) => ({
        style,
        document: documentOf(tree, 'wireframe', at),
      })),
    },
  };
}
