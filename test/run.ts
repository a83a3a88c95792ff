/** `npm test`: everything that can run here, in order, and a plain word about what was skipped and why. Exit 1 if anything failed. */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKS, UNCHECKED } from './check.ts';
import { findBrowser } from '../host/open-host.ts';
import { pythonWith, SET_UP } from './python.ts';

interface Step {
  name: string;
  command: string[];
}

const python = pythonWith(['torch', 'onnx', 'pytest']);
const skipped: string[] = [...UNCHECKED];

function withoutBrowser(): string[] {
  try {
    findBrowser();
    return [];
  } catch (error) {
    skipped.push(`Browser tests: ${(error as Error).message}`);
    return ['--project', 'unit'];
  }
}

/** Runs a command without waiting for it; what it says goes to a file, since nobody listens before it is awaited. */
function runBeside([program, ...args]: string[]): Promise<{ status: number | null; output: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-test-'));
  const file = join(folder, 'output');
  const descriptor = openSync(file, 'w');
  const child = spawn(program!, args, { stdio: ['ignore', descriptor, descriptor] });
  return new Promise((done) =>
    child.on('close', (status) => {
      closeSync(descriptor);
      done({ status, output: readFileSync(file, 'utf8') });
      rmSync(folder, { recursive: true });
    }),
  );
}

const checks: Step[] = [...CHECKS, { name: 'build', command: ['node', 'build.mjs'] }];
const tests: Step = {
  name: 'unit and browser tests',
  command: ['npx', 'vitest', 'run', ...withoutBrowser()],
};

const started = Date.now();
const failed: string[] = [];
function run({ name, command: [program, ...args] }: Step): void {
  console.log(`\n── ${name}`);
  if (spawnSync(program!, args, { stdio: 'inherit' }).status !== 0) failed.push(name);
}

// On one core, beside the checks, which take as long on another; the other tests begin after it.
const pythonTests = python !== null ? runBeside([python, '-m', 'pytest', '-q', 'models/training']) : null;
checks.forEach(run);
if (pythonTests === null) {
  skipped.push(`Python tests: no .venv with torch, onnx and pytest; ${SET_UP}`);
} else {
  const { status, output } = await pythonTests;
  console.log(`\n── Python tests\n${output}`);
  if (status !== 0) failed.push('Python tests');
}
run(tests);
const steps = checks.length + (pythonTests === null ? 1 : 2);
console.log(`\nTook ${Math.round((Date.now() - started) / 1000)} s.`);
console.log(skipped.length === 0 ? 'Nothing was skipped.' : `Skipped:\n  ${skipped.join('\n  ')}`);
if (process.env.CI && skipped.length > 0) failed.push('something was skipped in CI');
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}.`);
console.log(`${steps - failed.length} passed, ${failed.length} failed, ${skipped.length} skipped`);
process.exit(failed.length === 0 ? 0 : 1);
