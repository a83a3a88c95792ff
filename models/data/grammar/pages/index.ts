import type { Device, PageDescription, PageContext, PageKind } from '../page-context.ts';
import * as accounts from './accounts.ts';
import { board } from './board.ts';
import { guide } from './guide.ts';
import * as media from './media.ts';
import * as reading from './reading.ts';
import * as shops from './shops.ts';
import * as sites from './sites.ts';
import * as states from './states.ts';
import * as work from './work.ts';

const ALL: readonly Device[] = ['phone', 'phone', 'tablet', 'desktop'];
const WIDE: readonly Device[] = ['tablet', 'desktop', 'desktop'];
const MOSTLY_WIDE: readonly Device[] = ['phone', 'tablet', 'desktop', 'desktop'];
const MOSTLY_PHONE: readonly Device[] = ['phone', 'phone', 'phone', 'tablet'];

const kind = (
  name: string,
  devices: readonly Device[],
  draw: (page: PageContext) => PageDescription,
): PageKind => ({ name, devices, draw });

/** Kinds that may stand on a phone's screen of a board. */
const ON_BOARDS: readonly PageKind[] = [
  kind('login', ALL, accounts.login),
  kind('onboarding', MOSTLY_PHONE, accounts.onboarding),
  kind('profile', ALL, accounts.profile),
  kind('settings', ALL, accounts.settings),
  kind('form', ALL, accounts.form),
  kind('notifications', ALL, accounts.notifications),
  kind('shop', ALL, shops.shop),
  kind('product', ALL, shops.product),
  kind('cart', ALL, shops.cart),
  kind('checkout', ALL, shops.checkout),
  kind('results', MOSTLY_WIDE, shops.results),
  kind('stay', ALL, shops.stay),
  kind('wallet', ALL, work.wallet),
  kind('calendar', ALL, work.calendar),
  kind('email', MOSTLY_WIDE, work.email),
  kind('files', ALL, work.files),
  kind('recipe', ALL, reading.recipe),
  kind('feed', ALL, media.feed),
  kind('chat', ALL, media.chat),
  kind('player', ALL, media.player),
  kind('video', ALL, media.video),
  kind('library', ALL, media.library),
  kind('empty', ALL, states.empty),
];

/** Every kind of page of the grammar; `devices` in proportion to how often. */
export const PAGE_KINDS: readonly PageKind[] = [
  ...ON_BOARDS,
  kind('pricing', MOSTLY_WIDE, shops.pricing),
  kind('dashboard', MOSTLY_WIDE, work.dashboard),
  kind('admin-table', MOSTLY_WIDE, work.adminTable),
  kind('kanban', MOSTLY_WIDE, work.kanban),
  kind('docs', MOSTLY_WIDE, reading.docs),
  kind('article', ALL, reading.article),
  kind('blog', MOSTLY_WIDE, reading.blog),
  kind('help', ALL, reading.help),
  kind('event', ALL, reading.event),
  kind('landing', MOSTLY_WIDE, sites.landing),
  kind('landing-long', MOSTLY_WIDE, sites.landing),
  kind('portfolio', MOSTLY_WIDE, sites.portfolio),
  kind('gallery', ALL, sites.gallery),
  kind('error-404', ALL, states.error404),
  kind('dialog-over-page', ALL, states.dialogOver),
  kind('sheet-over-map', MOSTLY_PHONE, states.sheetOver),
  kind('map-booking', ALL, states.mapBooking),
  kind('message-over-page', ALL, states.messagesOver),
  kind('guide', MOSTLY_WIDE, guide),
  kind('board', WIDE, board(ON_BOARDS)),
];
