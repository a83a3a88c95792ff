import type { Button, Component, Field, IconButton, Labelled, Row } from '../grammar/components.ts';
import { cardWords, rowRole } from '../grammar/compose/surfaces.ts';
import { stacked } from '../grammar/compose/layout.ts';
import { escape } from '../grammar/escape.ts';
import { role } from '../grammar/role.ts';
import { COMPOSED, type Adapter, type Draw, type KitLook, type Markup, type Values } from './adapter.ts';
import { FONT_PACKAGES, fontFaces } from './font-faces.ts';
import { buttonInner, classes, flag, inverted, maybe, worded } from './markup.ts';

type Platform = 'ios' | 'material';

/** Class of a part, with its twin for Android: `list-item__left list-item--material__left`. */
type Name = (block: string, element?: string) => string;

const namer =
  (platform: Platform): Name =>
  (block, element) => {
    const tail = element === undefined ? '' : `__${element}`;
    return platform === 'ios' ? `${block}${tail}` : `${block}${tail} ${block}--material${tail}`;
  };

const values = (platform: Platform, dark: boolean): Values => ({
  page: platform === 'ios' ? 'var(--background-color)' : 'var(--material-background-color)',
  surface: platform === 'ios' ? 'var(--card-background-color)' : 'var(--material-card-background-color)',
  muted: dark ? '#242424' : '#e2e2e7',
  border: platform === 'ios' ? 'var(--border-color)' : dark ? '#3a3a3a' : '#dcdfe2',
  text: 'var(--text-color)',
  faint: dark ? '#9a9a9a' : '#76767b',
  primary: platform === 'ios' ? 'var(--highlight-color)' : 'var(--material-button-background-color)',
  onPrimary: dark && platform === 'ios' ? '#1f1f21' : '#fff',
  secondary: platform === 'ios' ? 'var(--second-highlight-color)' : '#607d8b',
  success: platform === 'ios' ? '#34b24a' : '#43a047',
  warning: '#ff9500',
  danger: platform === 'ios' ? '#fe3824' : '#e53935',
  info: platform === 'ios' ? '#0076ff' : '#1e88e5',
  dark: dark ? '#2c2c2e' : '#31313a',
  onDark: '#fff',
  radius: platform === 'ios' ? '4px' : '3px',
  cardRadius: platform === 'ios' ? '8px' : '2px',
  shadow: '0 4px 16px rgba(0,0,0,.25)',
});

/** Its buttons are sized by their letters. */
const SIZES = {
  small: 'font-size:13px;padding:2px 10px;line-height:28px',
  medium: '',
  large: 'font-size:18px',
} as const;

function press(it: Button | IconButton, draw: Draw, name: Name, wide?: boolean): string {
  const ios = name('button') === 'button';
  const quiet = ios ? 'button--quiet' : 'button--material--flat';
  const outline = ios ? 'button--outline' : 'button--material--flat';
  const fill = {
    solid:
      it.tone === 'secondary' && ios ? 'button--cta' : it.tone === 'neutral' && ios ? 'button--light' : '',
    outline,
    ghost: quiet,
  }[it.fill];
  const tone =
    it.tone === 'danger' || it.tone === 'success'
      ? draw.values[it.tone]
      : it.tone === 'secondary' && !ios
        ? draw.values.secondary
        : undefined;
  const paint =
    tone === undefined || it.inverted
      ? ''
      : it.fill === 'solid'
        ? `background-color:${tone}`
        : `color:${tone};border-color:${tone}`;
  // The kit mixes this ink by a paused animation.
  const light =
    ios && it.fill === 'solid' && it.tone === 'neutral' && !it.inverted
      ? 'color:var(--button-light-color);border-color:color-mix(in srgb,var(--button-light-color) 25%,transparent)'
      : '';
  const line = !ios && it.fill === 'outline' ? 'border:1px solid currentColor' : '';
  const style = [SIZES[it.size], paint, light, line, wide ? 'display:block;width:100%;text-align:center' : '']
    .filter((part) => part !== '')
    .join(';');
  const own = inverted(it, draw);
  const merged =
    own === '' ? (style === '' ? '' : ` style="${style}"`) : own.replace('style="', `style="${style};`);
  return `type="button" ${classes(name('button'), fill)}${flag(it.state === 'disabled', 'disabled')}${flag(it.state === 'hover', 'data-hover')}${merged}`;
}

