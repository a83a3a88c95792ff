import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGES } from '../../packages.ts';

/** Where a page finds the files of installed packages. */
export const PAGES_TEST = 'http://pages.test';

/** Sheets that pages ask the web for, and the installed package that is the same thing. */
const SHEETS: readonly (readonly [RegExp, string])[] = [
  [/font-?awesome/, 'font-awesome/css/font-awesome.min.css'],
  [/bootstrap\/4|node_modules\/bootstrap|modules\/bootstrap/, 'bootstrap-4/dist/css/bootstrap.min.css'],
  [/icon\?family=Material/, 'material-icons/iconfont/material-icons.css'],
];

/** Weights that @fontsource has and that pages use. */
const WEIGHTS = ['300', '400', '500', '600', '700'];

function fontSheets(address: string): string[] {
  const families = [...address.matchAll(/family=([^&"]+)/g)].flatMap((found) => found[1]!.split('|'));
  return families.flatMap((family) => {
    const name = family
      .split(':')[0]!
      .toLowerCase()
      .replace(/[+ ]|%20/g, '-');
    const folder = `@fontsource/${name}`;
    return WEIGHTS.map((weight) => `${folder}/${weight}.css`).filter((file) =>
      existsSync(join(PACKAGES, 'node_modules', file)),
    );
  });
}

/** The installed sheets that stand for a sheet of the web or of a package that is left out; null where an address is the page's own. */
export function installedSheets(address: string): string[] | null {
  const known = SHEETS.find(([pattern]) => pattern.test(address));
  if (known !== undefined) return [`${PAGES_TEST}/${known[1]}`];
  if (/fonts\.googleapis\.com\/css/.test(address))
    return fontSheets(address).map((file) => `${PAGES_TEST}/${file}`);
  if (address.startsWith(`${PAGES_TEST}/`)) return null;
  return /^(?:https?:)?\/\//.test(address) || address.includes('node_modules/') ? [] : null;
}
