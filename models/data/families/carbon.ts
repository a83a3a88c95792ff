import type { Button, IconButton, Labelled } from '../grammar/components.ts';
import { COMPOSITIONS } from '../grammar/compose/index.ts';
import { cardWords, cellHtml, rowInner, rowRole } from '../grammar/compose/surfaces.ts';
import { stacked } from '../grammar/compose/layout.ts';
import { escape } from '../grammar/escape.ts';
import { role } from '../grammar/role.ts';
import { COMPOSED, type Adapter, type Draw, type KitLook, type Markup, type Values } from './adapter.ts';
import { FONT_PACKAGES, fontFaces } from './font-faces.ts';
import { bareIcon, classes, flag, inverted, maybe, worded } from './markup.ts';

const VALUES: Values = {
  page: 'var(--cds-background)',
  surface: 'var(--cds-layer-01)',
  muted: 'var(--cds-layer-accent-01)',
  border: 'var(--cds-border-subtle-01)',
  text: 'var(--cds-text-primary)',
  faint: 'var(--cds-text-secondary)',
  primary: 'var(--cds-button-primary)',
  onPrimary: 'var(--cds-text-on-color)',
  secondary: 'var(--cds-button-secondary)',
  success: 'var(--cds-support-success)',
  warning: 'var(--cds-support-warning)',
  danger: 'var(--cds-button-danger-primary)',
  info: 'var(--cds-support-info)',
  dark: '#161616',
  onDark: '#f4f4f4',
  radius: '0px',
  cardRadius: '0px',
  shadow: '0 2px 6px var(--cds-shadow)',
};

const SIZES = { small: 'sm', medium: 'md', large: 'lg' } as const;

function press(
  it: Button | IconButton,
  draw: Draw,
  ...more: readonly (string | false | undefined)[]
): string {
  const danger = it.tone === 'danger' ? 'danger--' : '';
  const solid = {
    primary: 'primary',
    secondary: 'secondary',
    success: 'primary',
    danger: 'danger',
    neutral: 'secondary',
  };
  const fill = { solid: solid[it.tone], outline: `${danger}tertiary`, ghost: `${danger}ghost` }[it.fill];
  const size = SIZES[it.size];
  const names = ['cds--btn', `cds--btn--${fill}`, `cds--layout--size-${size}`, ...more];
  const dead = it.state === 'disabled';
  return `type="button" ${classes(...names, dead && 'cds--btn--disabled')}${flag(dead, 'disabled')}${flag(it.state === 'hover', 'data-hover')}${inverted(it, draw)}`;
}

function button(it: Button, draw: Draw): string {
  const icon = maybe(
    it.icon,
    (name) =>
      `<span class="cds--btn__icon" style="width:16px;height:16px">${bareIcon(name, 16, draw)}</span>`,
  );
  const markup = `<button ${press(it, draw)}>${escape(it.words)}${icon}</button>`;
  return it.wide ? markup.replace('class="', 'data-wide class="') : markup;
}

/** Label above; helper text or requirement below. */
function item(it: Labelled, draw: Draw, kind: string, control: (attributes: string) => string): string {
  const id = draw.id();
  const label = maybe(
    it.label,
    (words) =>
      `<label for="${id}" ${classes('cds--label', it.disabled && 'cds--label--disabled')}>${escape(words)}</label>`,
  );
  const note =
    it.error === undefined
      ? maybe(
          it.hint,
          (words) => `<div class="cds--form__helper-text" ${role('field.hint')}>${escape(words)}</div>`,
        )
      : `<div class="cds--form-requirement" style="display:block;max-block-size:none;color:var(--cds-text-error)" ${role('field.error')}>${escape(it.error)}</div>`;
  const invalid = flag(it.error !== undefined, 'data-invalid');
  return `<div class="cds--form-item ${kind}"${invalid}>${label}${control(`id="${id}"${flag(it.disabled, 'disabled')}${invalid}`)}${note}</div>`;
}

const TAGS = {
  info: 'blue',
  primary: 'blue',
  success: 'green',
  warning: 'warm-gray',
  danger: 'red',
  neutral: 'gray',
};

const KINDS = { info: 'info', success: 'success', warning: 'warning', danger: 'error' } as const;

