import type { Family, Look } from '../family.ts';
import { textOfFile } from './file-pages.ts';
import { fixturePages, type Plans } from './fixture-pages.ts';
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

/** GDS Transport may be used on gov.uk alone: its files are not asked for, and the sheet's own next choice, Arial, is drawn. */
const WITHOUT_FACES = /@font-face\{[^}]*\}/g;

const family = ({ name, prefix, components, sheet, assets, plans }: Government): Family => ({
  name,
  packages: [name],
  heldOut: false,
  looks: (): readonly Look[] => [{ name, dark: false }],
  pages: (_look, count, random) => {
    const here = (text: string): string =>
      text.replace(/(["'(])\/assets\//g, `$1${PAGES_TEST}/${name}/${assets}/`);
    const css = here(textOfFile(`${name}/${sheet}`).replace(WITHOUT_FACES, ''));
    const wide = /<(?:header|footer)\b|cookie-banner|service-navigation|class="[a-z]+-hero/;
    return fixturePages(
      fixturesOf(name, components),
      plans,
      ({ head, body, end }, draw) => {
        const top = head.filter((part) => wide.test(part));
        const rest = head.filter((part) => !wide.test(part));
        const foot = end.filter((part) => wide.test(part));
        const last = end.filter((part) => !wide.test(part));
        const title = `<h1 class="${prefix}-heading-${draw.pick(['l', 'xl'])}">${draw.pick(TITLES)}</h1>`;
        const grid = `<div class="${prefix}-grid-row"><div class="${prefix}-grid-column-${draw.pick(['two-thirds', 'full'])}">`;
        const main = `<main class="${prefix}-main-wrapper">${grid}${[...rest.slice(1), title, ...body, ...last].join('\n')}</div></div></main>`;
        const page = `${top.join('')}<div class="${prefix}-width-container">${rest[0] ?? ''}${main}</div>${foot.join('')}`;
        return here(documentOf(`<style>${css}</style>`, page, `class="${prefix}-template__body"`)).replace(
          '<html',
          `<html class="${prefix}-template"`,
        );
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
