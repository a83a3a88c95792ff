import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Step {
  name: string;
  command: string[];
}

export interface Done {
  name: string;
  passed: boolean;
  seconds: number;
  /** What a kept step wrote. */
  said: string;
}

/**
 * Runs one command. `live`: it writes to where this process does. `kept`: what it writes comes with its end, and whatever is live
 * goes first on the cores.
 */
export function runStep({ name, command: [program, ...args] }: Step, how: 'live' | 'kept'): Promise<Done> {
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-test-'));
  const file = join(folder, 'output');
  const descriptor = openSync(file, 'w');
  const output = how === 'live' ? 'inherit' : descriptor;
  if (how === 'live') printName(name);
  const started = performance.now();
  const child = spawn(program!, args, { stdio: ['ignore', output, output] });
  if (how === 'kept' && child.pid !== undefined)
    setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => {
      closeSync(descriptor);
      const said = readFileSync(file, 'utf8').trimEnd();
      rmSync(folder, { recursive: true });
      done({ name, passed: status === 0, seconds: (performance.now() - started) / 1000, said });
    });
  });
}

/** Runs the steps, kept, up to `lanes` at the same time, and begins them in their order. -> in that order */
export async function runBeside(steps: readonly Step[], lanes: number): Promise<Done[]> {
  const done: Done[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < steps.length) {
      const mine = next++;
      done[mine] = await runStep(steps[mine]!, 'kept');
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return done;
}

export function printSaid({ name, said }: Done): void {
  printName(name);
  if (said !== '') console.log(said);
}

function printName(name: string): void {
  console.log(`\n── ${name}`);
}