const controls: Pick<Markup, 'field' | 'select' | 'text-area' | 'checkbox' | 'radio' | 'switch' | 'slider'> =
  {
    field: (it, draw) => {
      const written = `${worded('value', it.value)}${worded('placeholder', it.placeholder)}`;
      const invalid = it.error !== undefined && 'cds--text-input--invalid';
      return item(it, draw, 'cds--text-input-wrapper', (attributes) =>
        it.icon === undefined
          ? `<div class="cds--text-input__field-outer-wrapper"><div class="cds--text-input__field-wrapper"><input type="${it.kind === 'password' ? 'password' : 'text'}" ${classes('cds--text-input cds--layout--size-md', invalid)} ${attributes}${written}></div></div>`
          : `<div class="cds--search cds--layout--size-md"><div class="cds--search-magnifier">${bareIcon(it.icon, 16, draw).replace('<svg', '<svg class="cds--search-magnifier-icon"')}</div><input type="text" class="cds--search-input" ${attributes}${written}></div>`,
      );
    },
    select: (it, draw) =>
      item(
        it,
        draw,
        'cds--select',
        (attributes) =>
          `<div class="cds--select-input__wrapper"><select class="cds--select-input" ${attributes}><option>${escape(it.value)}</option></select>${bareIcon('down', 16, draw).replace('<svg', '<svg class="cds--select__arrow"')}</div>`,
      ),
    'text-area': (it, draw) =>
      item(
        it,
        draw,
        '',
        (attributes) =>
          `<div class="cds--text-area__wrapper" style="inline-size:100%"><textarea ${classes('cds--text-area', it.error !== undefined && 'cds--text-area--invalid')} rows="${it.rows}" ${attributes}${worded('placeholder', it.placeholder)}>${escape(it.value ?? '')}</textarea></div>`,
      ),
    checkbox: (it, draw) => {
      const id = draw.id();
      return `<div class="cds--form-item cds--checkbox-wrapper" style="flex:none"><input type="checkbox" class="cds--checkbox" id="${id}"${flag(it.on, 'checked')}${flag(it.disabled, 'disabled')}><label for="${id}" class="cds--checkbox-label"><span class="cds--checkbox-label-text">${escape(it.words)}</span></label></div>`;
    },
    radio: (it, draw) => {
      const id = draw.id();
      return `<div class="cds--radio-button-wrapper"><input type="radio" class="cds--radio-button" id="${id}"${flag(it.on, 'checked')}${flag(it.disabled, 'disabled')}><label for="${id}" class="cds--radio-button__label"><span class="cds--radio-button__appearance" ${role('radio', it.on ? 'on' : 'off', 'input')}></span><span class="cds--radio-button__label-text">${escape(it.words)}</span></label></div>`;
    },
    switch: (it) =>
      `<div ${classes('cds--toggle', it.disabled && 'cds--toggle--disabled')}><label class="cds--toggle__label"><span class="cds--toggle__appearance"><span ${classes('cds--toggle__switch', it.on && 'cds--toggle__switch--checked')} ${role('switch', it.on ? 'on' : 'off', 'input')}></span>${it.words === '' ? '' : `<span class="cds--toggle__text">${escape(it.words)}</span>`}</span></label></div>`,
    slider: (it, draw) =>
      item(
        it,
        draw,
        '',
        () =>
          `<div class="cds--slider-container" style="inline-size:100%"><div class="cds--slider" style="max-inline-size:none;min-inline-size:0"><div class="cds--slider__thumb-wrapper" style="inset-inline-start:${it.value}%"><div class="cds--slider__thumb" ${role('slider.thumb')}></div></div><div class="cds--slider__track" ${role('slider.track')}></div><div class="cds--slider__filled-track" style="transform:translate(0,-50%) scaleX(${it.value / 100})" ${role('slider.filled')}></div></div></div>`,
      ),
  };

