import { asProblem, Problem } from '../messages/problem.ts';
import {
  PICTURE_PREFIX,
  PICTURE_TYPE,
  type FrameRef,
  type ShelfEntry,
  type ShelfPicture,
} from '../protocol.ts';
import { readIndex, validateShelfPicture, type StoredEntry } from './shelf-entry.ts';
import { isHash } from '../bridge/fields.ts';

/** Bytes for pictures and thumbnails; Figma keeps 5 MB for the plugin, keys and everything else included. */
const BUDGET = 4_000_000;
const PREFIX = 'shelf/1/';
const INDEX = `${PREFIX}index`;

/** The shelf is read, changed and written as one: calls wait for each other. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work);
  last = result.catch(() => undefined); // whoever asked has the failure; the next call goes on
  return result;
}

/** The recent exemplars, newest first. @throws Problem ShelfFailed. */
export function listShelf(): Promise<ShelfEntry[]> {
  return inTurn(async () => (await storedIndex()).map(withoutSize));
}

/**
 * Puts a picture first. What was used longest ago goes, until all fit the budget; where Figma still refuses, more of them go, but
 * not more than the new one needs: a storage that takes nothing must not empty the shelf.
 * Must leave the shelf readable whatever fails: the picture is written before the index that names it.
 * @throws Problem BadMessage; ShelfFailed when Figma's storage refuses.
 */
export function putOnShelf(message: unknown): Promise<ShelfEntry[]> {
  return inTurn(async () => {
    const { bytes, ...entry } = validateShelfPicture(message);
    const before = await storedIndex();
    const others = before.filter(({ hash }) => hash !== entry.hash);
    const added: StoredEntry = { ...entry, size: bytes.length };
    while (others.length > 0 && total([added, ...others]) > BUDGET) others.pop();
    let freed = 0;
    for (;;) {
      try {
        await sweep([added, ...others]);
        await figma.clientStorage.setAsync(PREFIX + entry.hash, bytes);
        await figma.clientStorage.setAsync(INDEX, [added, ...others]);
        return [added, ...others].map(withoutSize);
      } catch (error) {
        const oldest = freed < 2 * bytes.length ? others.pop() : undefined;
        if (oldest === undefined) {
          await figma.clientStorage.setAsync(INDEX, others).catch(() => undefined); // the first failure is the one to tell
          throw asProblem(error, 'ShelfFailed', `keep “${entry.name}” on the shelf`);
        }
        freed += oldest.size;
      }
    }
  });
}

/** @throws Problem BadMessage, ShelfFailed, or PictureGone when the shelf has no such picture any more. */
export function takeFromShelf(hash: unknown): Promise<ShelfPicture> {
  return inTurn(async () => {
    const key = checkHash(hash);
    const index = await storedIndex();
    const entry = index.find((one) => one.hash === key);
    const bytes: unknown = entry && (await storage('read', () => figma.clientStorage.getAsync(PREFIX + key)));
    if (entry === undefined || !(bytes instanceof Uint8Array)) throw gone();
    const moved = [entry, ...index.filter((one) => one !== entry)];
    // A picture at hand is worth more than its place in the order.
    await figma.clientStorage.setAsync(INDEX, moved).catch(() => undefined);
    return { ...withoutSize(entry), bytes };
  });
}

/** @throws Problem BadMessage or ShelfFailed. */
export function removeFromShelf(hash: unknown): Promise<ShelfEntry[]> {
  return inTurn(async () => {
    const key = checkHash(hash);
    const kept = (await storedIndex()).filter((entry) => entry.hash !== key);
    await storage('write', () => figma.clientStorage.setAsync(INDEX, kept));
    await storage('write', () => figma.clientStorage.deleteAsync(PREFIX + key));
    return kept.map(withoutSize);
  });
}

/** The picture of that hash as the exemplar of a run. @throws Problem PictureGone, ShelfFailed. */
export async function shelfRef(hash: string): Promise<FrameRef> {
  const entry = (await listShelf()).find((one) => one.hash === hash);
  if (entry === undefined) throw gone();
  const { name, width, height } = entry;
  return { id: PICTURE_PREFIX + hash, name, type: PICTURE_TYPE, width, height };
}

/** Without the entries whose picture went while the index could not be written. */
async function storedIndex(): Promise<StoredEntry[]> {
  const [stored, keys] = await storage('read', () =>
    Promise.all([figma.clientStorage.getAsync(INDEX), figma.clientStorage.keysAsync()]),
  );
  return readIndex(stored).filter(({ hash }) => keys.includes(PREFIX + hash));
}

/** Deletes the pictures that no entry names. */
async function sweep(kept: readonly StoredEntry[]): Promise<void> {
  const named = new Set([INDEX, ...kept.map(({ hash }) => PREFIX + hash)]);
  for (const key of await figma.clientStorage.keysAsync()) {
    if (key.startsWith(PREFIX) && !named.has(key)) await figma.clientStorage.deleteAsync(key);
  }
}

async function storage<T>(verb: 'read' | 'write', work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asProblem(error, 'ShelfFailed', `${verb} the shelf`);
  }
}

function checkHash(hash: unknown): string {
  if (!isHash(hash)) throw new Problem('BadMessage', 'The panel asked for no picture; reopen the plugin.');
  return hash;
}

function gone(): Problem {
  return new Problem('PictureGone', 'The exemplar picture is no longer on the shelf; add it again.');
}

function total(entries: readonly StoredEntry[]): number {
  return entries.reduce((sum, { size, thumbnail }) => sum + size + thumbnail.length, 0);
}

function withoutSize({ hash, name, width, height, thumbnail }: StoredEntry): ShelfEntry {
  return { hash, name, width, height, thumbnail };
}
