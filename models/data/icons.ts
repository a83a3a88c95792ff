import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ICON_FILES } from './icon-files';
import { packageFolder } from './packages.ts';

export type IconSet = keyof typeof ICON_FILES;

export type IconName = keyof (typeof ICON_FILES)['lucide'];

export const ICON_SETS = Object.keys(ICON_FILES) as IconSet[];

export const ICON_NAMES = Object.keys(ICON_FILES.lucide) as IconName[];

const cache = new Map<string, string>();

/** An icon as inline SVG that fills its box and is drawn in currentColor. */
export function iconSvg(set: IconSet, name: IconName): string {
  const key = `${set}/${name}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const packageName = set === 'lucide' ? 'lucide-static' : 'bootstrap-icons';
  const svg = readFileSync(join(packageFolder(packageName), 'icons', `${ICON_FILES[set][name]}.svg`), 'utf8')
    .replace(/<!--.*?-->/gs, '')
    .replace(/\s(?:width|height)="(?:16|24)"/g, '')
    .replace(/\s+/g, ' ')
    .replace('<svg', '<svg width="100%" height="100%" style="display:block"')
    .trim();
  cache.set(key, svg);
  return svg;
}
