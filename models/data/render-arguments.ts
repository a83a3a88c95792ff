import { parseLine, whole } from './command.ts';
import { ArgumentError } from './render-errors';
import { SPLITS, type Split } from './themes/theme-source';

export interface RenderArguments {
  readonly out: string;
  readonly photos: string;
  readonly blocks: number;
  readonly seed: number;
  readonly start: number;
  readonly split: Split;
  /** Pixels per pixel of a training page: the same pages at the sizes that designers draw. */
  readonly scale: number;
  readonly browser: string;
}

export const USAGE =
  'Usage: render-pages --out FOLDER --photos FOLDER [--blocks 120] [--seed 1] [--start 0] [--split train|heldout|kits] [--scale 1] [--browser FILE]';

const OPTIONS = {
  out: { type: 'string' },
  photos: { type: 'string' },
  blocks: { type: 'string', default: '120' },
  seed: { type: 'string', default: '1' },
  start: { type: 'string', default: '0' },
  split: { type: 'string', default: 'train' },
  scale: { type: 'string', default: '1' },
  browser: { type: 'string' },
} as const;

/**
 * Reads the command line; the browser is `--browser`, else `environment.CHROMIUM`, else Debian's Chromium.
 * @throws ArgumentError
 */
export function renderArguments(
  line: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): RenderArguments {
  const values = parseLine(line, OPTIONS);
  const { out, photos } = values;
  if (!out) throw new ArgumentError('There is no folder to render into: pass --out FOLDER.');
  if (!photos) throw new ArgumentError('There is no folder of photos to draw from: pass --photos FOLDER.');
  const split = SPLITS.find((name) => name === values.split);
  if (!split)
    throw new ArgumentError(
      `There is no split ${values.split}: pass --split with one of ${SPLITS.join(', ')}.`,
    );
  return {
    out,
    photos,
    split,
    blocks: whole('blocks', values.blocks),
    seed: whole('seed', values.seed, 0, Number.MAX_SAFE_INTEGER),
    start: whole('start', values.start),
    scale: scaleOf(values.scale),
    browser: values.browser ?? (environment.CHROMIUM || '/usr/bin/chromium'),
  };
}

/** Three makes a desktop page 1440 px wide; Chromium paints no sheets much larger than that. */
function scaleOf(value: string): number {
  const scale = whole('scale', value);
  if (scale < 1 || scale > 3) throw new ArgumentError(`--scale is "${value}": pass 1, 2 or 3.`);
  return scale;
}
