/**
 * `npm run test:long [-- --count 1000] [-- --seed N]`: the seeded tests, much longer than in `npm test`: `count` faults against the whole plugin, ten
 * times as many values for every fuzzed boundary, and a tenth of it, but 20 at least, runs of one recipe on the shipped pack. The seed is printed, so that what failed can be played again. Exit 1 if anything failed.
 */
import { parseArgs } from 'node:util';
import { runStep, type Step } from './steps.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed) || seed < 0) {
  console.error('Usage: npm run test:long -- [--count 1000] [--seed 1]');
  process.exit(2);
}

const reruns = Math.max(20, Math.ceil(count / 10));
Object.assign(process.env, { FUZZ_RUNS: `${10 * count}`, FUZZ_SEED: `${seed}`, RERUNS: `${reruns}` });
const vitest = ['npx', 'vitest', 'run', '--project', 'unit'];
const STEPS: readonly Step[] = [
  { name: `fuzz, ${10 * count} values`, command: [...vitest, 'test/fuzz'] },
  { name: `${reruns} runs of one recipe`, command: [...vitest, 'test/runtime/reruns.test.ts'] },
  {
    name: `${count} faults`,
    command: ['npx', 'tsx', 'test/faults/run.ts', '--count', `${count}`, '--seed', `${seed}`],
  },
];

const failed: string[] = [];
for (const step of STEPS) {
  const { name, passed, seconds } = await runStep(step, 'live');
  console.log(`${name}: ${passed ? 'passed' : 'failed'} in ${Math.round(seconds)} s`);
  if (!passed) failed.push(name);
}
console.log(`Seed ${seed}. ${STEPS.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
