import type { Button, Field, IconButton, Labelled, Tone } from '../grammar/components.ts';
import { cardWords, cellHtml, rowInner, rowRole } from '../grammar/compose/surfaces.ts';
import { stacked } from '../grammar/compose/layout.ts';
import { escape } from '../grammar/escape.ts';
import { role } from '../grammar/role.ts';
import type { IconName } from '../icons.ts';
import { COMPOSED, type Adapter, type Draw, type KitLook, type Markup, type Values } from './adapter.ts';
import { FONT_PACKAGES, fontFaces } from './font-faces.ts';
import { classes, flag, inverted, maybe, worded } from './markup.ts';

/** Its palette by the names of its documentation; pages on it stand on light gray 5 or dark gray 2. */
const values = (dark: boolean): Values => ({
  page: dark ? 'var(--bp-palette-dark-gray-2)' : 'var(--bp-palette-light-gray-5)',
  surface: dark ? 'var(--bp-palette-dark-gray-3)' : 'var(--bp-palette-white)',
  muted: dark ? 'var(--bp-palette-dark-gray-4)' : 'var(--bp-palette-light-gray-4)',
  border: dark ? 'rgba(255,255,255,.2)' : 'rgba(17,20,24,.15)',
  text: dark ? 'var(--bp-palette-light-gray-5)' : 'var(--bp-palette-dark-gray-1)',
  faint: dark ? 'var(--bp-palette-gray-4)' : 'var(--bp-palette-gray-1)',
  primary: 'var(--bp-palette-blue-3)',
  onPrimary: 'var(--bp-palette-white)',
  secondary: dark ? 'var(--bp-palette-gray-4)' : 'var(--bp-palette-gray-1)',
  success: 'var(--bp-palette-green-3)',
  warning: dark ? 'var(--bp-palette-orange-5)' : 'var(--bp-palette-orange-3)',
  danger: 'var(--bp-palette-red-3)',
  info: 'var(--bp-palette-blue-3)',
  dark: 'var(--bp-palette-dark-gray-1)',
  onDark: 'var(--bp-palette-light-gray-5)',
  radius: '4px',
  cardRadius: '4px',
  shadow: '0 0 0 1px rgba(17,20,24,.1),0 4px 8px rgba(17,20,24,.2),0 18px 46px 6px rgba(17,20,24,.2)',
});

const INTENTS: Readonly<Record<Tone, string | false>> = {
  primary: 'bp6-intent-primary',
  secondary: false,
  success: 'bp6-intent-success',
  danger: 'bp6-intent-danger',
  neutral: false,
};

const MESSAGES = {
  info: 'primary',
  primary: 'primary',
  success: 'success',
  warning: 'warning',
  danger: 'danger',
  neutral: 'default',
};

const FILLS = { solid: false, outline: 'bp6-outlined', ghost: 'bp6-minimal' } as const;
const SIZES = { small: 'bp6-small', medium: false, large: 'bp6-large' } as const;

const icon = (name: IconName, draw: Draw, size = 16): string =>
  `<span class="bp6-icon">${draw.icon(name, size)}</span>`;

function press(
  it: Button | IconButton,
  draw: Draw,
  ...more: readonly (string | false | undefined)[]
): string {
  const names = ['bp6-button', INTENTS[it.tone], FILLS[it.fill], SIZES[it.size], ...more];
  const dead = it.state === 'disabled';
  return `type="button" ${classes(...names, dead && 'bp6-disabled')}${flag(dead, 'disabled')}${flag(it.state === 'hover', 'data-hover')}${inverted(it, draw)}`;
}

/** The kit's form group. */
function group(
  it: Labelled,
  draw: Draw,
  control: (attributes: string, intent: string | false) => string,
): string {
  const id = draw.id();
  const intent = it.error !== undefined && 'bp6-intent-danger';
  const label = maybe(it.label, (words) => `<label class="bp6-label" for="${id}">${escape(words)}</label>`);
  const note = maybe(
    it.error ?? it.hint,
    (words) =>
      `<div class="bp6-form-helper-text" ${role(it.error === undefined ? 'field.hint' : 'field.error')}>${escape(words)}</div>`,
  );
  return `<div ${classes('bp6-form-group', intent, it.disabled && 'bp6-disabled')}>${label}<div class="bp6-form-content">${control(`id="${id}"${flag(it.disabled, 'disabled')}`, intent)}${note}</div></div>`;
}

