import { parseLine, whole } from '../command.ts';
import { familyNames } from '../families/family-list.ts';
import { ArgumentError } from '../render-errors.ts';

export interface RenderTreesArguments {
  readonly out: string;
  readonly photos: string;
  readonly split: 'train' | 'heldout';
  readonly families: readonly string[];
  /** How many looks of each family, sampled by the seed, are drawn from; 0 is all. */
  readonly looks: number;
  readonly pages: number;
  readonly wireframes: number;
  readonly blocks: number;
  readonly seed: number;
  readonly start: number;
  readonly pixels: boolean;
  /** Tabs that read at the same time. */
  readonly tabs: number;
  readonly browser: string;
}

export const USAGE =
  'Usage: render-trees --out FOLDER --photos FOLDER [--families NAME,NAME] [--split train|heldout] [--looks 0] [--pages 6] [--wireframes 2] [--blocks 120] [--seed 1] [--start 0] [--pixels] [--tabs 2] [--browser FILE]';

const OPTIONS = {
  out: { type: 'string' },
  photos: { type: 'string' },
  families: { type: 'string' },
  split: { type: 'string', default: 'train' },
  looks: { type: 'string', default: '0' },
  pages: { type: 'string', default: '6' },
  wireframes: { type: 'string', default: '2' },
  blocks: { type: 'string', default: '120' },
  seed: { type: 'string', default: '1' },
  start: { type: 'string', default: '0' },
  tabs: { type: 'string', default: '2' },
  pixels: { type: 'boolean', default: false },
  browser: { type: 'string' },
} as const;

/**
 * Reads the command line; the browser is `--browser`, else `environment.CHROMIUM`, else Debian's Chromium.
 * @throws ArgumentError
 */
export function renderTreesArguments(
  line: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): RenderTreesArguments {
  const values = parseLine(line, OPTIONS);
  const { out, photos, split } = values;
  if (!out) throw new ArgumentError('There is no folder to render into: pass --out FOLDER.');
  if (!photos) throw new ArgumentError('There is no folder of photos to draw from: pass --photos FOLDER.');
  if (split !== 'train' && split !== 'heldout')
    throw new ArgumentError(`There is no split ${split}: pass --split train or --split heldout.`);
  return {
    out,
    photos,
    split,
    families: familiesOf(values.families, split),
    looks: whole('looks', values.looks, 0),
    pages: whole('pages', values.pages, 1),
    wireframes: whole('wireframes', values.wireframes, 0),
    blocks: whole('blocks', values.blocks, 0),
    seed: whole('seed', values.seed, 0, Number.MAX_SAFE_INTEGER),
    start: whole('start', values.start, 0),
    pixels: values.pixels,
    tabs: whole('tabs', values.tabs, 1),
    browser: values.browser ?? (environment.CHROMIUM || '/usr/bin/chromium'),
  };
}

function familiesOf(given: string | undefined, split: 'train' | 'heldout'): string[] {
  const all = familyNames(split === 'heldout');
  if (given === undefined) return all;
  const names = given.split(',').filter((name) => name !== '');
  const unknown = names.find((name) => !all.includes(name));
  if (unknown !== undefined || names.length === 0)
    throw new ArgumentError(
      `There is no family ${unknown ?? `in "${given}"`} in the split ${split}: pass --families with some of ${all.join(', ')}.`,
    );
  return names;
}
