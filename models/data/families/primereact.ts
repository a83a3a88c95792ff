import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { COMPOSITIONS } from '../grammar/compose/index.ts';
import { cardWords, cellHtml, rowInner, rowRole } from '../grammar/compose/surfaces.ts';
import type { Button, ButtonGroup, IconButton, Labelled, Tabs } from '../grammar/components.ts';
import { escape } from '../grammar/escape.ts';
import { role } from '../grammar/role.ts';
import { packageFolder } from '../packages.ts';
import { COMPOSED, type Adapter, type Draw, type KitLook, type Markup, type Values } from './adapter.ts';
import { familiesOf } from './css-values.ts';
import { FONT_PACKAGES, fontFaces } from './font-faces.ts';
import { bareIcon, classes, flag, inverted, maybe, worded } from './markup.ts';

const VALUES: Values = {
  page: 'var(--surface-ground)',
  surface: 'var(--surface-card)',
  muted: 'var(--surface-hover)',
  border: 'var(--surface-border)',
  text: 'var(--text-color)',
  faint: 'var(--text-color-secondary)',
  primary: 'var(--primary-color)',
  onPrimary: 'var(--primary-color-text)',
  secondary: 'var(--text-color-secondary)',
  success: 'var(--green-500)',
  warning: 'var(--orange-500)',
  danger: 'var(--red-500)',
  info: 'var(--blue-500)',
  dark: 'var(--surface-900)',
  onDark: 'var(--surface-0)',
  radius: 'var(--border-radius)',
  cardRadius: 'var(--border-radius)',
  shadow: '0 2px 12px 0 rgba(0, 0, 0, .2)',
};

/** In dark themes the scale of surfaces runs the other way. */
const DARK: Partial<Values> = { dark: 'var(--surface-overlay)', onDark: 'var(--text-color)' };

const TONES = {
  primary: undefined,
  secondary: 'secondary',
  success: 'success',
  danger: 'danger',
  neutral: 'secondary',
} as const;
const FILLS = { solid: undefined, outline: 'outlined', ghost: 'text' } as const;
const SIZES = { small: 'sm', medium: undefined, large: 'lg' } as const;
const named = (prefix: string, name: string | undefined): string | undefined => name && `${prefix}-${name}`;

function press(
  it: Button | IconButton,
  draw: Draw,
  ...more: readonly (string | false | undefined)[]
): string {
  const tone = it.inverted ? undefined : TONES[it.tone];
  const names = [
    'p-button p-component',
    named('p-button', tone),
    named('p-button', FILLS[it.fill]),
    named('p-button', SIZES[it.size]),
    it.state === 'disabled' && 'p-disabled',

    ...more,
  ];
  return `${classes(...names)}${flag(it.state === 'hover', 'data-hover')}${inverted(it, draw)}${flag(it.state === 'disabled', 'disabled')}`;
}

function button(it: Button, draw: Draw): string {
  const icon = maybe(
    it.icon,
    (name) =>
      `<span class="p-button-icon p-c p-button-icon-${it.iconAfter ? 'right' : 'left'}">${draw.icon(name, 16)}</span>`,
  );
  const words = `<span class="p-button-label p-c">${escape(it.words)}</span>`;
  const start = `<button type="button" ${press(it, draw)}`;
  return `${it.wide ? start.replace('<button', '<button data-wide') : start}>${icon}${words}</button>`;
}

/** Label, control, and what is said below, as PrimeReact's form examples have it. */
function field(it: Labelled, control: string): string {
  const label = maybe(it.label, (words) => `<label ${role('field.label')}>${escape(words)}</label>`);
  const hint = maybe(
    it.hint,
    (words) =>
      `<small style="color:var(--text-color-secondary)" ${role('field.hint')}>${escape(words)}</small>`,
  );
  const error = maybe(
    it.error,
    (words) => `<small class="p-error" ${role('field.error')}>${escape(words)}</small>`,
  );
  return `<div class="x-column" style="gap:6px">${label}${control}${hint}${error}</div>`;
}