const field = (it: Field, draw: Draw): string =>
  group(
    it,
    draw,
    (attributes, intent) =>
      `<div ${classes('bp6-input-group', intent)}>${maybe(it.icon, (name) => icon(name, draw))}<input type="${it.kind === 'password' ? 'password' : 'text'}" ${classes('bp6-input', intent)} ${attributes}${worded('value', it.value)}${worded('placeholder', it.placeholder)}></div>`,
  );

const choice =
  (kind: 'checkbox' | 'radio' | 'switch') =>
  (it: { words: string; on: boolean; disabled?: boolean }): string =>
    `<label ${classes('bp6-control', `bp6-${kind}`, it.disabled && 'bp6-disabled')} style="margin:0"><input class="bp6-control-input" type="${kind === 'radio' ? 'radio' : 'checkbox'}"${flag(it.on, 'checked')}${flag(it.disabled, 'disabled')}><span class="bp6-control-indicator" ${role(kind, it.on ? 'on' : 'off', 'input')}></span>${escape(it.words)}</label>`;

const SPIN = 'M 50,50 m 0,-45 a 45,45 0 1 1 0,90 a 45,45 0 1 1 0,-90';

const buttons = (items: readonly string[], chosen: number, part: string, wide: boolean | undefined): string =>
  `<div ${classes('bp6-button-group', wide && 'bp6-fill')}>${items.map((words, at) => `<button type="button" ${classes('bp6-button', at === chosen && 'bp6-active bp6-intent-primary')} ${role(part, at === chosen && 'chosen')}><span class="bp6-button-text">${escape(words)}</span></button>`).join('')}</div>`;

const item = (words: string, name: IconName | undefined, draw: Draw): string =>
  `${maybe(name, (glyph) => `<span class="bp6-menu-item-icon">${icon(glyph, draw)}</span>`)}<span class="bp6-fill bp6-text-overflow-ellipsis">${escape(words)}</span>`;

const TEXTS = {
  body: '',
  lead: 'bp6-text-large',
  small: 'bp6-text-small',
  muted: 'bp6-text-muted',
  strong: 'bp6-label',
  label: 'bp6-text-small bp6-text-muted',
} as const;

