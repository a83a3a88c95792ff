import { parseArgs } from 'node:util';

export const BACKENDS = ['wasm-one', 'wasm', 'node', 'webgpu', 'official', 'startup', 'match'] as const;
export type Part = (typeof BACKENDS)[number];

export interface Options {
  json: boolean;
  only: readonly Part[];
  sizes: readonly (readonly [number, number])[];
  /** Runs of each kind after the warm-up. */
  runs: number;
  /** Folder of a pack of the official size. */
  official: string;
  /** File for the trace of one run; then nothing else is measured. */
  flame: string | null;
}

const SIZES = '256,390x844,1440x1024,2048';

export const USAGE = `npm run bench -- [--json] [--only ${BACKENDS.join(',')}] [--size ${SIZES}] [--runs 3] [--official out/bench/official] [--flame out/flame.json]`;

/** @throws Error with one sentence */
export function readOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      json: { type: 'boolean', default: false },
      only: { type: 'string', default: 'startup,node,wasm-one,wasm,match,official' },
      size: { type: 'string', default: SIZES },
      runs: { type: 'string', default: '3' },
      official: { type: 'string', default: 'out/bench/official' },
      flame: { type: 'string' },
    },
  });
  const only = values.only.split(',').map((name) => {
    const known = BACKENDS.find((part) => part === name);
    if (!known) throw new Error(`--only knows ${BACKENDS.join(', ')}, not "${name}"; usage: ${USAGE}`);
    return known;
  });
  const sizes = values.size.split(',').map((text) => {
    const found = /^(\d+)(?:x(\d+))?$/.exec(text);
    if (!found)
      throw new Error(`--size takes sides in pixels such as 256 or 390x844, not "${text}"; usage: ${USAGE}`);
    return [Number(found[1]), Number(found[2] ?? found[1])] as const;
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a number above 0; usage: ${USAGE}`);
  return { json: values.json, only, sizes, runs, official: values.official, flame: values.flame ?? null };
}