const input = (it: Labelled, ...names: readonly string[]): string =>
  classes(
    'p-inputtext p-component',
    it.error !== undefined && 'p-invalid',
    it.disabled && 'p-disabled',
    ...names,
  );

interface Choice {
  readonly words: string;
  readonly on: boolean;
  readonly disabled?: boolean;
}
const choice = (it: Choice, box: string): string =>
  `<div style="display:flex;align-items:center;gap:8px"${flag(it.disabled, 'class="p-disabled"')}>${box}${it.words === '' ? '' : `<label>${escape(it.words)}</label>`}</div>`;
const on = (it: Choice): string | false => it.on && 'p-highlight';

const fields: Pick<
  Markup,
  'field' | 'select' | 'text-area' | 'checkbox' | 'radio' | 'switch' | 'slider' | 'progress'
> = {
  field: (it, draw) => {
    const box = `<input ${input(it)} style="width:100%" type="${it.kind === 'date' ? 'text' : it.kind}"${worded('placeholder', it.placeholder)}${worded('value', it.value)}>`;
    return field(
      it,
      it.icon === undefined
        ? box
        : `<span class="p-icon-field p-icon-field-left"><span class="p-input-icon">${bareIcon(it.icon, 16, draw)}</span>${box}</span>`,
    );
  },
  select: (it, draw) =>
    field(
      it,
      `<div ${classes('p-dropdown p-component p-inputwrapper p-inputwrapper-filled', it.error !== undefined && 'p-invalid', it.disabled && 'p-disabled')} style="width:100%"><span class="p-dropdown-label p-inputtext">${escape(it.value)}</span><div class="p-dropdown-trigger">${draw.icon('down', 14)}</div></div>`,
    ),
  'text-area': (it) =>
    field(
      it,
      `<textarea ${input(it, 'p-inputtextarea')} style="width:100%" rows="${it.rows}"${worded('placeholder', it.placeholder)}>${escape(it.value ?? '')}</textarea>`,
    ),
  checkbox: (it, draw) =>
    choice(
      it,
      `<div ${classes('p-checkbox p-component', on(it))}><div class="p-checkbox-box">${it.on ? `<span class="p-checkbox-icon" style="display:flex">${bareIcon('check', 14, draw)}</span>` : ''}</div></div>`,
    ),
  radio: (it) =>
    choice(
      it,
      `<div ${classes('p-radiobutton p-component', on(it))}><div class="p-radiobutton-box">${it.on ? '<div class="p-radiobutton-icon"></div>' : ''}</div></div>`,
    ),
  switch: (it) =>
    choice(
      it,
      `<div ${classes('p-inputswitch p-component', on(it))}><span class="p-inputswitch-slider"></span></div>`,
    ),
  slider: (it) =>
    field(
      it,
      `<div class="p-slider p-component p-slider-horizontal" style="margin:8px 0"><span class="p-slider-range" style="width:${it.value}%"></span><span class="p-slider-handle" style="left:${it.value}%"></span></div>`,
    ),
  progress: (it) =>
    `<div class="p-progressbar p-component p-progressbar-determinate" style="height:10px"><div class="p-progressbar-value" style="width:${it.value}%;display:flex" ${role('progress.fill', it.tone)}></div></div>`,
};

const menuItem = (inner: string, attributes: string): string =>
  `<li ${attributes}><div class="p-menuitem-content"><a class="p-menuitem-link">${inner}</a></div></li>`;
const menuWords = (words: string): string => `<span class="p-menuitem-text">${escape(words)}</span>`;

/** A group of buttons of which one is pressed; tabs that are no line are one, too. */
function group(it: ButtonGroup | Tabs): string {
  const items = it.items.map(
    (words, at) =>
      `<div ${classes('p-button p-component', at === it.chosen && 'p-highlight')} ${role(`${it.is}.item`, at === it.chosen && 'chosen')}${it.wide ? ' style="flex:1"' : ''}><span class="p-button-label p-c">${escape(words)}</span></div>`,
  );
  return `<div class="p-selectbutton p-button-group p-component" style="display:flex;flex-wrap:nowrap${it.wide ? '' : ';width:fit-content'}">${items.join('')}</div>`;
}