const navigation: Pick<Markup, 'tabs' | 'pager' | 'breadcrumb' | 'nav-bar' | 'side-bar' | 'menu'> = {
  tabs: (it) =>
    it.kind === 'pill'
      ? `<div ${classes('bp6-segmented-control', it.wide && 'bp6-fill')} role="tablist">${it.items.map((words, at) => `<button type="button" ${classes('bp6-button', at === it.chosen ? '' : 'bp6-minimal')} style="flex:1" ${role('tabs.item', at === it.chosen && 'chosen')}><span class="bp6-button-text">${escape(words)}</span></button>`).join('')}</div>`
      : `<div class="bp6-tabs"><div class="bp6-tab-list" role="tablist">${it.items.map((words, at) => `<div class="bp6-tab" role="tab"${it.wide ? ' style="flex:1;text-align:center"' : ''} aria-selected="${at === it.chosen}" ${role('tabs.item', at === it.chosen && 'chosen')}>${escape(words)}</div>`).join('')}</div></div>`,
  pager: (it) =>
    buttons(
      Array.from({ length: it.pages }, (_, at) => String(at + 1)),
      it.chosen - 1,
      'pager.page',
      false,
    ),
  breadcrumb: (it) =>
    `<ul class="bp6-breadcrumbs">${it.items.map((words, at) => (at === it.items.length - 1 ? `<li><span class="bp6-breadcrumb bp6-breadcrumb-current" ${role('breadcrumb.item', 'chosen')}>${escape(words)}</span></li>` : `<li><a class="bp6-breadcrumb" href="#" ${role('breadcrumb.item')}>${escape(words)}</a></li>`)).join('')}</ul>`,
  'nav-bar': (it, draw) => {
    const ground = {
      plain: '',
      muted: ` style="background:${draw.values.muted}"`,
      primary: ' style="background:var(--bp-palette-blue-2)"',
      dark: ' style="background:var(--bp-palette-dark-gray-1)"',
    }[it.ground];
    const links = it.links.map(
      (words, at) =>
        `<button type="button" ${classes('bp6-button bp6-minimal', at === it.chosen && 'bp6-active')} ${role('nav-bar.link', at === it.chosen && 'chosen')}><span class="bp6-button-text">${escape(words)}</span></button>`,
    );
    const dark = it.ground === 'primary' || it.ground === 'dark';
    return `<nav ${classes('bp6-navbar', dark && 'bp6-dark')}${ground}><div class="bp6-navbar-group bp6-align-left"><div class="bp6-navbar-heading">${escape(it.brand)}</div><span class="bp6-navbar-divider"></span>${links.join('')}</div><div class="bp6-navbar-group bp6-align-right" style="gap:8px">${draw.parts(it.actions)}</div></nav>`;
  },
  'side-bar': (it, draw) => {
    const items = it.items.map((entry, at) => {
      const title = maybe(
        entry.group,
        (words) => `<li class="bp6-menu-header"><h6 class="bp6-heading">${escape(words)}</h6></li>`,
      );
      const badge = maybe(entry.badge, (words) => `<span class="bp6-tag bp6-round">${escape(words)}</span>`);
      return `${title}<li><a ${classes('bp6-menu-item', at === it.chosen && 'bp6-active bp6-intent-primary')} ${role('side-bar.item', at === it.chosen && 'chosen')}>${item(entry.words, entry.icon, draw)}${badge}</a></li>`;
    });
    const brand = maybe(
      it.brand,
      (words) => `<h4 class="bp6-heading" style="padding:8px">${escape(words)}</h4>`,
    );
    const foot = maybe(
      it.foot,
      (parts) => `<li class="x-stack" style="margin-top:auto;padding:8px">${draw.parts(parts)}</li>`,
    );
    const dark = it.dark ? 'background:var(--bp-palette-dark-gray-1);' : '';
    return `<div ${classes(it.dark && 'bp6-dark')} style="display:flex"><ul class="bp6-menu bp6-large" style="${dark}flex:1;border-radius:0;padding:12px;display:flex;flex-direction:column;border-right:1px solid ${draw.values.border}">${brand}${items.join('')}${foot}</ul></div>`;
  },
  menu: (it, draw) =>
    `<ul class="bp6-menu bp6-elevation-2" style="min-width:200px">${maybe(it.title, (words) => `<li class="bp6-menu-header"><h6 class="bp6-heading">${escape(words)}</h6></li>`)}${it.items.map((entry) => `${entry.apart ? '<li class="bp6-menu-divider"></li>' : ''}<li><a ${classes('bp6-menu-item', entry.chosen && 'bp6-active bp6-intent-primary', entry.disabled && 'bp6-disabled', entry.danger && 'bp6-intent-danger')} ${role('menu.item', entry.chosen && 'chosen', entry.disabled && 'disabled', entry.danger && 'danger')}>${item(entry.words, entry.icon, draw)}</a></li>`).join('')}</ul>`,
};

