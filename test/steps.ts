import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Step {
  name: string;
  command: string[];
}

export interface Done {
  name: string;
  passed: boolean;
  seconds: number;
}

/** Runs one command on what this process writes to, or on a file that is printed whole when the command has ended. */
export function runStep({ name, command: [program, ...args] }: Step, how: 'live' | 'kept'): Promise<Done> {
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-test-'));
  const file = join(folder, 'output');
  const descriptor = openSync(file, 'w');
  const output = how === 'live' ? 'inherit' : descriptor;
  if (how === 'live') console.log(`\n── ${name}`);
  const started = performance.now();
  const child = spawn(program!, args, { stdio: ['ignore', output, output] });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => {
      closeSync(descriptor);
      const said = readFileSync(file, 'utf8');
      rmSync(folder, { recursive: true });
      if (how === 'kept') console.log(`\n── ${name}\n${said.trimEnd()}`);
      done({ name, passed: status === 0, seconds: (performance.now() - started) / 1000 });
    });
  });
}

/** Runs the steps, up to `lanes` at the same time, and begins them in their order. -> in that order */
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
