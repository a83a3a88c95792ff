/**
 * `npm run restyle -- --source S.png --exemplar E.png --out O.png`: the plugin's pipeline for a terminal.
 * Ends with 0 and one line that says what was written, or with 2 and one sentence on bad usage or bad input; then nothing is written.
 */
import { parseArguments, secondsOf } from './parse-arguments.ts';
import { runCommand } from './run-command.ts';

await runCommand(
  (argv) => (argv.includes('--help') ? secondsOf(undefined) : parseArguments(argv).timeout),
  // The pipeline is loaded by the child that works, not by whoever waits for it.
  async (argv) => (await import('./restyle-command.ts')).restyle(argv),
);