const navigation: Pick<Markup, 'tabs' | 'pager' | 'breadcrumb' | 'nav-bar' | 'side-bar' | 'menu'> = {
  tabs: (it) =>
    `<div ${classes('cds--tabs cds--layout--size-lg', it.kind === 'pill' && 'cds--tabs--contained', it.wide && 'cds--tabs--full-width')}><div class="cds--tab--list" role="tablist"${it.wide ? ' style="display:grid;grid-auto-flow:column;grid-auto-columns:1fr;inline-size:100%"' : ''}>${it.items.map((words, at) => `<button type="button" role="tab" ${classes('cds--tabs__nav-item cds--tabs__nav-link', at === it.chosen && 'cds--tabs__nav-item--selected')} ${role('tabs.item', at === it.chosen && 'chosen')}><span class="cds--tabs__nav-item-label-wrapper"><span class="cds--tabs__nav-item-label">${escape(words)}</span></span></button>`).join('')}</div></div>`,
  pager: (it, draw) => {
    const arrow = (icon: 'back' | 'forward'): string =>
      `<li class="cds--pagination-nav__list-item"><button type="button" class="cds--btn cds--btn--ghost cds--btn--icon-only cds--layout--size-lg">${draw.icon(icon, 16)}</button></li>`;
    const pages = Array.from(
      { length: it.pages },
      (_, at) =>
        `<li class="cds--pagination-nav__list-item"><button type="button" ${classes('cds--pagination-nav__page', at + 1 === it.chosen && 'cds--pagination-nav__page--active')} ${role('pager.page', at + 1 === it.chosen && 'chosen')}>${at + 1}</button></li>`,
    );
    return `<nav class="cds--pagination-nav"><ul class="cds--pagination-nav__list">${arrow('back')}${pages.join('')}${arrow('forward')}</ul></nav>`;
  },
  breadcrumb: (it) =>
    `<ol class="cds--breadcrumb cds--breadcrumb--no-trailing-slash">${it.items.map((words, at) => (at === it.items.length - 1 ? `<li class="cds--breadcrumb-item cds--breadcrumb-item--current" ${role('breadcrumb.item', 'chosen')}><span class="cds--link" aria-current="page">${escape(words)}</span></li>` : `<li class="cds--breadcrumb-item"><a class="cds--link" href="#" ${role('breadcrumb.item')}>${escape(words)}</a></li>`)).join('')}</ol>`,
  'nav-bar': (it, draw) => {
    if (it.ground === 'primary') return COMPOSITIONS['nav-bar'](it, draw);
    const links = it.links.map(
      (words, at) =>
        `<li><a href="#" class="cds--header__menu-item"${flag(at === it.chosen, 'aria-current="page"')} ${role('nav-bar.link', at === it.chosen && 'chosen')}><span class="cds--text-truncate-end">${escape(words)}</span></a></li>`,
    );
    return `<header ${classes('cds--header', it.ground === 'dark' && 'cds--g100')} style="position:static${it.ground === 'muted' ? ';background:var(--cds-layer-01)' : ''}"><a class="cds--header__name" href="#">${escape(it.brand)}</a><nav class="cds--header__nav" style="display:block"><ul class="cds--header__menu-bar">${links.join('')}</ul></nav><div class="cds--header__global" style="align-items:center;gap:8px;padding-inline-end:16px">${draw.parts(it.actions)}</div></header>`;
  },
  'side-bar': (it, draw) => {
    const items = it.items.map((entry, at) => {
      const group = maybe(
        entry.group,
        (words) =>
          `<li style="padding:16px 16px 4px;font-size:12px;color:var(--cds-text-helper)">${escape(words)}</li>`,
      );
      const icon = maybe(
        entry.icon,
        (name) => `<span class="cds--side-nav__icon">${draw.icon(name, 16)}</span>`,
      );
      const badge = maybe(
        entry.badge,
        (words) => `<span class="cds--tag cds--tag--gray" style="margin-left:auto">${escape(words)}</span>`,
      );
      return `${group}<li class="cds--side-nav__item"><a href="#" ${classes('cds--side-nav__link', at === it.chosen && 'cds--side-nav__link--current')} ${role('side-bar.item', at === it.chosen && 'chosen')}>${icon}<span class="cds--side-nav__link-text">${escape(entry.words)}</span>${badge}</a></li>`;
    });
    const brand = maybe(it.brand, (words) => `<b style="padding:16px 16px 0">${escape(words)}</b>`);
    const foot = maybe(
      it.foot,
      (parts) => `<div class="x-stack" style="padding:16px">${draw.parts(parts)}</div>`,
    );
    return `<nav ${classes('cds--side-nav cds--side-nav--expanded', it.dark && 'cds--g100')} style="position:static;inline-size:auto;max-inline-size:none;display:flex;flex-direction:column;border-inline-end:1px solid var(--cds-border-subtle-01)">${brand}<ul class="cds--side-nav__items" style="flex:none">${items.join('')}</ul>${foot}</nav>`;
  },
  menu: (it, draw) =>
    `<ul class="cds--menu cds--menu--open cds--menu--shown cds--menu--md cds--menu--with-icons" style="position:static">${it.items.map((entry) => `${entry.apart ? '<li class="cds--menu-item-divider"></li>' : ''}<li ${classes('cds--menu-item', entry.danger && 'cds--menu-item--danger', entry.disabled && 'cds--menu-item--disabled')}${entry.chosen ? ' style="background:var(--cds-layer-selected);color:var(--cds-text-primary)"' : ''} ${role('menu.item', entry.chosen && 'chosen', entry.disabled && 'disabled', entry.danger && 'danger')}><span class="cds--menu-item__selection-icon">${entry.chosen ? draw.icon('check', 16) : ''}</span><span class="cds--menu-item__icon">${maybe(entry.icon, (name) => draw.icon(name, 16))}</span><span class="cds--menu-item__label">${escape(entry.words)}</span></li>`).join('')}</ul>`,
};

