import type { Device, PageDescription, PageContext, PageKind } from '../page-context.ts';
import { article, blog, docs } from './articles.ts';
import { cart, checkout } from './checkout.ts';
import { adminTable, dashboard } from './dashboards.ts';
import { email, files } from './desk.ts';
import { event, help, recipe } from './guides.ts';
import { notifications, profile } from './people.ts';
import { calendar, kanban } from './planning.ts';
import { library, player, video } from './players.ts';
import { pricing } from './pricing.ts';
import { results, stay } from './results.ts';
import { form, settings } from './settings.ts';
import { product, shop } from './shop.ts';
import { login, onboarding } from './sign-in.ts';
import { gallery, landing, portfolio } from './sites.ts';
import { chat, feed } from './social.ts';
import { wallet } from './wallet.ts';
import * as states from './states.ts';
import { board } from './board.ts';
import { guide } from './guide.ts';

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
  kind('login', ALL, login),
  kind('onboarding', MOSTLY_PHONE, onboarding),
  kind('profile', ALL, profile),
  kind('settings', ALL, settings),
  kind('form', ALL, form),
  kind('notifications', ALL, notifications),
  kind('shop', ALL, shop),
  kind('product', ALL, product),
  kind('cart', ALL, cart),
  kind('checkout', ALL, checkout),
  kind('results', MOSTLY_WIDE, results),
  kind('stay', ALL, stay),
  kind('wallet', ALL, wallet),
  kind('calendar', ALL, calendar),
  kind('email', MOSTLY_WIDE, email),
  kind('files', ALL, files),
  kind('recipe', ALL, recipe),
  kind('feed', ALL, feed),
  kind('chat', ALL, chat),
  kind('player', ALL, player),
  kind('video', ALL, video),
  kind('library', ALL, library),
  kind('empty', ALL, states.empty),
];

/** Every kind of page of the grammar; `devices` in proportion to how often. */
export const PAGE_KINDS: readonly PageKind[] = [
  ...ON_BOARDS,
  kind('pricing', MOSTLY_WIDE, pricing),
  kind('dashboard', MOSTLY_WIDE, dashboard),
  kind('admin-table', MOSTLY_WIDE, adminTable),
  kind('kanban', MOSTLY_WIDE, kanban),
  kind('docs', MOSTLY_WIDE, docs),
  kind('article', ALL, article),
  kind('blog', MOSTLY_WIDE, blog),
  kind('help', ALL, help),
  kind('event', ALL, event),
  kind('landing', MOSTLY_WIDE, landing),
  kind('landing-long', MOSTLY_WIDE, landing),
  kind('portfolio', MOSTLY_WIDE, portfolio),
  kind('gallery', ALL, gallery),
  kind('error-404', ALL, states.error404),
  kind('dialog-over-page', ALL, states.dialogOver),
  kind('sheet-over-map', MOSTLY_PHONE, states.sheetOver),
  kind('map-booking', ALL, states.mapBooking),
  kind('message-over-page', ALL, states.messagesOver),
  kind('guide', MOSTLY_WIDE, guide),
  kind('board', WIDE, board(ON_BOARDS)),
];