const labelled = (it: Labelled, draw: Draw, control: (attributes: string) => string): string => {
  const id = draw.id();
  const label = maybe(
    it.label,
    (words) =>
      `<label for="${id}" style="font-size:14px;color:var(--x-faint,${draw.values.faint})">${escape(words)}</label>`,
  );
  const note = maybe(
    it.error ?? it.hint,
    (words) =>
      `<div style="font-size:12px;margin-top:4px;color:${it.error === undefined ? draw.values.faint : draw.values.danger}" ${role(it.error === undefined ? 'field.hint' : 'field.error')}>${escape(words)}</div>`,
  );
  return `<div>${label}${control(`id="${id}"${flag(it.disabled, 'disabled')}${it.error === undefined ? '' : ` style="border-color:${draw.values.danger}"`}`)}${note}</div>`;
};

function field(it: Field, draw: Draw, name: Name): string {
  const written = `${worded('value', it.value)}${worded('placeholder', it.placeholder)}`;
  if (it.kind === 'search' && it.label === undefined)
    return `<div><input type="search" ${classes(name('search-input'))} style="width:100%"${written}></div>`;
  const under = name('text-input') === 'text-input' ? 'text-input--underbar' : false;
  return labelled(
    it,
    draw,
    (attributes) =>
      `<input type="${it.kind === 'password' ? 'password' : 'text'}" ${classes(name('text-input'), under, 'x-full')} ${attributes}${written}>`,
  );
}

const choice = (
  kind: 'checkbox' | 'radio',
  name: Name,
  it: { words: string; on: boolean; disabled?: boolean },
): string => {
  const block = kind === 'radio' ? 'radio-button' : 'checkbox';
  return `<label ${classes(name(block))} style="display:inline-flex;align-items:center;gap:10px"><span style="position:relative;flex:none"><input type="${kind}" ${classes(name(block, 'input'))}${flag(it.on, 'checked')}${flag(it.disabled, 'disabled')}><span ${classes(name(block, 'checkmark'))} style="display:block" ${role(kind, it.on ? 'on' : 'off', 'input')}></span></span>${escape(it.words)}</label>`;
};

const segment = (
  items: readonly string[],
  chosen: number,
  part: string,
  name: Name,
  wide: boolean | undefined,
): string =>
  `<div ${classes(name('segment'))} style="width:${wide ? '100%' : 'auto'};display:${wide ? 'flex' : 'inline-flex'}">${items.map((words, at) => `<div ${classes(name('segment', 'item'))}><input type="radio" class="segment__input"${flag(at === chosen, 'checked')}><div ${classes(name('segment', 'button'))} style="padding:0 14px" ${role(part, at === chosen && 'chosen')}>${escape(words)}</div></div>`).join('')}</div>`;

function row(it: Row, draw: Draw, name: Name): string {
  const detail = maybe(
    it.detail,
    (words) =>
      `<div class="list-item__subtitle${name('list') === 'list' ? '' : ' list-item--material__subtitle'}" ${role('list.detail')}>${escape(words)}</div>`,
  );
  const left = maybe(
    it.start,
    (part) => `<div ${classes(name('list-item', 'left'))}>${draw.part(part)}</div>`,
  );
  const right = maybe(
    it.end,
    (part) => `<div ${classes(name('list-item', 'right'))}>${draw.part(part)}</div>`,
  );
  return `<li ${classes(name('list-item'), it.disabled && 'x-disabled')}${it.chosen ? ' style="background-color:var(--list-tap-active-background-color)"' : ''} ${rowRole(it)}>${left}<div ${classes(name('list-item', 'center'))}><div class="list-item__title" ${role('list.title')}>${escape(it.title)}</div>${detail}</div>${right}</li>`;
}

const dialogButton = (part: Component, draw: Draw, name: Name): string =>
  part.is === 'button'
    ? `<button type="button" ${classes(name('alert-dialog-button'), part.tone === 'primary' && (name('alert-dialog-button') === 'alert-dialog-button' ? 'alert-dialog-button--primal' : 'alert-dialog-button--primal--material'))} data-role="button.${part.tone}.${part.fill}">${escape(part.words)}</button>`
    : draw.part(part);

