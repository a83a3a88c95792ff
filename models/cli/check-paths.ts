import { lstatSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from './usage-error.ts';

type Paths = readonly (string | undefined)[];

const given = (paths: Paths): string[] => paths.filter((path) => path !== undefined);

/** A path without links; the end that is not there yet as it is. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(realPath(folder), basename(path));
  }
}

/** What a path is known by: its real path and, for what is there, its place on the disk, which hard links share. */
function namesOf(path: string): string[] {
  const real = realPath(resolve(path));
  try {
    const { dev, ino } = statSync(real, { bigint: true });
    return [real, `${dev}:${ino}`];
  } catch {
    return [real];
  }
}

function cannotWrite(path: string, code: string | undefined, cause?: unknown): UsageError {
  if (code === 'ENAMETOOLONG')
    return new UsageError(
      `The output's name is too long (${path.slice(0, 40)}...); choose a shorter one.`,
      cause,
    );
  if (code === 'ENOSPC')
    return new UsageError(`${path} cannot be written because the disk is full; make room.`, cause);
  return new UsageError(
    `${path} cannot be written (${code}); check that its folder exists and is yours.`,
    cause,
  );
}

/** The sentence for a file that could not be written. */
export const unwritable = (path: string, error: unknown): UsageError =>
  cannotWrite(path, (error as NodeJS.ErrnoException).code, error);

/** What is at an output's path, or null where nothing is. Throws UsageError where no file can be put there. */
export function outputNow(path: string): Stats | null {
  try {
    const folder = dirname(resolve(path));
    if (!statSync(folder).isDirectory()) throw cannotWrite(path, 'ENOTDIR');
  } catch (error) {
    throw error instanceof UsageError ? error : unwritable(path, error);
  }
  let stats: Stats;
  try {
    stats = lstatSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw unwritable(path, error);
  }
  if (stats.isDirectory()) throw new UsageError(`${path} is a folder; give the path of a file.`);
  if (!stats.isFile()) throw new UsageError(`${path} is no regular file; give the path of a file.`);
  return stats;
}

/**
 * Throws UsageError where two outputs, or an output and an input, are one file by whatever name, or where an output's place cannot be written.
 * `different` is the sentence for two outputs.
 */
export function checkPaths(outputs: Paths, inputs: Paths, different: string): void {
  const written = new Set<string>();
  const read = new Set(given(inputs).flatMap(namesOf));
  for (const path of given(outputs)) {
    const names = namesOf(path);
    if (names.some((name) => written.has(name))) throw new UsageError(different);
    if (names.some((name) => read.has(name)))
      throw new UsageError('An output would overwrite an input; choose another path.');
    names.forEach((name) => written.add(name));
  }
  given(outputs).forEach(outputNow);
}
