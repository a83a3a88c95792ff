import { UsageError } from './usage-error.ts';

export interface Arguments {
  source: string;
  exemplars: string[];
  out: string;
  model: string;
  sourceLayers?: string;
  /** In the order of the exemplars; the last exemplars may have none. */
  exemplarLayers: string[];
  /** A mask (PNG) or a pose (JSON) of the source, or of each exemplar in their order. */
  sourceGuide?: string;
  exemplarGuides: string[];
  /** The card's own where absent. */
  sharpness?: number;
  strength: number;
  size?: number;
  /** Path of a JSON file with pins, forbidden parts and exemplars of layers. */
  steer?: string;
  warp?: string;
  matches?: string;
  /** Path of the restyled layers; only with sourceLayers. */
  layersOut?: string;
  /** Path of the plan: what is decided of every element, and why. */
  planOut?: string;
  backend: 'cpu' | 'wasm';
  /** Seconds after which the run is ended. */
  timeout: number;
  json: boolean;
}

export const USAGE =
  'restyle --source S.png --exemplar E.png [--exemplar E2.png ...] --out O.png [--model ID|card.json] [--source-layers S.json] ' +
  '[--exemplar-layers E.json] [--source-guide MASK.png|POSE.json] [--exemplar-guide MASK.png|POSE.json] [--sharpness 100] [--strength 1] ' +
  '[--size LONG_SIDE] [--steer STEERING.json] [--warp W.png] [--matches M.json] [--layers-out L.json] ' +
  '[--plan-out P.json] [--backend cpu|wasm] [--timeout 300] [--json]';

const FLAGS = [
  '--source',
  '--exemplar',
  '--out',
  '--model',
  '--source-layers',
  '--exemplar-layers',
  '--source-guide',
  '--exemplar-guide',
  '--sharpness',
  '--strength',
  '--size',
  '--steer',
  '--warp',
  '--matches',
  '--layers-out',
  '--plan-out',
  '--backend',
  '--timeout',
];
const REPEATED = ['--exemplar', '--exemplar-layers', '--exemplar-guide'];

/** Flags and their values, in order. Throws UsageError for an unknown flag, a missing value or a repeated flag. */
function collect(argv: readonly string[]): { values: Map<string, string[]>; json: boolean } {
  const values = new Map<string, string[]>();
  let json = false;
  for (let i = 0; i < argv.length; i++) {
    const given = argv[i]!;
    if (given === '--json') {
      json = true;
      continue;
    }
    const equals = given.startsWith('--') ? given.indexOf('=') : -1;
    const flag = equals < 0 ? given : given.slice(0, equals);
    if (!FLAGS.includes(flag)) throw new UsageError(`Unknown argument ${given}; usage: ${USAGE}.`);
    const value = equals < 0 ? argv[++i] : given.slice(equals + 1);
    if (value === undefined || value === '' || (equals < 0 && value.startsWith('--'))) {
      throw new UsageError(`${flag} needs a value; usage: ${USAGE}.`);
    }
    const former = values.get(flag) ?? [];
    if (former.length > 0 && !REPEATED.includes(flag))
      throw new UsageError(`${flag} was given twice; give it once.`);
    values.set(flag, [...former, value]);
  }
  return { values, json };
}

/** A time limit in seconds, 300 where none is given; a timer takes no more than three weeks. Throws UsageError. */
export function secondsOf(text: string | undefined): number {
  const fits = (value: number): boolean => value > 0 && value <= 1e6;
  return numberIn(text, '--timeout', fits, 'a number of seconds above 0, at most 1000000') ?? 300;
}

type NumberOf = (flag: string, fits: (value: number) => boolean, expected: string) => number | undefined;

function numberIn(
  text: string | undefined,
  ...[flag, fits, expected]: Parameters<NumberOf>
): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || !fits(value))
    throw new UsageError(`${flag} must be ${expected}, not "${text}".`);
  return value;
}

/** Throws UsageError, whose sentence names the flag. */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, json } = collect(argv);
  const one = (flag: string): string | undefined => values.get(flag)?.[0];
  const required = (flag: string): string => {
    const value = one(flag);
    if (value === undefined) throw new UsageError(`${flag} is missing; usage: ${USAGE}.`);
    return value;
  };
  const number: NumberOf = (flag, fits, expected) => numberIn(one(flag), flag, fits, expected);
  const backend = one('--backend') ?? 'cpu';
  if (backend !== 'cpu' && backend !== 'wasm')
    throw new UsageError(`--backend must be cpu or wasm, not "${backend}".`);
  const source = required('--source');
  if (one('--layers-out') && !one('--source-layers'))
    throw new UsageError('--layers-out needs the layers to change; give them with --source-layers.');
  required('--exemplar');
  const out = required('--out');
  const exemplars = values.get('--exemplar')!;
  const perExemplar = (flag: string): string[] => {
    const given = values.get(flag) ?? [];
    if (given.length > exemplars.length) {
      throw new UsageError(
        `${flag} was given more often than --exemplar; give at most one for each, in the same order.`,
      );
    }
    return given;
  };
  return {
    source,
    exemplars,
    out,
    model: one('--model') ?? 'wireframe',
    sourceLayers: one('--source-layers'),
    exemplarLayers: perExemplar('--exemplar-layers'),
    sourceGuide: one('--source-guide'),
    exemplarGuides: perExemplar('--exemplar-guide'),
    sharpness: number('--sharpness', (value) => value > 0, 'a number above 0'),
    strength: number('--strength', (value) => value >= 0 && value <= 1, 'a number from 0 to 1') ?? 1,
    size: number(
      '--size',
      (value) => Number.isInteger(value) && value >= 1 && value <= 4096,
      'a whole number from 1 to 4096',
    ),
    steer: one('--steer'),
    warp: one('--warp'),
    matches: one('--matches'),
    layersOut: one('--layers-out'),
    planOut: one('--plan-out'),
    backend,
    timeout: secondsOf(one('--timeout')),
    json,
  };
}
