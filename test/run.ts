/** `npm test`: everything that can run here, on two cores, and a plain word about what each part took and what was skipped and why. Exit 1 if anything failed. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../host/open-host.ts';
import { requirePackages } from '../models/data/packages.ts';
import { CHECKS, UNCHECKED } from './check.ts';
import type { ProjectTimes } from './file-times.ts';
import { pythonWith, SET_UP } from './python.ts';
import { printSaid, runBeside, runStep, type Done, type Step } from './steps.ts';

const python = pythonWith(['torch', 'onnx', 'pytest']);
const skipped: string[] = [...UNCHECKED];

/** Whether `look` finds what tests want; what they are is noted as skipped where it does not. */
function found(tests: string, look: () => void): boolean {
  try {
    look();
    return true;
  } catch (error) {
    skipped.push(`${tests}: ${(error as Error).message}`);
    return false;
  }
}

/** The projects of `vitest.config.ts` that can run here. */
function projects(): string[] {
  const browser = found('Browser tests', () => findBrowser());
  const packages = found('Tests of training pages', () => requirePackages());
  if (packages && !browser) skipped.push('Tests of training pages: they want the browser too.');
  const names = ['unit', ...(browser ? ['browser'] : []), ...(browser && packages ? ['pages'] : [])];
  return names.flatMap((name) => ['--project', name]);
}

const folder = mkdtempSync(join(tmpdir(), 'exemplar-times-'));
const timesFile = join(folder, 'times.json');
process.env.FILE_TIMES = timesFile;

const build: Step = { name: 'build', command: ['node', 'build.mjs'] };
const tests: Step = {
  name: 'unit and browser tests',
  command: ['npx', 'vitest', 'run', '--reporter=default', '--reporter=./test/file-times.ts', ...projects()],
}; // prettier-ignore
/** What must hold whatever the look, on pages that ship with the repository; today's failures are its floor. */
const FLOOR = [
  ...['models/training/evaluate_kept.py', '--pack', 'models/packs/wireframe'],
  ...['--pages', 'test/fixtures/pairs', '--floor', 'test/fixtures/pairs/floor.json'],
];
const pythonTests: Step[] =
  python === null
    ? []
    : [
        { name: 'Python tests', command: [python, '-m', 'pytest', '-q', '--durations=5', 'models/training'] },
        { name: 'figures of restyled pages', command: [python, ...FLOOR] },
      ];
if (python === null)
  skipped.push(`Python tests and figures of restyled pages: no .venv with torch, onnx and pytest; ${SET_UP}`);

const minutes = (seconds: number): string => {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};
const row = (part: string, seconds: number, note = ''): void =>
  console.log(`${part.padEnd(40)}${minutes(seconds).padStart(7)}  ${note}`.trimEnd());

function printProject({ project, files, tests, skipped, seconds, slowest }: ProjectTimes): void {
  const left = skipped === 0 ? '' : `, ${skipped} skipped`;
  row(`  ${project} tests`, seconds, `${tests} in ${files} files${left}, two files at a time`);
  for (const { file, seconds } of slowest) row(`    ${file}`, seconds);
}

function printTimes(done: readonly Done[], whole: number): void {
  console.log(`\n${'part'.padEnd(40)}${'m:s'.padStart(7)}`);
  for (const { name, seconds, passed } of done) {
    row(name, seconds, passed ? '' : 'failed');
    if (name === tests.name && existsSync(timesFile))
      (JSON.parse(readFileSync(timesFile, 'utf8')) as ProjectTimes[]).forEach(printProject);
  }
  row('all, with much of it at the same time', whole);
}

const started = performance.now();
const built = await runStep(build, 'live');
// The tests go first on the cores, two files at a time; checks and Python take what these leave, while they wait for a page or a timer.
const [tested, beside] = await Promise.all([
  runStep(tests, 'live'),
  runBeside([...pythonTests, ...CHECKS], 2),
]);
beside.forEach(printSaid);
const done = [built, tested, ...beside];
printTimes(done, (performance.now() - started) / 1000);
rmSync(folder, { recursive: true });

const failed = done.filter(({ passed }) => !passed).map(({ name }) => name);
console.log(skipped.length === 0 ? '\nNothing was skipped.' : `\nSkipped:\n  ${skipped.join('\n  ')}`);
if (process.env.CI && skipped.length > 0) failed.push('something was skipped in CI');
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}.`);
console.log(
  `${Math.max(0, done.length - failed.length)} passed, ${failed.length} failed, ${skipped.length} skipped`,
);
process.exit(failed.length === 0 ? 0 : 1);
