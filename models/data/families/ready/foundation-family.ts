import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packageFolder } from '../../packages.ts';
import type { Family, Look } from '../family.ts';
import { isHeldOut } from '../held-out.ts';
import { textOfFile } from './file-pages.ts';
import { fixturePages, htmlOf, type Fixture, type Plans } from './fixture-pages.ts';
import { documentOf, readyHtml } from './ready-html.ts';
import { PAGES_TEST } from './web-links.ts';

const PAGES = 'foundation-sites/docs/pages';
const EXAMPLE = /^```html_example[^\n]*\n([\s\S]*?)^```/gm;

/** The examples of Foundation's documentation, each under the name of its page. */
export const foundationFixtures = (): Fixture[] =>
  readdirSync(join(packageFolder('foundation-sites'), 'docs/pages'))
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      [...textOfFile(`${PAGES}/${file}`).matchAll(EXAMPLE)].map((found) => ({
        component: basename(file, '.md'),
        html: found[1]!.replaceAll('{{root}}', '').replace(/(["'(])\/?assets\//g, '$1assets/'),
      })),
    );

const PLANS: Plans = {
  form: { head: ['top-bar', 'breadcrumbs'], body: ['forms', 'switch', 'callout', 'slider', 'forms', 'button-group'], count: [4, 8], end: ['button', 'pagination'] },
  cards: { head: ['top-bar', 'callout'], body: ['card', 'media-object', 'thumbnail', 'badge', 'label', 'card', 'progress-bar'], count: [4, 8], end: ['pagination', 'menu'] },
  dashboard: { head: ['top-bar', 'menu'], body: ['table', 'progress-bar', 'callout', 'tabs', 'badge', 'label', 'accordion'], count: [4, 8], end: ['pagination'] },
  article: { head: ['breadcrumbs', 'menu'], body: ['typography-base', 'media-object', 'callout', 'thumbnail', 'typography-helpers', 'table', 'button'], count: [4, 8], end: ['pagination', 'menu'] },
}; // prettier-ignore

const SHEETS: Readonly<Record<string, string>> = {
  foundation: 'foundation.min.css',
  'foundation-float': 'foundation-float.min.css',
  'foundation-prototype': 'foundation-prototype.min.css',
};

/** Menus that open by a script stay shut. */
const SHUT = '<style>.dropdown.menu ul{display:none}</style>';

const TITLES = ['Overview', 'New message', 'Latest stories', 'Your account', 'Team', 'Orders', 'Settings'];

/** Foundation's examples, by what occurs together on a page. */
export const foundationFamily: Family = {
  name: 'foundation-sites',
  packages: ['foundation-sites'],
  heldOut: isHeldOut('foundation-sites'),
  looks: (): readonly Look[] => Object.keys(SHEETS).map((name) => ({ name, dark: false })),
  pages: ({ name }, count, random) => {
    const sheet = `<link rel="stylesheet" href="${PAGES_TEST}/foundation-sites/dist/css/${SHEETS[name]}">${SHUT}`;
    return fixturePages(
      foundationFixtures(),
      PLANS,
      ({ head, body, end }, draw) => {
        const [bar, ...lead] = head;
        const main = `${htmlOf(lead)}<h2>${draw.pick(TITLES)}</h2>${htmlOf([...body, ...end])}`;
        const column = `<div style="max-width:${draw.pick([640, 960, 1200])}px;margin:0 auto;padding:16px">${main}</div>`;
        return readyHtml(documentOf(sheet, `${bar?.html ?? ''}${column}`), 'foundation-sites/docs');
      },
      count,
      random,
    );
  },
};
