import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ELEMENT_FILES } from '../runtime/pack/element-card.ts';
import { GRAPH_FILES } from '../runtime/pack/card.ts';
import { loadPack, type Pack } from '../runtime/pack/load-pack.ts';
import { readBytes } from './read-bytes.ts';
import { readJson } from './read-json.ts';
import { UsageError } from './usage-error.ts';

const PACKS = fileURLToPath(new URL('../packs', import.meta.url));

function cardPath(model: string): string {
  if (model.endsWith('.json')) return model;
  const path = join(PACKS, model, 'card.json');
  if (/^[\w-]+$/.test(model) && existsSync(path)) return path;
  const known = readdirSync(PACKS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  throw new UsageError(
    `There is no model "${model}"; choose one of ${known.map((entry) => entry.name).join(', ')} or give the path of a card.json.`,
  );
}

/** The files that a model may be read from, there or not. Throws UsageError for an unknown id. */
export function packPaths(model: string): string[] {
  const card = cardPath(model);
  return [card, ...[...GRAPH_FILES, ...ELEMENT_FILES].map((name) => join(dirname(card), name))];
}

/** Reads and checks a model pack by id (a folder of models/packs) or by the path of its card.json. Throws UsageError or ModelCorrupt. */
export async function readPack(model: string): Promise<Pack> {
  const path = cardPath(model);
  const card = await readJson(path, 'Model card');
  const files: Record<string, Uint8Array> = {};
  for (const name of [...GRAPH_FILES, ...ELEMENT_FILES]) {
    const file = join(dirname(path), name);
    if (existsSync(file)) files[name] = await readBytes(file, 'Model file');
  }
  return loadPack(card, files);
}
