import { chmod, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { outputNow, unwritable } from './check-paths.ts';
import { whileWriting } from './run-command.ts';

interface Place {
  path: string;
  content: Uint8Array | string;
  /** Where the content is written first. */
  hidden: string;
  /** Where what was there waits until all are in place; null where nothing was. */
  kept: string | null;
  moved: boolean;
}

const PERMISSIONS = 0o7777;

async function prepare(place: Place, mode: number | undefined): Promise<void> {
  // A link or a file of that name is not ours to write through.
  await writeFile(place.hidden, place.content, { flag: 'wx' });
  if (mode !== undefined) await chmod(place.hidden, mode & PERMISSIONS);
}

async function moveIn(place: Place): Promise<void> {
  if (place.kept) await rename(place.path, place.kept);
  place.moved = true;
  await rename(place.hidden, place.path);
}

async function moveBack({ path, kept }: Place): Promise<void> {
  if (kept) await rename(kept, path);
  else await rm(path, { force: true });
}

async function write(files: ReadonlyMap<string, Uint8Array | string>): Promise<void> {
  const places: Place[] = [];
  let current = '';
  try {
    for (const [path, content] of files) {
      current = path;
      const before = outputNow(path);
      const name = join(dirname(path), `.restyle-${process.pid}-${places.length}`);
      const place = { path, content, hidden: `${name}.new`, kept: before && `${name}.old`, moved: false };
      places.push(place);
      await prepare(place, before?.mode);
    }
    for (const place of places) {
      current = place.path;
      await moveIn(place);
    }
  } catch (error) {
    for (const place of places.filter(({ moved }) => moved).reverse()) await moveBack(place);
    throw error instanceof Error && 'code' in error ? unwritable(current, error) : error;
  } finally {
    for (const { hidden } of places) await rm(hidden, { force: true });
  }
  for (const { kept } of places) if (kept) await rm(kept, { force: true });
}

/**
 * Writes all files or none: each under a hidden name beside its target, then all are renamed; where one cannot be, what was there comes back. A
 * file that is replaced keeps its mode. Throws UsageError.
 */
export function writeAll(files: ReadonlyMap<string, Uint8Array | string>): Promise<void> {
  return whileWriting(() => write(files));
}
