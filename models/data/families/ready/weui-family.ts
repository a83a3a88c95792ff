import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../packages.ts';
import type { Family, Look } from '../family.ts';
import { isHeldOut } from '../held-out.ts';
import { listedFiles, textOfFile } from './file-pages.ts';
import { documentOf, readyHtml } from './ready-html.ts';
import { drawPhone } from './viewport.ts';
import { PAGES_TEST } from './web-links.ts';

const FOLDER = 'weui/dist/example';
const HEAD = ['weui/dist/style/weui.min.css', `${FOLDER}/example.css`]
  .map((file) => `<link rel="stylesheet" href="${PAGES_TEST}/${file}">`)
  .join('');
/** The example's script shows a page by a class, in a box as high as the phone. */
const SHOWN =
  '<style>body{color:var(--weui-FG-0)}.page{opacity:1!important;position:static!important;min-height:100vh}</style>';

/** Every page of WeUI's example, within the packages. */
export const weuiFiles = (): string[] =>
  readdirSync(join(packageFolder('weui'), 'src/example'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && file !== 'index.html')
    .map((file) => `weui/src/example/${file}`)
    .sort();

export const weuiPage = (file: string, dark: boolean): string =>
  readyHtml(documentOf(`${HEAD}${SHOWN}`, textOfFile(file), dark ? 'data-weui-theme="dark"' : ''), FOLDER);

/** WeUI's example: Chinese pages of a phone. */
export const weuiFamily: Family = {
  name: 'weui',
  packages: ['weui'],
  heldOut: isHeldOut('weui'),
  looks: (): readonly Look[] => [
    { name: 'weui', dark: false },
    { name: 'weui-dark', dark: true },
  ],
  pages: ({ dark }, count, random) =>
    random.sample(listedFiles('weui'), count).map((file) => ({
      kind: file,
      ...drawPhone(random),
      html: weuiPage(file, dark),
    })),
};
