import type { Family, Look } from '../family.ts';
import { isHeldOut } from '../held-out.ts';
import { textOfFile } from './file-pages.ts';
import { fixturePages, htmlOf, type Fixture, type Plans } from './fixture-pages.ts';
import { fixturesOf, GOVUK_PLANS, NHSUK_PLANS } from './government-fixtures.ts';
import { documentOf } from './ready-html.ts';
import { PAGES_TEST } from './web-links.ts';

/** One of the design systems that come of GOV.UK's: the same files, another prefix of classes. */
interface Government {
  readonly name: string;
  readonly prefix: string;
  readonly components: string;
  readonly sheet: string;
  /** Where the addresses from `/assets/` of its sheet and fixtures are. */
  readonly assets: string;
  readonly plans: Plans;
}

/** Texts that fixtures lack: what pages are about. */
const TITLES = [
  'Apply for a licence', 'Check your answers', 'Your appointments', 'Report a change', 'Who lives with you?', 'Renew your pass',
  'Choose a date', 'Sign in to your account', 'Request a copy', 'What happens next', 'Your details', 'Find a place near you',
]; // prettier-ignore

/** Components as wide as the page, and those that stand over the page's content. */
const WIDE = new Set(['cookie-banner', 'header', 'hero', 'service-navigation', 'footer']);
const ABOVE = new Set(['back-link', 'breadcrumb', 'breadcrumbs', 'phase-banner']);

/** GDS Transport may be used on gov.uk alone: its files are not asked for, and the sheet's own next choice, Arial, is drawn. */
const WITHOUT_FACES = /@font-face\{[^}]*\}/g;

const family = ({ name, prefix, components, sheet, assets, plans }: Government): Family => ({
  name,
  packages: [name],
  heldOut: isHeldOut(name),
  looks: (): readonly Look[] => [{ name, dark: false }],
  pages: (_look, count, random) => {
    const here = (text: string): string =>
      text.replace(/(["'(])\/assets\//g, `$1${PAGES_TEST}/${name}/${assets}/`);
    const css = here(textOfFile(`${name}/${sheet}`).replace(WITHOUT_FACES, ''));
    return fixturePages(
      fixturesOf(name, components),
      plans,
      ({ head, body, end }, draw) => {
        const title = `<h1 class="${prefix}-heading-${draw.pick(['l', 'xl'])}">${draw.pick(TITLES)}</h1>`;
        const above = head.filter(({ component }) => ABOVE.has(component));
        const lead = head.filter((part) => !WIDE.has(part.component) && !above.includes(part));
        const close = end.filter(({ component }) => !WIDE.has(component));
        const column = `<div class="${prefix}-grid-column-${draw.pick(['two-thirds', 'full'])}">`;
        const content = [htmlOf(lead), title, htmlOf(body), htmlOf(close)].join('\n');
        const main = `<main class="${prefix}-main-wrapper"><div class="${prefix}-grid-row">${column}${content}</div></div></main>`;
        const container = `<div class="${prefix}-width-container">${htmlOf(above)}${main}</div>`;
        const wide = (parts: readonly Fixture[]): string =>
          htmlOf(parts.filter(({ component }) => WIDE.has(component)));
        const page = `${wide(head)}${container}${wide(end)}`;
        const html = documentOf(`<style>${css}</style>`, page, `class="${prefix}-template__body"`);
        return here(html).replace('<html', `<html class="${prefix}-template"`);
      },
      count,
      random,
    );
  },
});

export const governmentFamilies = [
  family({
    name: 'govuk-frontend',
    prefix: 'govuk',
    components: 'dist/govuk/components',
    sheet: 'dist/govuk/govuk-frontend.min.css',
    assets: 'dist/govuk/assets',
    plans: GOVUK_PLANS,
  }),
  family({
    name: 'nhsuk-frontend',
    prefix: 'nhsuk',
    components: 'dist/nhsuk/components',
    sheet: 'dist/nhsuk/nhsuk-frontend.min.css',
    assets: 'dist/nhsuk/assets',
    plans: NHSUK_PLANS,
  }),
];