const surfaces: Pick<Markup, 'alert' | 'toast' | 'card' | 'list' | 'table' | 'dialog' | 'accordion'> = {
  alert: (it, draw) =>
    `<div ${classes('bp6-callout', `bp6-intent-${MESSAGES[it.tone]}`, it.icon !== undefined && 'bp6-callout-icon', it.title !== undefined && 'bp6-callout-has-body-content')}>${maybe(it.icon, (name) => icon(name, draw))}${maybe(it.title, (words) => `<h5 class="bp6-heading">${escape(words)}</h5>`)}${escape(it.words)}</div>`,
  toast: (it, draw) =>
    `<div class="bp6-toast bp6-intent-success" style="margin:0">${icon('check', draw)}<span class="bp6-toast-message"><strong>${escape(it.title)}</strong><br>${escape(it.words)}</span><div class="bp6-button-group bp6-minimal">${maybe(it.action, (words) => `<a class="bp6-button bp6-intent-success"><span class="bp6-button-text">${escape(words)}</span></a>`)}<button type="button" class="bp6-button bp6-intent-success">${icon('close', draw)}</button></div></div>`,
  card: (it, draw) =>
    `<div ${classes('bp6-card', it.chosen ? 'bp6-elevation-3 bp6-selected' : 'bp6-elevation-1')} style="padding:0;overflow:hidden">${maybe(it.picture, (part) => draw.part(part))}<div class="x-column x-stack" style="gap:12px;padding:20px">${cardWords(it, draw)}</div>${maybe(it.footer, (parts) => `<div style="padding:0 20px 20px">${draw.parts(parts)}</div>`)}</div>`,
  list: (it, draw) =>
    `<div ${classes('bp6-card-list', it.flush ? 'bp6-elevation-0' : 'bp6-card-list-bordered bp6-elevation-1')}>${it.rows.map((row) => `<div ${classes('bp6-card bp6-elevation-0', row.chosen && 'bp6-selected', row.disabled && 'x-disabled')} style="gap:12px${row.chosen ? `;background:color-mix(in srgb,${draw.values.primary} 15%,${draw.values.surface})` : ''}" ${rowRole(row)}>${rowInner(row, draw)}</div>`).join('')}</div>`,
  table: (it, draw) =>
    `<table ${classes('bp6-html-table', it.bordered && 'bp6-html-table-bordered', it.striped && 'bp6-html-table-striped', it.dense && 'bp6-compact')} style="width:100%"><thead><tr>${it.head.map((words) => `<th ${role('table.head')}>${escape(words)}</th>`).join('')}</tr></thead><tbody>${it.rows.map((cells, at) => `<tr${at === it.chosen ? ` style="background:color-mix(in srgb,${draw.values.primary} 15%,transparent)"` : ''} ${role('table.row', at === it.chosen && 'chosen')}>${cells.map((cell) => `<td style="vertical-align:middle">${cellHtml(cell, draw)}</td>`).join('')}</tr>`).join('')}</tbody></table>`,
  dialog: (it, draw) =>
    `<div class="bp6-dialog" style="margin:0;width:auto"><div class="bp6-dialog-header"><h6 class="bp6-heading">${escape(it.title)}</h6>${it.closable ? `<button type="button" class="bp6-button bp6-minimal bp6-dialog-close-button">${icon('close', draw)}</button>` : ''}</div><div class="bp6-dialog-body x-column x-stack" style="gap:16px">${stacked(it.body, draw)}</div><div class="bp6-dialog-footer bp6-dialog-footer-fixed"><div class="bp6-dialog-footer-main-section"></div><div class="bp6-dialog-footer-actions">${draw.parts(it.actions)}</div></div></div>`,
  accordion: (it, draw) =>
    `<div>${it.items.map(({ title, body }, at) => `<div ${classes('bp6-section bp6-elevation-0', at !== it.open && 'bp6-section-collapsed')}><div class="bp6-section-header bp6-interactive" ${role('accordion.title', at === it.open && 'open')}><div class="bp6-section-header-left"><h6 class="bp6-heading bp6-section-header-title">${escape(title)}</h6></div><div class="bp6-section-header-right">${icon(at === it.open ? 'down' : 'forward', draw)}</div></div>${at === it.open ? `<div class="bp6-section-card bp6-padded">${escape(body)}</div>` : ''}</div>`).join('')}</div>`,
};