const navigation: Pick<
  Markup,
  'tabs' | 'pager' | 'breadcrumb' | 'nav-bar' | 'side-bar' | 'stepper' | 'menu' | 'button-group'
> = {
  'button-group': group,
  tabs: (it) => {
    if (it.kind === 'pill') return group(it);
    const items = it.items.map(
      (words, at) =>
        `<li ${classes('p-tabmenuitem', at === it.chosen && 'p-highlight')}${it.wide ? ' style="flex:1"' : ''} ${role('tabs.item', at === it.chosen && 'chosen')}><a class="p-menuitem-link">${menuWords(words)}</a></li>`,
    );
    return `<div class="p-tabmenu p-component"><ul class="p-tabmenu-nav p-reset">${items.join('')}</ul></div>`;
  },
  pager: (it, draw) => {
    const pages = Array.from(
      { length: it.pages },
      (_, at) =>
        `<button type="button" ${classes('p-paginator-page p-paginator-element p-link', at + 1 === it.chosen && 'p-highlight')} ${role('pager.page', at + 1 === it.chosen && 'chosen')}>${at + 1}</button>`,
    );
    return `<div class="p-paginator p-component"><button type="button" class="p-paginator-prev p-paginator-element p-link">${draw.icon('back', 14)}</button><span class="p-paginator-pages">${pages.join('')}</span><button type="button" class="p-paginator-next p-paginator-element p-link">${draw.icon('forward', 14)}</button></div>`;
  },
  breadcrumb: (it, draw) => {
    const items = it.items.map(
      (words, at) =>
        `${at === 0 ? '' : `<li class="p-menuitem-separator">${draw.icon('forward', 12)}</li>`}<li class="p-menuitem" ${role('breadcrumb.item', at === it.items.length - 1 && 'chosen')}><a class="p-menuitem-link">${menuWords(words)}</a></li>`,
    );
    return `<nav class="p-breadcrumb p-component"><ol class="p-breadcrumb-list">${items.join('')}</ol></nav>`;
  },
  'nav-bar': (it, draw) => {
    if (it.ground === 'primary' || it.ground === 'dark') return COMPOSITIONS['nav-bar'](it, draw);
    const links = it.links.map((words, at) =>
      menuItem(
        menuWords(words),
        `${classes('p-menuitem', at === it.chosen && 'p-highlight')} ${role('nav-bar.link', at === it.chosen && 'chosen')}`,
      ),
    );
    return `<div class="p-menubar p-component" style="border-radius:0;flex-wrap:nowrap"><div class="p-menubar-start"><b style="padding:0 12px;font-size:1.2em">${escape(it.brand)}</b></div><ul class="p-menubar-root-list" style="display:flex;flex-direction:row;position:static;width:auto;padding:0;border:0;background:none;box-shadow:none;z-index:auto">${links.join('')}</ul><div class="p-menubar-end x-stack" style="display:flex;gap:8px">${draw.parts(it.actions)}</div></div>`;
  },
  'side-bar': (it, draw) => {
    if (it.dark) return COMPOSITIONS['side-bar'](it, draw);
    const items = it.items.map(
      (item, at) =>
        `${maybe(item.group, (words) => `<li class="p-submenu-header">${escape(words)}</li>`)}${menuItem(`${maybe(item.icon, (name) => `<span class="p-menuitem-icon">${draw.icon(name, 16)}</span>`)}${menuWords(item.words)}${maybe(item.badge, (words) => `<span class="p-badge p-component" style="margin-left:auto">${escape(words)}</span>`)}`, `${classes('p-menuitem', at === it.chosen && 'p-highlight')} ${role('side-bar.item', at === it.chosen && 'chosen')}`)}`,
    );
    return `<div class="x-column" style="background:var(--surface-card);border-right:1px solid var(--surface-border)">${maybe(it.brand, (words) => `<b style="padding:18px 20px 8px;font-size:1.25em">${escape(words)}</b>`)}<div class="p-menu p-component" style="width:100%;border:0"><ul class="p-menu-list p-reset">${items.join('')}</ul></div>${maybe(it.foot, (parts) => `<div class="x-stack" style="margin-top:auto;padding:16px 20px">${draw.parts(parts)}</div>`)}</div>`;
  },
  stepper: (it) => {
    const items = it.items.map(
      (words, at) =>
        `<li ${classes('p-steps-item', at === it.chosen ? 'p-highlight p-steps-current' : at > it.chosen && 'p-disabled')} ${role('stepper.step', at < it.chosen ? 'done' : at === it.chosen ? 'chosen' : 'open')}><a class="p-menuitem-link"><span class="p-steps-number">${at + 1}</span><span class="p-steps-title">${escape(words)}</span></a></li>`,
    );
    return `<div class="p-steps p-component"><ol>${items.join('')}</ol></div>`;
  },
  menu: (it, draw) => {
    const items = it.items.map(
      (item) =>
        `${item.apart ? '<li class="p-menu-separator"></li>' : ''}${menuItem(`${maybe(item.icon, (name) => `<span class="p-menuitem-icon">${draw.icon(name, 16)}</span>`)}<span class="p-menuitem-text"${item.danger ? ' style="color:var(--red-500)"' : ''}>${escape(item.words)}</span>`, `${classes('p-menuitem', item.chosen && 'p-highlight', item.disabled && 'p-disabled')} ${role('menu.item', item.chosen && 'chosen', item.disabled && 'disabled', item.danger && 'danger')}`)}`,
    );
    return `<div class="p-menu p-component p-menu-overlay" style="position:static;width:fit-content"><ul class="p-menu-list p-reset">${maybe(it.title, (words) => `<li class="p-submenu-header">${escape(words)}</li>`)}${items.join('')}</ul></div>`;
  },
};

