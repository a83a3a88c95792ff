import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../packages.ts';
import type { Fixture, Plans } from './fixture-pages.ts';

interface FixtureFile {
  readonly component: string;
  readonly fixtures: readonly { readonly name: string; readonly hidden?: boolean; readonly html?: string }[];
}

/** States that belong to a page of their own, or that only scripts and readers of screens see. */
const LEFT_OUT =
  /inverse|translat|attributes|html as|no ga|with classes|module|autocomplete|spellcheck|falsy|overlay|welsh|long|extreme|reverse|white|meta/i;

/** White things for a coloured ground that a page of them does not have. */
const FOR_DARK = /--(?:reverse|inverse|white)\b/;

/** The fixtures of a package whose components each have a `fixtures.json` as the GOV.UK and NHS design systems write them. */
export function fixturesOf(packageName: string, folder: string): Fixture[] {
  const components = join(packageFolder(packageName), folder);
  return readdirSync(components)
    .map((name) => join(components, name, 'fixtures.json'))
    .filter((file) => existsSync(file))
    .flatMap((file) => {
      const { component, fixtures } = JSON.parse(readFileSync(file, 'utf8')) as FixtureFile;
      return fixtures
        .filter(
          ({ name, hidden, html = '' }) =>
            !hidden && html !== '' && html.length < 9000 && !LEFT_OUT.test(name) && !FOR_DARK.test(html),
        )
        .map(({ html = '' }) => ({ component, html }));
    });
}

const FIELDS = [
  ...['input', 'radios', 'checkboxes', 'date-input', 'textarea', 'select', 'file-upload', 'character-count', 'password-input'],
]; // prettier-ignore

export const GOVUK_PLANS: Plans = {
  form: { head: ['header', 'back-link'], body: FIELDS, count: [2, 5], end: ['button', 'footer'] },
  'form with errors': { head: ['header', 'back-link', 'error-summary'], body: FIELDS, count: [1, 4], end: ['button', 'footer'] },
  answers: { head: ['header', 'service-navigation', 'breadcrumbs'], body: ['summary-list', 'table', 'inset-text', 'details', 'warning-text'], count: [2, 4], end: ['button', 'footer'] },
  service: { head: ['header', 'service-navigation', 'phase-banner', 'notification-banner'], body: ['task-list', 'tabs', 'accordion', 'table', 'tag', 'inset-text', 'details'], count: [2, 5], end: ['pagination', 'footer'] },
  done: { head: ['header', 'panel'], body: ['inset-text', 'warning-text', 'details', 'summary-list', 'notification-banner'], count: [1, 3], end: ['footer'] },
  welcome: { head: ['cookie-banner', 'header', 'phase-banner', 'breadcrumbs'], body: ['inset-text', 'details', 'tag', 'button', 'table', 'warning-text'], count: [2, 5], end: ['feedback', 'footer'] },
}; // prettier-ignore

export const NHSUK_PLANS: Plans = {
  form: { head: ['header', 'back-link'], body: FIELDS, count: [2, 5], end: ['button', 'footer'] },
  'form with errors': { head: ['header', 'back-link', 'error-summary'], body: FIELDS, count: [1, 4], end: ['button', 'footer'] },
  article: { head: ['header', 'hero', 'breadcrumb'], body: ['do-dont-list', 'warning-callout', 'inset-text', 'card', 'details', 'action-link', 'contents-list'], count: [3, 6], end: ['pagination', 'footer'] },
  cards: { head: ['header', 'breadcrumb', 'heading'], body: ['card', 'card', 'action-link', 'tag', 'search-input'], count: [3, 7], end: ['footer'] },
  record: { head: ['header', 'breadcrumb', 'notification-banner'], body: ['summary-list', 'tables', 'tabs', 'task-list', 'tag', 'details'], count: [2, 5], end: ['button', 'footer'] },
  done: { head: ['header', 'panel'], body: ['inset-text', 'warning-callout', 'details', 'summary-list'], count: [1, 3], end: ['action-link', 'footer'] },
}; // prettier-ignore