const SIZE = { body: 15, lead: 18, small: 13, muted: 14, strong: 15, label: 13 } as const;

/** What is pressed or counts. */
const controls = (
  platform: Platform,
): Pick<Markup, 'button' | 'icon-button' | 'button-group' | 'progress' | 'badge' | 'floating-button'> => {
  const name = namer(platform);
  return {
    button: (it, draw) => `<button ${press(it, draw, name, it.wide)}>${buttonInner(it, draw)}</button>`,
    'icon-button': (it, draw) =>
      `<button ${press(it, draw, name)}><span style="display:flex;align-items:center;min-height:inherit">${draw.icon(it.icon, 20)}</span></button>`,
    'button-group': (it) => segment(it.items, it.chosen, 'button-group.item', name, it.wide),
    progress: (it, draw) =>
      `<div style="padding:4px 0"><div ${classes(name('progress-bar'))} style="background-color:${draw.values.muted}"><div ${classes(name('progress-bar', 'primary'))} style="width:${it.value}%${it.tone === 'success' || it.tone === 'danger' ? `;background-color:${draw.values[it.tone]}` : ''}" ${role('progress.fill', it.tone)}></div></div></div>`,
    badge: (it, draw) =>
      it.pill && (it.tone === 'danger' || it.tone === 'primary')
        ? `<span ${classes(name('notification'))} style="flex:none">${escape(it.words)}</span>`
        : `<span class="x-badge x-tone-${it.tone} ${it.tone === 'neutral' ? 'x-tint' : 'x-solid'}" style="border-radius:${draw.values.radius}">${escape(it.words)}</span>`,
    'floating-button': (it, draw) =>
      it.words === undefined
        ? `<button type="button" ${classes(name('fab'))}><span ${classes(name('fab', 'icon'))} style="display:flex;align-items:center;justify-content:center">${draw.icon(it.icon, 24)}</span></button>`
        : `<span class="x-float">${draw.icon(it.icon, 24)}${escape(it.words)}</span>`,
  };
};

/** What is filled in. */
const fields = (
  platform: Platform,
): Pick<Markup, 'field' | 'select' | 'text-area' | 'checkbox' | 'radio' | 'switch' | 'slider'> => {
  const name = namer(platform);
  return {
    field: (it, draw) => field(it, draw, name),
    select: (it, draw) =>
      labelled(
        it,
        draw,
        (attributes) =>
          `<select ${classes(name('select-input'), platform === 'ios' && 'select-input--underbar', 'x-full')} ${attributes}><option>${escape(it.value)}</option></select>`,
      ),
    'text-area': (it, draw) =>
      labelled(
        it,
        draw,
        (attributes) =>
          `<textarea class="textarea x-full" rows="${it.rows}" ${attributes}${worded('placeholder', it.placeholder)}>${escape(it.value ?? '')}</textarea>`,
      ),
    checkbox: (it) => choice('checkbox', name, it),
    radio: (it) => choice('radio', name, it),
    switch: (it) =>
      `<div style="display:flex;align-items:center;gap:10px"><label ${classes(name('switch'))} style="flex:none"><input type="checkbox" ${classes(name('switch', 'input'))}${flag(it.on, 'checked')}${flag(it.disabled, 'disabled')}><div ${classes(name('switch', 'toggle'))} ${role('switch', it.on ? 'on' : 'off', 'input')}><div ${classes(name('switch', 'handle'))}></div></div></label>${it.words === '' ? '' : `<span>${escape(it.words)}</span>`}</div>`,
    slider: (it, draw) =>
      labelled(
        it,
        draw,
        () =>
          `<div ${classes(name('range'))} style="width:100%"><input type="range" ${classes(name('range', 'input'))} value="${it.value}" style="background-size:${it.value}% 2px"></div>`,
      ),
  };
};