const SEVERITIES = { info: 'info', success: 'success', warning: 'warn', danger: 'error' } as const;

const surfaces: Pick<
  Markup,
  'card' | 'list' | 'dialog' | 'accordion' | 'table' | 'alert' | 'toast' | 'tooltip'
> = {
  card: (it, draw) =>
    `<div class="p-card p-component"${it.chosen ? ' style="box-shadow:0 0 0 2px var(--primary-color)"' : ''}>${maybe(it.picture, (part) => `<div class="p-card-header">${draw.part(part)}</div>`)}<div class="p-card-body">${maybe(it.title, (words) => `<div class="p-card-title" ${role('card.title')}>${escape(words)}</div>`)}${maybe(it.subtitle, (words) => `<div class="p-card-subtitle" ${role('card.subtitle')}>${escape(words)}</div>`)}<div class="p-card-content"><div class="x-column x-stack" style="gap:12px">${cardWords({ ...it, title: undefined, subtitle: undefined }, draw)}</div></div>${maybe(it.footer, (parts) => `<div class="p-card-footer x-stack" style="display:flex;gap:8px;flex-wrap:wrap">${draw.parts(parts)}</div>`)}</div></div>`,
  list: (it, draw) => {
    const rows = it.rows.map(
      (row) =>
        `<li ${classes('p-listbox-item', row.chosen && 'p-highlight', row.disabled && 'p-disabled')} style="display:flex;align-items:center;gap:12px" ${rowRole(row)}>${rowInner(row, draw)}</li>`,
    );
    return `<div class="p-listbox p-component"${it.flush ? ' style="border-width:1px 0;border-radius:0"' : ''}><div class="p-listbox-list-wrapper"><ul class="p-listbox-list">${rows.join('')}</ul></div></div>`;
  },
  dialog: (it, draw) =>
    `<div class="p-dialog p-component" style="width:100%;max-height:none;transform:none"><div class="p-dialog-header"><div class="p-dialog-title">${escape(it.title)}</div>${it.closable ? `<div class="p-dialog-header-icons"><button type="button" class="p-dialog-header-icon p-link">${draw.icon('close', 16)}</button></div>` : ''}</div><div class="p-dialog-content"><div class="x-column x-stack" style="gap:14px">${draw.parts(it.body)}</div></div><div class="p-dialog-footer"><div class="x-stack" style="display:flex;gap:8px;justify-content:flex-end">${draw.parts(it.actions)}</div></div></div>`,
  accordion: (it, draw) => {
    const items = it.items.map(({ title, body }, at) => {
      const open = at === it.open;
      return `<div ${classes('p-accordion-tab', open && 'p-accordion-tab-active')}><div ${classes('p-accordion-header', open && 'p-highlight')} ${role('accordion.title', open && 'open')}><a class="p-accordion-header-link"><span class="p-accordion-toggle-icon">${draw.icon(open ? 'down' : 'forward', 14)}</span><span class="p-accordion-header-text">${escape(title)}</span></a></div>${open ? `<div class="p-toggleable-content"><div class="p-accordion-content">${escape(body)}</div></div>` : ''}</div>`;
    });
    return `<div class="p-accordion p-component">${items.join('')}</div>`;
  },
  table: (it, draw) => {
    const head = it.head
      .map(
        (words) =>
          `<th ${role('table.head')}><div class="p-column-header-content"><span class="p-column-title">${escape(words)}</span></div></th>`,
      )
      .join('');
    const rows = it.rows.map(
      (row, at) =>
        `<tr ${classes(at % 2 === 1 ? 'p-row-odd' : 'p-row-even', at === it.chosen && 'p-highlight')}>${row.map((cell) => `<td ${role('table.cell', at === it.chosen && 'chosen')}>${cellHtml(cell, draw)}</td>`).join('')}</tr>`,
    );
    return `<div ${classes('p-datatable p-component', it.bordered && 'p-datatable-gridlines', it.striped && 'p-datatable-striped', it.dense && 'p-datatable-sm')}><div class="p-datatable-wrapper"><table class="p-datatable-table" style="width:100%"><thead class="p-datatable-thead"><tr>${head}</tr></thead><tbody class="p-datatable-tbody">${rows.join('')}</tbody></table></div></div>`;
  },
  alert: (it, draw) =>
    `<div class="p-message p-component p-message-${SEVERITIES[it.tone]}" style="margin:0"><div class="p-message-wrapper">${maybe(it.icon, (name) => `<span class="p-message-icon">${draw.icon(name, 20)}</span>`)}${maybe(it.title, (words) => `<span class="p-message-summary">${escape(words)}</span>`)}<span class="p-message-detail">${escape(it.words)}</span>${it.closable ? `<button type="button" class="p-message-close p-link">${draw.icon('close', 14)}</button>` : ''}</div></div>`,
  toast: (it, draw) =>
    `<div class="p-toast p-component" style="position:static;max-width:100%"><div class="p-toast-message p-toast-message-success" style="margin:0"><div class="p-toast-message-content"><span class="p-toast-message-icon">${draw.icon('check', 22)}</span><div class="p-toast-message-text"><span class="p-toast-summary">${escape(it.title)}</span><div class="p-toast-detail">${escape(it.words)}</div></div>${maybe(it.action, (words) => `<button type="button" class="p-button p-component p-button-sm p-button-text"><span class="p-button-label p-c">${escape(words)}</span></button>`)}</div></div></div>`,
  tooltip: (it) =>
    `<div class="p-tooltip p-component" style="position:static;display:inline-block;opacity:1"><div class="p-tooltip-text">${escape(it.words)}</div></div>`,
};

