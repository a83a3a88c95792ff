import { isProblem } from '../runtime/errors.ts';
import { readJson } from './read-json.ts';
import { UsageError } from './usage-error.ts';

/**
 * A command of two paths, the model's card and the list of jobs: runs it, prints the line that it gives back and ends with 0, or with 2 and one sentence
 * on wrong usage, bad input or a problem of the run.
 */
export async function runJobs(
  command: string,
  run: (model: string, jobs: unknown) => Promise<string>,
): Promise<void> {
  try {
    const [model, list, ...rest] = process.argv.slice(2);
    if (!model || !list || rest.length) throw new UsageError(`Usage: ${command} PACK/card.json PAIRS.json.`);
    process.stdout.write(`${await run(model, await readJson(list, 'Pairs'))}\n`);
  } catch (error) {
    // Anything else is a defect of ours: let Node print its stack.
    if (!(error instanceof UsageError) && !isProblem(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
