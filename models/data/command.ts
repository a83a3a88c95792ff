import { parseArgs, type ParseArgsConfig } from 'node:util';
import { PhotosMissingError } from './photos.ts';
import { ArgumentError, BrowserMissingError, PackagesMissingError } from './render-errors.ts';

/** More is a slip, or no list. */
const MOST = 1_000_000;

/** Reads a command line by its options. @throws ArgumentError */
export function parseLine<T extends NonNullable<ParseArgsConfig['options']>>(
  line: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...line], options }).values;
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split(/[.\n]/)[0];
    throw new ArgumentError(`The command line cannot be read (${reason}): see the usage below.`, {
      cause: error,
    });
  }
}

/** The whole number that an option gives. @throws ArgumentError */
export function whole(name: string, value: string, least = 0, most = MOST): number {
  if (!/^\d+$/.test(value) || Number(value) < least || Number(value) > most)
    throw new ArgumentError(`--${name} is "${value}": pass a whole number from ${least} to ${most}.`);
  return Number(value);
}

/** Runs a command: bad usage and what is missing end with one sentence and status 2, the usage below it where that helps. */
export async function runCommand(usage: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const expected = [ArgumentError, PhotosMissingError, PackagesMissingError, BrowserMissingError].some(
      (kind) => error instanceof kind,
    );
    if (!(error instanceof Error) || !expected) throw error;
    process.stderr.write(`${error.message}\n${error instanceof ArgumentError ? `${usage}\n` : ''}`);
    process.exitCode = 2;
  }
}