const TAGS = {
  info: 'info',
  success: 'success',
  warning: 'warning',
  danger: 'danger',
  primary: undefined,
} as const;
const AVATARS = { small: undefined, medium: 'lg', large: 'xl' } as const;

const markup: Markup = {
  ...fields,
  ...navigation,
  ...surfaces,
  button,
  'icon-button': (it, draw) =>
    `<button type="button" ${press(it, draw, 'p-button-icon-only', it.round && 'p-button-rounded')}><span class="p-button-icon p-c">${draw.icon(it.icon, 16)}</span></button>`,
  spinner: COMPOSED,
  chip: (it, draw) =>
    `<div class="p-chip p-component"${it.chosen ? ' style="background:var(--primary-color);color:var(--primary-color-text)"' : ''}>${maybe(it.icon, (name) => `<span class="p-chip-icon">${draw.icon(name, 14)}</span>`)}<span class="p-chip-text">${escape(it.words)}</span>${it.removable ? `<span class="p-chip-remove-icon">${draw.icon('close', 12)}</span>` : ''}</div>`,
  badge: (it) =>
    it.tone === 'neutral'
      ? `<span class="p-badge p-component p-badge-secondary">${escape(it.words)}</span>`
      : `<span ${classes('p-tag p-component', named('p-tag', TAGS[it.tone]), it.pill && 'p-tag-rounded')}><span class="p-tag-value">${escape(it.words)}</span></span>`,
  avatar: (it) =>
    `<div ${classes('p-avatar p-component p-avatar-circle', named('p-avatar', AVATARS[it.size]), it.src !== undefined && 'p-avatar-image')} style="flex:none">${it.src === undefined ? `<span class="p-avatar-text">${escape(it.initials)}</span>` : `<img src="${it.src}" alt="" style="object-fit:cover">`}</div>`,
  heading: COMPOSED,
  text: COMPOSED,
  link: COMPOSED,
  quote: COMPOSED,
  code: COMPOSED,
  divider: (it) =>
    `<div class="p-divider p-component p-divider-horizontal p-divider-solid p-divider-center" style="margin:0">${maybe(it.words, (words) => `<div class="p-divider-content">${escape(words)}</div>`)}</div>`,
};

