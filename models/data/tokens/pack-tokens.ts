import { gzipSync } from 'node:zlib';
import { EXEMPLAR_FEATURES, SOURCE_FEATURES } from '../../runtime/elements/features.ts';
import { RELATIONS } from '../../runtime/elements/relations.ts';
import type { Raster } from '../../runtime/types.ts';
import type { TreeBlock } from '../trees/tree-block.ts';
import { STYLE } from './style-vector.ts';
import { pageTokens, pictureTokens, sketchTokens, type TreeTokens } from './tree-tokens.ts';

const ARRAYS = ['features', 'relations', 'nearness', 'makes', 'styles'] as const;

/** What a page and its wireframes look like; null where there is no picture. */
export interface PagePictures {
  readonly page: Raster | null;
  readonly wireframes: readonly (Raster | null)[];
}

/**
 * A block's tokens as bytes: gzip of the length of a JSON header (uint32, little endian), the header, then the arrays it names, each at a multiple of 4.
 * pictures: of its pages; a page with one has `picture` beside `exemplar`, and its wireframes' `sketches` beside `sources`: the same read off pixels, null where
 * there is no picture.
 */
export function packTokens(block: TreeBlock, pictures: readonly PagePictures[] = []): Buffer {
  const parts: Buffer[] = [];
  let end = 0;
  const put = (tokens: TreeTokens): object => {
    const at: Record<string, [number, number]> = {};
    for (const name of ARRAYS) {
      const { buffer, byteOffset, byteLength } = tokens[name];
      const bytes = Buffer.alloc(Math.ceil(byteLength / 4) * 4);
      Buffer.from(buffer, byteOffset, byteLength).copy(bytes);
      at[name] = [end, byteLength];
      parts.push(bytes);
      end += bytes.length;
    }
    return { count: tokens.count, roles: tokens.roles, at };
  };
  const { family, look, dark, split } = block;
  const pages = block.pages.map((page, place) => {
    const { exemplar, sources } = pageTokens(page);
    const { page: picture = null, wireframes: sketches = [] } = pictures[place] ?? {};
    const styles = page.wireframes.map(({ style }) => style);
    return {
      kind: page.kind,
      size: page.size,
      exemplar: put(exemplar),
      sources: sources.map(put),
      ...(picture && { picture: put(pictureTokens(page, picture)) }),
      ...(sketches.some(Boolean) && {
        sketches: page.wireframes.map(({ document }, at) => {
          const sketch = sketches[at];
          return sketch ? put(sketchTokens(page, document, sketch)) : null;
        }),
      }),
      wireframes: styles,
    };
  });
  const names = { source: SOURCE_FEATURES, exemplar: EXEMPLAR_FEATURES, relations: RELATIONS, style: STYLE };
  const header = Buffer.from(JSON.stringify({ version: 1, family, look, dark, split, names, pages }));
  const padded = Buffer.alloc(Math.ceil(header.length / 4) * 4, ' ');
  header.copy(padded);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(padded.length);
  return gzipSync(Buffer.concat([length, padded, ...parts]), { level: 1 });
}
