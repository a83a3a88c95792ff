/** `FUZZ_RUNS=10000 npx vitest run test/fuzz` is the long version; `FUZZ_SEED` chooses other values than the usual ones. */
export const RUNS = Number(process.env.FUZZ_RUNS ?? 300);
export const SEED = Number(process.env.FUZZ_SEED ?? 1);

export const FUZZ = { numRuns: RUNS, seed: SEED };
/** A minute, and as much again as the runs need. */
export const TIME = 60_000 + 60 * RUNS;
