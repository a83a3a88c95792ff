/**
 * `npm run tree-tokens -- --trees FOLDER --out FOLDER`: the tokens of every block of trees, for the training of the element network. Blocks that are
 * already there are skipped. A file is gzip of: length of a JSON header (uint32, little endian), the header, then the arrays it names, each at a multiple of 4.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { EXEMPLAR_FEATURES, SOURCE_FEATURES } from '../../runtime/elements/features.ts';
import { RELATIONS } from '../../runtime/elements/relations.ts';
import type { TreeBlock } from '../trees/tree-block.ts';
import { STYLE } from './style-vector.ts';
import { pageTokens, type TreeTokens } from './tree-tokens.ts';

const ARRAYS = ['features', 'relations', 'nearness', 'makes', 'styles'] as const;

/** A block's tokens as bytes. */
export function packTokens(block: TreeBlock): Buffer {
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
  const pages = block.pages.map((page) => {
    const { exemplar, sources } = pageTokens(page);
    const styles = page.wireframes.map(({ style }) => style);
    return {
      kind: page.kind,
      size: page.size,
      exemplar: put(exemplar),
      sources: sources.map(put),
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

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { trees: { type: 'string' }, out: { type: 'string' } } });
  const { trees, out } = values;
  if (!trees || !out || !existsSync(trees)) {
    process.stderr.write('Usage: tree-tokens --trees FOLDER of blocks --out FOLDER.\n');
    process.exitCode = 2;
    return;
  }
  await mkdir(out, { recursive: true });
  const blocks = (await readdir(trees)).filter((name) => name.endsWith('.json.gz')).sort();
  let written = 0;
  for (const name of blocks) {
    const file = join(out, name.replace('.json.gz', '.tokens.gz'));
    if (existsSync(file)) continue;
    const block = JSON.parse(gunzipSync(await readFile(join(trees, name))).toString()) as TreeBlock;
    await writeFile(`${file}.part`, packTokens(block));
    await rename(`${file}.part`, file);
    written++;
  }
  process.stdout.write(`${written} of ${blocks.length} blocks written to ${out}.\n`);
}

if (process.argv[1]?.endsWith('write-tokens.ts')) await main();