/** Blueprint 6 as its documentation writes it. */
const markup: Markup = {
  ...navigation,
  ...surfaces,
  button: (it, draw) => {
    const words = `<span class="bp6-button-text">${escape(it.words)}</span>`;
    const glyph = maybe(it.icon, (name) => icon(name, draw, it.size === 'large' ? 20 : 16));
    return `<button ${press(it, draw, it.wide && 'bp6-fill')}>${it.iconAfter ? words + glyph : glyph + words}</button>`;
  },
  'icon-button': (it, draw) => `<button ${press(it, draw)}>${icon(it.icon, draw)}</button>`,
  'button-group': (it) => buttons(it.items, it.chosen, 'button-group.item', it.wide),
  field,
  select: (it, draw) =>
    group(
      it,
      draw,
      (attributes) =>
        `<div class="bp6-html-select bp6-fill"><select ${attributes}><option>${escape(it.value)}</option></select>${icon('down', draw)}</div>`,
    ),
  'text-area': (it, draw) =>
    group(
      it,
      draw,
      (attributes, intent) =>
        `<textarea ${classes('bp6-text-area bp6-input bp6-fill', intent)} rows="${it.rows}" ${attributes}${worded('placeholder', it.placeholder)}>${escape(it.value ?? '')}</textarea>`,
    ),
  checkbox: choice('checkbox'),
  radio: choice('radio'),
  switch: choice('switch'),
  slider: (it, draw) =>
    group(
      it,
      draw,
      () =>
        `<div class="bp6-slider bp6-slider-unlabeled"><div class="bp6-slider-track"><div class="bp6-slider-progress" style="left:0;right:0;top:0"></div><div class="bp6-slider-progress bp6-intent-primary" style="left:0;right:${100 - it.value}%;top:0" ${role('slider.filled')}></div></div><span class="bp6-slider-handle" style="left:calc(${it.value}% - 8px)" ${role('slider.thumb')}></span></div>`,
    ),
  progress: (it) =>
    `<div ${classes('bp6-progress-bar bp6-no-stripes bp6-no-animation', INTENTS[it.tone])}><div class="bp6-progress-meter" style="width:${it.value}%" ${role('progress.fill', it.tone)}></div></div>`,
  spinner: () =>
    `<div class="bp6-spinner bp6-intent-primary"><div class="bp6-spinner-animation"><svg width="32" height="32" viewBox="-3 -3 106 106" stroke-width="12"><path class="bp6-spinner-track" d="${SPIN}"/><path class="bp6-spinner-head" d="${SPIN}" pathLength="280" stroke-dasharray="280 280" stroke-dashoffset="210"/></svg></div></div>`,
  chip: (it, draw) =>
    `<span ${classes('bp6-tag bp6-large bp6-round bp6-interactive', it.chosen ? 'bp6-intent-primary' : 'bp6-minimal')}>${maybe(it.icon, (name) => icon(name, draw, 14))}<span class="bp6-fill">${escape(it.words)}</span>${it.removable ? `<span class="bp6-tag-remove">${draw.icon('close', 12)}</span>` : ''}</span>`,
  badge: (it) =>
    `<span ${classes('bp6-tag', `bp6-intent-${MESSAGES[it.tone]}`, it.pill && 'bp6-round')}><span class="bp6-fill">${escape(it.words)}</span></span>`,
  avatar: COMPOSED,
  heading: (it) => `<h${it.level} class="bp6-heading">${escape(it.words)}</h${it.level}>`,
  text: (it) =>
    `<p ${classes(TEXTS[it.kind])}${it.kind === 'strong' ? ' style="font-weight:600"' : ''}>${escape(it.words)}</p>`,
  link: (it, draw) => `<a href="#">${escape(it.words)} ${maybe(it.icon, (name) => draw.icon(name, 14))}</a>`,
  quote: (it) =>
    `<blockquote class="bp6-blockquote" style="margin:0">${escape(it.words)}<br><span class="bp6-text-muted">${escape(it.by)}</span></blockquote>`,
  code: (it) => `<pre class="bp6-code-block" style="margin:0">${escape(it.lines.join('\n'))}</pre>`,
  divider: COMPOSED,
  tooltip: (it) =>
    `<div class="bp6-popover bp6-tooltip" style="display:inline-block"><div class="bp6-popover-content">${escape(it.words)}</div></div>`,
};

const look = (dark: boolean): KitLook => ({
  name: `blueprint-${dark ? 'dark' : 'light'}`,
  dark,
  sheets: ['@blueprintjs/core/lib/css/blueprint.css'],
  css: `${fontFaces('Roboto')}html body{background:${values(dark).page};font-family:Roboto,sans-serif}:is(button,input,select,textarea){font-family:inherit}`,
  body: dark ? 'class="bp6-dark"' : '',
});

/** Palantir's kit for desktop applications, light and dark. */
export const blueprint = (): Adapter => ({
  name: 'blueprint',
  packages: ['@blueprintjs/core', ...FONT_PACKAGES],
  heldOut: false,
  looks: () => [look(false), look(true)],
  values: ({ dark }) => values(dark),
  ground: (ground) =>
    classes(
      `x-ground-${ground}`,
      (ground === 'primary' || ground === 'dark' || ground === 'photo') && 'bp6-dark',
    ),
  markup,
});
