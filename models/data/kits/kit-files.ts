import { readFileSync, readdirSync } from 'node:fs';

export { packageFolder as kitFolder } from '../packages.ts';

/** Names of the folders in `path`, sorted. */
export const foldersIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** The joined stylesheets without imports: web fonts would be fetched, and fonts belong to the layout anyway. */
export const readCss = (...files: string[]): string =>
  files
    .map((file) =>
      readFileSync(file, 'utf8').replace(/@import\s*(?:url\([^)]*\)|"[^"]*"|'[^']*')[^;]*;/g, ''),
    )
    .join('\n');