/** Where one goes. */
const navigation = (platform: Platform): Pick<Markup, 'tabs' | 'top-bar' | 'tab-bar' | 'menu'> => {
  const name = namer(platform);
  return {
    tabs: (it) =>
      it.kind === 'pill'
        ? segment(it.items, it.chosen, 'tabs.item', name, it.wide)
        : `<div ${classes(name('tabbar'), 'tabbar--top')} style="position:static">${it.items.map((words, at) => `<label ${classes(name('tabbar', 'item'))}><input type="radio"${flag(at === it.chosen, 'checked')}><button type="button" ${classes(name('tabbar', 'button'), platform === 'ios' && 'tabbar--top-border__button')} ${role('tabs.item', at === it.chosen && 'chosen')}>${escape(words)}</button></label>`).join('')}</div>`,
    'top-bar': (it, draw) => {
      const paint =
        it.ground === 'primary'
          ? ` style="background-color:${draw.values.primary};background-image:none;color:${draw.values.onPrimary}"`
          : '';
      const ink = paint === '' ? '' : ' style="color:inherit"';
      return `<div style="display:flex"><div ${classes(name('toolbar'))}${paint === '' ? ' style="position:static;flex:1"' : paint.replace('style="', 'style="position:static;flex:1;')}><div ${classes(name('toolbar', 'left'))}>${maybe(it.start, (glyph) => `<span ${classes(name('toolbar-button'))}${ink}>${draw.icon(glyph, 22)}</span>`)}</div><div ${classes(name('toolbar', 'center'), platform === 'ios' && 'toolbar__title')}${ink}>${escape(it.title)}</div><div ${classes(name('toolbar', 'right'))}>${draw.parts(it.end)}</div></div></div>`;
    },
    'tab-bar': (it, draw) =>
      `<div ${classes(name('tabbar'))} style="position:static">${it.items.map((entry, at) => `<label ${classes(name('tabbar', 'item'))}><input type="radio"${flag(at === it.chosen, 'checked')}><button type="button" ${classes(name('tabbar', 'button'))} ${role('tab-bar.item', at === it.chosen && 'chosen')}><div ${classes(name('tabbar', 'icon'))}${platform === 'ios' ? '' : ' style="line-height:0;padding-top:8px;width:auto"'}>${draw.icon(entry.icon, 22)}</div><div ${classes(name('tabbar', 'label'))}>${escape(entry.words)}</div></button></label>`).join('')}</div>`,
    menu: (it, draw) =>
      `<div ${classes(name('action-sheet'))} style="position:static;width:auto;min-width:240px;margin:0;padding:0">${maybe(it.title, (words) => `<div ${classes(name('action-sheet-title'))}>${escape(words)}</div>`)}${it.items.map((entry) => `<button type="button" ${classes(name('action-sheet-button'), entry.danger && 'action-sheet-button--destructive', entry.disabled && 'x-disabled')}${entry.chosen ? ' style="font-weight:600"' : ''} ${role('menu.item', entry.chosen && 'chosen', entry.disabled && 'disabled', entry.danger && 'danger')}>${maybe(entry.icon, (glyph) => `${draw.icon(glyph, 18)} &nbsp;`)}${escape(entry.words)}</button>`).join('')}</div>`,
  };
};

