import { ground } from './html';
import type { PageContext } from './page-context';
import { empty, listing, media } from './pages/collection-pages';
import { form, settings } from './pages/form-pages';
import { modal } from './pages/modal-page';
import { checkout, detail } from './pages/shop-pages';
import { chat, feed, profile } from './pages/social-pages';
import { landing, onboarding } from './pages/welcome-pages';
import { calendar, dashboard, tablePage } from './pages/work-pages';

const PAGES = {
  landing,
  dashboard,
  list: listing,
  detail,
  form,
  settings,
  chat,
  feed,
  checkout,
  table: tablePage,
  calendar,
  media,
  onboarding,
  modal,
  empty,
  profile,
} as const;

export type PageKind = keyof typeof PAGES;

export const PAGE_KINDS = Object.keys(PAGES) as PageKind[];

/** The markup of one page, ground `page` included. */
export function pageHtml(kind: PageKind, page: PageContext): string {
  return ground('page', 'position:absolute;inset:0', PAGES[kind](page));
}
