import { secondsOf } from './parse-arguments.ts';
import { readJson } from './read-json.ts';
import { runCommand } from './run-command.ts';
import { UsageError } from './usage-error.ts';

/** What a command of many restyles is given. list: the path that the jobs were read from */
export interface Given {
  model: string;
  list: string;
  jobs: unknown;
}

const FLAG = '--timeout=';

/**
 * A command of two paths, the model's card and the list of jobs: runs it, prints the line that it gives back and ends with 0, or with 2 and one sentence
 * on wrong usage, bad input or a problem of the run. `--timeout=SECONDS` is the limit of one job, 300 where none is given.
 */
export async function runJobs(command: string, run: (given: Given) => Promise<string>): Promise<void> {
  const flagOf = (argv: readonly string[]): string | undefined => argv.find((text) => text.startsWith(FLAG));
  await runCommand(
    (argv) => secondsOf(flagOf(argv)?.slice(FLAG.length)),
    async (argv) => {
      const [model, list, ...rest] = argv.filter((text) => text !== flagOf(argv));
      if (!model || !list || rest.length)
        throw new UsageError(`Usage: ${command} PACK/card.json PAIRS.json [--timeout=300].`);
      return run({ model, list, jobs: await readJson(list, 'Pairs') });
    },
  );
}
