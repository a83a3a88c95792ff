import { existsSync, statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './usage-error.ts';

/** Writes all files or none: each under a hidden name beside its target, then all are renamed. Throws UsageError. */
export async function writeAll(files: ReadonlyMap<string, Uint8Array | string>): Promise<void> {
  const hidden = new Map(
    [...files.keys()].map((path) => [path, join(dirname(path), `.${basename(path)}.${process.pid}`)]),
  );
  // A rename onto a folder would fail only after the files before it are in place.
  const taken = [...files.keys()].find((path) => existsSync(path) && statSync(path).isDirectory());
  if (taken) throw new UsageError(`${taken} is a folder; give the path of a file.`);
  let current = '';
  try {
    for (const [path, content] of files) {
      current = path;
      await writeFile(hidden.get(path)!, content);
    }
    for (const path of files.keys()) {
      current = path;
      await rename(hidden.get(path)!, path);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new UsageError(
      `${current} cannot be written (${code}); check that its folder exists and is yours.`,
      error,
    );
  } finally {
    for (const path of hidden.values()) await rm(path, { force: true });
  }
}
