import { packFiles, type Card, type PackFile } from '../../../models/runtime/pack/card.ts';
import { ProblemError } from '../../bridge/problem.ts';

const CACHE = 'exemplar-packs-1';

/**
 * The pack's files from beside the engine's page (base: its address), kept in the browser's cache under the hash of their content: a new version of a pack never
 * meets old files, and one that did not change is not loaded again. Where the browser gives a foreign frame no cache, they are loaded
 * every time. The hashes themselves are checked by loadPack; that id and names lead nowhere else, by readCard.
 * @throws NoBackend where a file cannot be had
 */
export async function fetchPack(card: Card, base: string): Promise<Record<string, Uint8Array>> {
  const cache = await openCache();
  const files = await Promise.all(
    packFiles(card).map(async (name) => [name, await fetchFile(cache, card, name, base)] as const),
  );
  return Object.fromEntries(files);
}

async function fetchFile(cache: Cache | null, card: Card, name: PackFile, base: string): Promise<Uint8Array> {
  const key = new URL(`packs/${card.id}/${name}?${card.files[name]!.sha256}`, base).href;
  const kept = await cache?.match(key);
  if (kept) return new Uint8Array(await kept.arrayBuffer());
  const answer = await fetch(key);
  if (!answer.ok)
    throw new ProblemError('NoBackend', `The engine's page has no ${card.id}/${name} (${answer.status}).`);
  await cache?.put(key, answer.clone());
  return new Uint8Array(await answer.arrayBuffer());
}

/** Null where storage is denied, as it may be to a frame inside another site. */
async function openCache(): Promise<Cache | null> {
  if (!('caches' in globalThis)) return null;
  try {
    return await caches.open(CACHE);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