const surfaces: Pick<Markup, 'alert' | 'toast' | 'card' | 'list' | 'table' | 'dialog' | 'accordion'> = {
  alert: (it, draw) =>
    `<div class="cds--inline-notification cds--inline-notification--low-contrast cds--inline-notification--${KINDS[it.tone]}" style="max-inline-size:none;min-inline-size:0"><div class="cds--inline-notification__details"><span class="cds--inline-notification__icon">${draw.icon(it.icon ?? 'bell', 20)}</span><div class="cds--inline-notification__text-wrapper">${maybe(it.title, (words) => `<div class="cds--inline-notification__title">${escape(words)}</div>`)}<div class="cds--inline-notification__subtitle">${escape(it.words)}</div></div></div>${it.closable ? `<button type="button" class="cds--inline-notification__close-button">${draw.icon('close', 16)}</button>` : ''}</div>`,
  toast: (it, draw) =>
    `<div class="cds--toast-notification cds--toast-notification--success"><span class="cds--toast-notification__icon">${draw.icon('check', 20)}</span><div class="cds--toast-notification__details" style="flex:1"><div class="cds--toast-notification__title">${escape(it.title)}</div><div class="cds--toast-notification__subtitle">${escape(it.words)}</div>${maybe(it.action, (words) => `<div class="cds--toast-notification__caption"><u>${escape(words)}</u></div>`)}</div></div>`,
  card: (it, draw) =>
    `<div ${classes('cds--tile', it.chosen && 'cds--tile--selectable cds--tile--is-selected')} style="padding:0;min-inline-size:0">${maybe(it.picture, (part) => draw.part(part))}<div class="x-column x-stack" style="gap:12px;padding:16px">${cardWords(it, draw)}</div>${maybe(it.footer, (parts) => `<div style="padding:0 16px 16px">${draw.parts(parts)}</div>`)}</div>`,
  list: (it, draw) =>
    `<div class="cds--contained-list cds--contained-list--on-page cds--layout--size-lg"><ul>${it.rows.map((row) => `<li ${classes('cds--contained-list-item', row.disabled && 'x-disabled')}${row.chosen ? ' style="background:var(--cds-layer-selected-01)"' : ''} ${rowRole(row)}><div class="cds--contained-list-item__content" style="display:flex;align-items:center;gap:12px">${rowInner(row, draw)}</div></li>`).join('')}</ul></div>`,
  table: (it, draw) =>
    `<table ${classes('cds--data-table', `cds--data-table--${it.dense ? 'sm' : 'lg'}`, it.striped && 'cds--data-table--zebra')}><thead><tr>${it.head.map((words) => `<th ${role('table.head')}><div class="cds--table-header-label">${escape(words)}</div></th>`).join('')}</tr></thead><tbody>${it.rows.map((cells, at) => `<tr ${classes(at === it.chosen && 'cds--data-table--selected')} ${role('table.row', at === it.chosen && 'chosen')}>${cells.map((cell) => `<td>${cellHtml(cell, draw)}</td>`).join('')}</tr>`).join('')}</tbody></table>`,
  dialog: (it, draw) =>
    `<div class="cds--modal-container" style="position:static;inline-size:auto;max-block-size:none;transform:none"><div class="cds--modal-header"><h2 class="cds--modal-header__heading">${escape(it.title)}</h2></div><div class="cds--modal-content x-column x-stack" style="gap:16px;overflow:visible">${stacked(it.body, draw)}</div><div class="cds--modal-footer cds--btn-set">${draw.parts(it.actions)}</div></div>`,
  accordion: (it, draw) =>
    `<ul class="cds--accordion cds--accordion--end cds--layout--size-md">${it.items.map(({ title, body }, at) => `<li ${classes('cds--accordion__item', at === it.open && 'cds--accordion__item--active')}><button type="button" class="cds--accordion__heading" aria-expanded="${at === it.open}" ${role('accordion.title', at === it.open && 'open')}>${bareIcon('forward', 16, draw).replace('<svg', '<svg class="cds--accordion__arrow"')}<span class="cds--accordion__title">${escape(title)}</span></button>${at === it.open ? `<div class="cds--accordion__wrapper" style="display:block;opacity:1;max-block-size:none"><div class="cds--accordion__content">${escape(body)}</div></div>` : ''}</li>`).join('')}</ul>`,
};