const PARTS =
  'componentbase accordion avatar badge breadcrumb button card chip datatable dialog divider dropdown inputswitch inputtext inputtextarea listbox menu menubar message paginator progressbar selectbutton slider steps tabmenu tag toast tooltip';

/** How parts are laid out: PrimeReact carries it in its scripts and adds it to the page when a part is first shown. */
function structureCss(): string {
  const sheets = PARTS.split(' ').flatMap((part) => {
    const script = readFileSync(join(packageFolder('primereact'), part, `${part}.cjs.js`), 'utf8');
    return [...script.matchAll(/^var \w*[sS]tyles? = (".*)$/gm)].map(([, expression]) => {
      const literals = [...(expression ?? '').matchAll(/"(?:[^"\\]|\\.)*"/g)];
      const css = literals.map(([literal]) => String(JSON.parse(literal))).join('');
      return css.includes('@layer') ? css : `@layer primereact{${css}}`;
    });
  });
  return sheets.join('\n');
}

/** What a page says of itself: the themes style parts alone. */
const PAGE_CSS =
  'html body{background:var(--surface-ground);color:var(--text-color);font-family:var(--font-family)}.p-button[data-wide]{width:100%}';

function primeLooks(): readonly KitLook[] {
  const folder = join(packageFolder('primereact'), 'resources/themes');
  const structure = structureCss();
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const css = readFileSync(join(folder, name, 'theme.css'), 'utf8');
      return {
        name,
        dark: /dark|^(?:arya|vela|luna)/.test(name),
        sheets: [`primereact/resources/themes/${name}/theme.css`],
        css: `${fontFaces(familiesOf(css))}${structure}${PAGE_CSS}`,
      };
    });
}

/** PrimeReact's parts as it renders them, in all themes of its version 10. */
export const PRIMEREACT: Adapter = {
  name: 'primereact',
  packages: ['primereact', ...FONT_PACKAGES],
  heldOut: false,
  looks: primeLooks,
  values: (look) => (look.dark ? { ...VALUES, ...DARK } : VALUES),
  ground: (ground) => `class="x-ground-${ground}"`,
  markup,
};
