/** `npm run faults -- [--count 1000] [--seed 1] [--kind "part of a name"]`: plays seeded faults and prints what came of them (on Ctrl-C, of those so far). */
import { parseArgs } from 'node:util';
import { KINDS } from './kinds.ts';
import { play, type Played } from './play.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string', default: '' },
  },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
const kinds = KINDS.filter(({ name }) => name.includes(values.kind));
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed) || seed < 0 || kinds.length === 0) {
  console.error('Usage: npm run faults -- [--count 1000] [--seed 1] [--kind "part of a name"]');
  process.exit(2);
}

const all: Played[] = [];
const started = performance.now();
process.once('SIGINT', report);
await play(
  seed,
  count,
  (played) => {
    all.push(played);
    for (const complaint of played.complaints)
      console.error(`seed ${played.seed}, ${played.kind}: ${complaint.slice(0, 600)}`);
    if (process.stderr.isTTY) process.stderr.write(`\r${all.length} of ${count}`);
    else if (all.length % 20 === 0) console.error(`${all.length} of ${count}`);
  },
  kinds,
);

report();

/** Prints what came of the faults played so far, and ends: 0 when nothing was left broken. */
function report(): never {
  const row = (kind: string, n: unknown, fired: unknown, broken: unknown, outcomes: string): void =>
    console.log(`${kind.padEnd(48)}${String(n).padStart(6)}${String(fired).padStart(7)}${String(broken).padStart(8)}  ${outcomes}`); // prettier-ignore
  row('fault', 'count', 'met', 'broken', 'outcomes');
  for (const { name } of kinds) {
    const played = all.filter(({ kind }) => kind === name);
    const outcomes = new Map<string, number>();
    for (const { outcome } of played) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    const told = [...outcomes].sort((a, b) => b[1] - a[1]).map(([outcome, n]) => `${outcome} ${n}`);
    row(name, played.length, met(played), broken(played), told.join(', '));
  }
  row(
    'all',
    all.length,
    met(all),
    broken(all),
    `seed ${seed}, ${Math.round((performance.now() - started) / 1000)} s`,
  );
  process.exit(broken(all) === 0 ? 0 : 1);
}

function met(played: readonly Played[]): number {
  return played.filter(({ fired }) => fired).length;
}

function broken(played: readonly Played[]): number {
  return played.filter(({ complaints }) => complaints.length > 0).length;
}
