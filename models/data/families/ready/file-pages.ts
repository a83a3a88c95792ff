import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PACKAGES } from '../../packages.ts';
import type { Random } from '../../random.ts';
import type { Family, KitPage, Look } from '../family.ts';
import { isHeldOut } from '../held-out.ts';
import { readyHtml, type Dressing } from './ready-html.ts';
import { drawViewport } from './viewport.ts';

/** A look of ready pages: what is dressed differently. */
export interface ReadyLook extends Look {
  readonly dressing: Dressing;
}

export const textOfFile = (file: string): string =>
  readFileSync(join(PACKAGES, 'node_modules', file), 'utf8');

/** The files of a family, within the packages, one a line in `pages/NAME.txt`: those that paint eight things or more without their scripts. */
export const listedFiles = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, 'pages', `${name}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

export const pageOfFile = (file: string, dressing: Dressing, random: Random): KitPage => ({
  kind: file,
  ...drawViewport(random),
  html: readyHtml(textOfFile(file), dirname(file), dressing),
});

/** The ready pages of a package as a family: any of its listed files in any of its looks. */
export const fileFamily = (
  name: string,
  packages: readonly string[],
  looks: readonly ReadyLook[],
): Family<ReadyLook> => ({
  name,
  packages,
  heldOut: isHeldOut(name),
  looks: () => looks,
  pages: ({ dressing }, count, random) =>
    random.sample(listedFiles(name), count).map((file) => pageOfFile(file, dressing, random)),
});
