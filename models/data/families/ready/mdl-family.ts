import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../packages.ts';
import { listedFiles, pageOfFile, textOfFile, type ReadyLook } from './file-pages.ts';
import type { Family } from '../family.ts';
import { isHeldOut } from '../held-out.ts';
import { fixturePages, type Fixture, type Plans } from './fixture-pages.ts';
import { documentOf, readyHtml } from './ready-html.ts';
import { drawPhone } from './viewport.ts';
import { PAGES_TEST } from './web-links.ts';

const NAME = 'material-design-lite';

/** One colour theme in so many: the package ships 252 pairs of a primary colour and an accent. */
const EVERY = 9;

const themes = (): string[] =>
  readdirSync(join(packageFolder(NAME), 'dist'))
    .flatMap((file) => /^material\.(\w+-\w+)\.min\.css$/.exec(file)?.[1] ?? [])
    .sort()
    .filter((_, at) => at % EVERY === 0);

const sheetOf = (theme: string): string => `${NAME}/dist/material.${theme}.min.css`;

const look = (theme: string): ReadyLook => ({
  name: theme,
  dark: false,
  // The templates ask the web for a sheet of one pair; any other is the same sheet in other colours.
  dressing: { sheets: [[/^.*\bmaterial\.[\w.-]*css$/, sheetOf(theme)]] },
});

/** The snippets that the components are documented with. */
export const mdlFixtures = (): Fixture[] =>
  readdirSync(join(packageFolder(NAME), 'src')).flatMap((component) => {
    const folder = join(packageFolder(NAME), 'src', component, 'snippets');
    if (!existsSync(folder)) return [];
    return (
      readdirSync(folder)
        .filter((file) => file.endsWith('.html'))
        .map((file) => ({ component, html: textOfFile(`${NAME}/src/${component}/snippets/${file}`) }))
        // Templates of the documentation, and pictures that the package lacks.
        .filter(({ html }) => !/\{[%{]|assets\/demos/.test(html))
    );
  });

const PLANS: Plans = {
  cards: { head: ['button', 'chip'], body: ['card', 'card', 'list', 'chip'], count: [3, 6], end: ['footer'] },
  lists: { head: ['chip'], body: ['list', 'list', 'data-table', 'badge', 'button'], count: [3, 5], end: ['button'] },
  table: { head: ['button'], body: ['data-table', 'card', 'chip', 'badge'], count: [2, 4], end: ['footer'] },
}; // prettier-ignore

const ICONS = `<link rel="stylesheet" href="${PAGES_TEST}/material-icons/iconfont/material-icons.css">`;
const FACES = '<link rel="stylesheet" href="https://fonts.googleapis.com/css?family=Roboto:300,400,500,700">';
const LAY_OUT =
  '<style>body{display:flex;flex-wrap:wrap;gap:24px;padding:24px;align-items:flex-start}section:has(footer){flex-basis:100%}section:has(.mdl-textfield){min-width:300px}</style>';

/** Material Design Lite: its templates and pages of its snippets, in its colour themes. */
export const mdlFamily: Family<ReadyLook> = {
  name: NAME,
  packages: [NAME, 'material-icons', '@fontsource/roboto'],
  heldOut: isHeldOut(NAME),
  looks: () => themes().map(look),
  pages: ({ name, dressing }, count, random) => {
    const templates = random
      .sample(listedFiles(NAME), Math.floor(count / 2))
      .map((file) => pageOfFile(file, dressing, random));
    const head = `${FACES}${ICONS}<link rel="stylesheet" href="${PAGES_TEST}/${sheetOf(name)}">${LAY_OUT}`;
    const composed = fixturePages(
      mdlFixtures(),
      PLANS,
      (parts) => {
        const sections = [...parts.head, ...parts.body, ...parts.end].map(
          ({ html }) => `<section>${html}</section>`,
        );
        return readyHtml(documentOf(head, sections.join('\n')), `${NAME}/src/card`);
      },
      count - templates.length,
      random,
      // Single cards leave a desktop empty.
      drawPhone,
    );
    return [...templates, ...composed];
  },
};