/** What things lie on. */
const surfaces = (platform: Platform): Pick<Markup, 'toast' | 'card' | 'list' | 'dialog' | 'accordion'> => {
  const name = namer(platform);
  return {
    toast: (it) =>
      `<div ${classes(name('toast'))} style="position:static;max-width:344px;margin:0;animation:none"><div ${classes(name('toast', 'message'))}><b>${escape(it.title)}</b><br>${escape(it.words)}</div>${maybe(it.action, (words) => `<button type="button" ${classes(name('toast', 'button'))}>${escape(words)}</button>`)}</div>`,
    card: (it, draw) =>
      `<div ${classes(name('card'))} style="margin:0;padding:0;overflow:hidden;min-height:0${it.chosen ? `;box-shadow:0 0 0 2px ${draw.values.primary}` : ''}">${maybe(it.picture, (part) => draw.part(part))}<div class="x-column x-stack" style="gap:10px;padding:16px">${cardWords(it, draw)}</div>${maybe(it.footer, (parts) => `<div style="padding:0 16px 16px">${draw.parts(parts)}</div>`)}</div>`,
    list: (it, draw) =>
      `<ul ${classes(name('list'), !it.flush && platform === 'ios' && 'list--inset')} style="margin:0">${it.rows.map((entry) => row(entry, draw, name)).join('')}</ul>`,
    dialog: (it, draw) =>
      `<div ${classes(name('alert-dialog'))} style="position:static;transform:none;width:auto;max-width:none;margin:0"><div ${classes(name('alert-dialog-container'))}><div ${classes(name('alert-dialog-title'))}>${escape(it.title)}</div><div ${classes(name('alert-dialog-content'), 'x-column x-stack')} style="gap:12px">${stacked(it.body, draw)}</div><div ${classes(name('alert-dialog-footer'))}>${it.actions.map((part) => dialogButton(part, draw, name)).join('')}</div></div></div>`,
    accordion: (it, draw) =>
      `<ul ${classes(name('list'))} style="margin:0">${it.items.map(({ title, body }, at) => `<li ${classes(name('list-item'))} style="flex-wrap:wrap"><div ${classes(name('list-item', 'center'))} ${role('accordion.title', at === it.open && 'open')}>${escape(title)}</div><div ${classes(name('list-item', 'right'))}>${draw.icon(at === it.open ? 'down' : 'forward', 18)}</div>${at === it.open ? `<div class="x-faint" style="order:9;flex:0 0 100%;padding:0 14px 12px 0;box-sizing:border-box">${escape(body)}</div>` : ''}</li>`).join('')}</ul>`,
  };
};

/** Onsen UI's CSS components, as its documentation writes them for one platform. */
const markup = (platform: Platform): Markup => ({
  ...controls(platform),
  ...fields(platform),
  ...navigation(platform),
  ...surfaces(platform),
  spinner: COMPOSED,
  chip: COMPOSED,
  avatar: COMPOSED,
  alert: COMPOSED,
  pager: COMPOSED,
  breadcrumb: COMPOSED,
  table: COMPOSED,
  'nav-bar': COMPOSED,
  'side-bar': COMPOSED,
  heading: (it) =>
    `<h${it.level} style="font-size:${{ 1: 34, 2: 28, 3: 22, 4: 18, 5: 16 }[it.level]}px;line-height:1.25;font-weight:${platform === 'ios' ? 700 : 500}">${escape(it.words)}</h${it.level}>`,
  text: (it) =>
    `<p ${classes((it.kind === 'muted' || it.kind === 'label') && 'x-faint')} style="font-size:${SIZE[it.kind]}px;line-height:1.4${it.kind === 'strong' ? ';font-weight:600' : ''}">${escape(it.words)}</p>`,
  link: COMPOSED,
  quote: COMPOSED,
  code: COMPOSED,
  divider: COMPOSED,
  tooltip: COMPOSED,
});

const SHEETS = {
  '': 'onsen-css-components',
  '-dark': 'dark-onsen-css-components',
  '-old': 'old-onsen-css-components',
};

function looks(platform: Platform): readonly KitLook[] {
  const font = platform === 'ios' ? 'Inter' : 'Roboto';
  const ground = platform === 'ios' ? 'background-color' : 'material-background-color';
  const css = `${fontFaces(font)}html body{font-family:${font},sans-serif;font-size:15px;line-height:1.4;color:var(--text-color);background:var(--${ground})}.x-page *{font-family:${font},sans-serif!important}.x-page :is(h1,h2,h3,h4,h5,p,ul){margin:0;padding:0}.x-full{width:100%;box-sizing:border-box}`;
  return Object.entries(SHEETS).map(([suffix, sheet]) => ({
    name: `onsen-${platform}${suffix}`,
    dark: suffix === '-dark',
    sheets: [`onsenui/css/${sheet}.css`],
    css,
  }));
}

const adapter = (platform: Platform): Adapter => ({
  name: `onsen-${platform}`,
  packages: ['onsenui', ...FONT_PACKAGES],
  heldOut: false,
  looks: () => looks(platform),
  values: ({ dark }) => values(platform, dark),
  ground: (ground) => `class="x-ground-${ground}"`,
  markup: markup(platform),
});

/** Onsen UI for iOS and for Android: its own theme, its old one and its dark one. */
export const onsenAdapters = (): readonly Adapter[] => [adapter('ios'), adapter('material')];
