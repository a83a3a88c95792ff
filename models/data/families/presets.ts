import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontFaces } from './font-faces.ts';

type Mode = Readonly<Record<string, string>>;

/** A theme of tweakcn: custom properties without their dashes, in shadcn's names. */
export interface Preset {
  readonly id: string;
  readonly light: Mode;
  readonly dark: Mode;
}

const isMode = (value: unknown): value is Mode =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((entry) => typeof entry === 'string');

const isPreset = (value: unknown): value is Preset =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'light' in value &&
  isMode(value.light) &&
  'dark' in value &&
  isMode(value.dark);

/** `themes/tweakcn.json` of a folder of data; none where the folder has no such file. @throws TypeError where the file holds something else */
export function readPresets(folder: string): readonly Preset[] {
  const file = join(folder, 'themes', 'tweakcn.json');
  if (!existsSync(file)) return [];
  const presets: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(presets) || !presets.every(isPreset))
    throw new TypeError(`${file} holds no themes of tweakcn: give a folder with the file as published.`);
  return presets;
}

/** Shapes and type of a preset are said once, in its light half. */
const valuesOf = (preset: Preset, dark: boolean): Mode =>
  dark ? { ...preset.light, ...preset.dark } : preset.light;

/** A shadow of the preset with `more` px of fall added, as tweakcn makes its scale of one shadow; undefined where it names none. */
function shadowOf(values: Mode, more: number): string | undefined {
  const color = values['shadow-color'];
  if (color === undefined) return undefined;
  const part = (name: string): string => values[`shadow-${name}`] ?? '0px';
  const alpha = Math.round(100 * Number(values['shadow-opacity'] ?? '0.1'));
  const tint = `color-mix(in srgb, ${color} ${alpha}%, transparent)`;
  const near = `${part('offset-x')} ${part('offset-y')} ${part('blur')} ${part('spread')} ${tint}`;
  return more === 0
    ? near
    : `${near}, ${part('offset-x')} ${more}px ${2 * more}px calc(${part('spread')} - 1px) ${tint}`;
}

/** Basecoat writes words in the destructive colour where shadcn fills with it: in the dark it must be light enough to be read. */
const written = (color: string): string => `oklch(from ${color} max(l, .62) c h)`;

/** The preset as CSS: its custom properties, its fonts, and its shadow where the kit's sheet has Tailwind's compiled in. */
export function presetCss(preset: Preset, dark: boolean): string {
  const values = valuesOf(preset, dark);
  const properties = Object.entries(values)
    .filter(([name]) => !name.startsWith('shadow-') && name !== 'letter-spacing')
    .map(([name, value]) => `--${name}:${dark && name === 'destructive' ? written(value) : value}`);
  const [low, high] = [shadowOf(values, 0), shadowOf(values, 4)];
  const shadows =
    low === undefined || high === undefined
      ? ''
      : `.card,.input,.input-group,select.select,.textarea,.btn[data-variant=outline]{--tw-shadow:${low}}.dialog>*,[data-popover],.toast-content{--tw-shadow:${high}}`;
  const spacing =
    values['letter-spacing'] === undefined ? '' : `body{letter-spacing:${values['letter-spacing']}}`;
  return `${fontFaces(values['font-sans'] ?? '')}:root:root{${properties.join(';')}}${spacing}${shadows}`;
}