const TEXTS = {
  body: 'body-01',
  lead: 'body-02',
  small: 'helper-text-01',
  muted: 'body-01',
  strong: 'heading-01',
  label: 'label-01',
} as const;

/** Carbon 11 as its documentation writes it. */
const markup: Markup = {
  ...controls,
  ...navigation,
  ...surfaces,
  button,
  'icon-button': (it, draw) =>
    `<button ${press(it, draw, 'cds--btn--icon-only')}>${draw.icon(it.icon, 16)}</button>`,
  'button-group': (it) =>
    `<div class="cds--content-switcher cds--layout--size-md"${it.wide ? '' : ' style="display:inline-grid;grid-auto-flow:column;grid-auto-columns:1fr;inline-size:max-content"'}>${it.items.map((words, at) => `<button type="button" ${classes('cds--content-switcher-btn', at === it.chosen && 'cds--content-switcher--selected')} ${role('button-group.item', at === it.chosen && 'chosen')}><span class="cds--content-switcher__label">${escape(words)}</span></button>`).join('')}</div>`,
  progress: (it) =>
    `<div ${classes('cds--progress-bar cds--progress-bar--small', it.tone === 'success' && 'cds--progress-bar--finished', it.tone === 'danger' && 'cds--progress-bar--error')}><div class="cds--progress-bar__track"><div class="cds--progress-bar__bar" style="transform:scaleX(${it.value / 100});inline-size:100%" ${role('progress.fill', it.tone)}></div></div></div>`,
  spinner: () =>
    '<div class="cds--loading cds--loading--small"><svg class="cds--loading__svg" viewBox="0 0 100 100"><circle class="cds--loading__background" cx="50%" cy="50%" r="42"/><circle class="cds--loading__stroke" cx="50%" cy="50%" r="42"/></svg></div>',
  chip: (it, draw) =>
    `<span ${classes('cds--tag cds--tag--selectable cds--layout--size-md', it.chosen && 'cds--tag--selectable-selected')}>${maybe(it.icon, (name) => `<span class="cds--tag__custom-icon">${draw.icon(name, 16)}</span>`)}<span class="cds--tag__label">${escape(it.words)}</span>${it.removable ? draw.icon('close', 12) : ''}</span>`,
  badge: (it) =>
    `<span class="cds--tag cds--tag--${TAGS[it.tone]} cds--layout--size-md"><span class="cds--tag__label">${escape(it.words)}</span></span>`,
  avatar: COMPOSED,
  heading: (it) => `<h${it.level}>${escape(it.words)}</h${it.level}>`,
  text: (it) => {
    const token = `--cds-${TEXTS[it.kind]}`;
    return `<p class="${it.kind === 'muted' || it.kind === 'label' ? 'x-faint' : ''}" style="font:var(${token}-font-weight,${it.kind === 'strong' ? 600 : 400}) var(${token}-font-size,${{ body: 14, lead: 16, small: 12, muted: 14, strong: 14, label: 12 }[it.kind]}px)/1.45 'IBM Plex Sans'">${escape(it.words)}</p>`;
  },
  link: (it, draw) =>
    `<a href="#" class="cds--link">${escape(it.words)}${maybe(it.icon, (name) => `<span class="cds--link__icon">${draw.icon(name, 16)}</span>`)}</a>`,
  quote: COMPOSED,
  code: (it) =>
    `<div class="cds--snippet cds--snippet--multi" style="max-inline-size:none"><div class="cds--snippet-container"><pre><code>${escape(it.lines.join('\n'))}</code></pre></div></div>`,
  divider: COMPOSED,
  tooltip: COMPOSED,
};

const THEMES = ['white', 'g10', 'g90', 'g100'] as const;

const CSS = `${fontFaces('IBM Plex Sans')}.cds--btn[data-wide]{inline-size:100%;max-inline-size:none}.x-page svg[fill=none]{fill:none!important}`;

/** IBM's kit in its four themes. */
export const carbon = (): Adapter => ({
  name: 'carbon',
  packages: ['@carbon/styles', ...FONT_PACKAGES],
  heldOut: false,
  looks: () =>
    THEMES.map((theme): KitLook => ({
      name: `carbon-${theme}`,
      dark: theme === 'g90' || theme === 'g100',
      sheets: ['@carbon/styles/css/styles.css'],
      css: CSS,
      html: `class="cds--${theme}"`,
    })),
  values: () => VALUES,
  ground: (ground) => `class="x-ground-${ground}"`,
  markup,
});
