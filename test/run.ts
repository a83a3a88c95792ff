/** `npm test`: everything that can run here, in order, and a plain word about what was skipped and why. Exit 1 if anything failed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CHECKS } from './check.ts';
import { findBrowser } from './host/open-host.ts';

interface Step {
  name: string;
  command: string[];
}

const python = ['.venv/bin/python', process.env.PYTHON ?? ''].find((p) => p !== '' && existsSync(p));
const hasTorch = python !== undefined && spawnSync(python, ['-c', 'import torch, onnx, pytest']).status === 0;
const skipped: string[] = [];

/** Tests that drive a real Chromium. */
const BROWSER_TESTS = [
  'test/e2e/**',
  'test/host/{fidelity,page,render}.test.ts',
  'test/ui/panel.test.ts',
  'test/ui/access/access.test.ts',
];

function withoutBrowser(): string[] {
  try {
    findBrowser();
    return [];
  } catch (error) {
    skipped.push(`Browser tests: ${(error as Error).message}`);
    return BROWSER_TESTS.flatMap((pattern) => ['--exclude', pattern]);
  }
}

const steps: Step[] = [
  ...CHECKS,
  { name: 'build', command: ['node', 'build.mjs'] },
  { name: 'unit and browser tests', command: ['npx', 'vitest', 'run', ...withoutBrowser()] },
];
if (hasTorch) {
  steps.push({ name: 'Python tests', command: [python!, '-m', 'pytest', '-q', 'models/training'] });
} else {
  skipped.push(
    'Python tests: no .venv with torch, onnx and pytest; `python3 -m venv .venv && .venv/bin/pip install -r models/training/requirements.txt` sets it up.',
  );
}

const started = Date.now();
const failed: string[] = [];
for (const step of steps) {
  console.log(`\n── ${step.name}`);
  const [program, ...args] = step.command;
  if (spawnSync(program, args, { stdio: 'inherit' }).status !== 0) failed.push(step.name);
}
console.log(`\nTook ${Math.round((Date.now() - started) / 1000)} s.`);
console.log(skipped.length === 0 ? 'Nothing was skipped.' : `Skipped:\n  ${skipped.join('\n  ')}`);
if (process.env.CI && skipped.length > 0) failed.push('something was skipped in CI');
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}.`);
console.log(`${steps.length - failed.length} passed, ${failed.length} failed, ${skipped.length} skipped`);
process.exit(failed.length === 0 ? 0 : 1);
