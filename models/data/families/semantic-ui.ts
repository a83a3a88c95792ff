import { cardWords, cellHtml, rowInner, rowRole } from '../grammar/compose/surfaces.ts';
import type { Button, IconButton, Labelled, MessageTone, Tone } from '../grammar/components.ts';
import { escape } from '../grammar/escape.ts';
import { role } from '../grammar/role.ts';
import type { IconName } from '../icons.ts';
import { COMPOSED, type Adapter, type Draw, type KitLook, type Markup, type Values } from './adapter.ts';
import { FONT_PACKAGES, fontFaces } from './font-faces.ts';
import { buttonInner, classes, flag, maybe, worded } from './markup.ts';

/** The colours that a class gives a part, as the kit's sheet has them, and what is written on each. */
const COLORS = {
  red: ['#db2828', '#fff'],
  orange: ['#f2711c', '#fff'],
  yellow: ['#fbbd08', '#fff'],
  olive: ['#b5cc18', '#fff'],
  green: ['#21ba45', '#fff'],
  teal: ['#00b5ad', '#fff'],
  blue: ['#2185d0', '#fff'],
  violet: ['#6435c9', '#fff'],
  purple: ['#a333c8', '#fff'],
  pink: ['#e03997', '#fff'],
  brown: ['#a5673f', '#fff'],
  grey: ['#767676', '#fff'],
  black: ['#1b1c1d', '#fff'],
} as const;

type Color = keyof typeof COLORS;

interface SemanticLook extends KitLook {
  readonly color: Color;
}

function valuesOf({ color, dark }: SemanticLook): Values {
  const [primary, onPrimary] = COLORS[color];
  return {
    page: dark ? '#1b1c1d' : '#fff',
    surface: dark ? '#27292a' : '#fff',
    muted: dark ? '#333637' : '#f9fafb',
    border: dark ? '#484a4b' : 'rgba(34, 36, 38, .15)',
    text: dark ? 'rgba(255, 255, 255, .9)' : 'rgba(0, 0, 0, .87)',
    faint: dark ? 'rgba(255, 255, 255, .65)' : 'rgba(0, 0, 0, .6)',
    primary,
    onPrimary,
    secondary: dark ? '#767676' : '#1b1c1d',
    success: '#21ba45',
    warning: '#f2711c',
    danger: '#db2828',
    info: '#31ccec',
    dark: dark ? '#000' : '#1b1c1d',
    onDark: '#fff',
    radius: '.28571429rem',
    cardRadius: '.28571429rem',
    shadow: '0 2px 4px 0 rgba(34, 36, 38, .12), 0 2px 10px 0 rgba(34, 36, 38, .15)',
    variant: [color, dark ? 'inverted' : ''],
  };
}

const dark = (draw: Draw): boolean => draw.values.variant?.[1] === 'inverted';
/** Paint of a surface that the kit has in light only. */
const surface = (draw: Draw): string =>
  dark(draw)
    ? `background:${draw.values.surface};color:${draw.values.text};border-color:${draw.values.border};`
    : '';
const colorOf = (draw: Draw): string => draw.values.variant?.[0] ?? '';
/** `class="ui … NAME"`, inverted in a dark look. */
const ui = (draw: Draw, ...names: readonly (string | false | undefined)[]): string =>
  classes('ui', draw.values.variant?.[1], ...names);
/** The kit's icon element with our drawing in it. */
const icon = (name: IconName, size: number, draw: Draw, style = ''): string =>
  `<i class="icon" style="display:inline-flex;align-items:center;justify-content:center;${style}">${draw.icon(name, size)}</i>`;

const toneOf = (tone: Tone, draw: Draw): string =>
  ({
    primary: colorOf(draw),
    secondary: dark(draw) ? 'grey' : 'secondary',
    success: 'positive',
    danger: 'negative',
    neutral: '',
  })[tone];
const SIZES = { small: 'small', medium: '', large: 'large' } as const;

function press(
  it: Button | IconButton,
  draw: Draw,
  ...more: readonly (string | false | undefined)[]
): string {
  const plain = it.inverted || it.tone === 'neutral' || it.fill === 'ghost';
  const inverted = it.inverted || (plain && dark(draw));
  const tone = plain
    ? ''
    : it.fill === 'outline' && it.tone !== 'primary'
      ? { secondary: dark(draw) ? 'grey' : 'black', success: 'green', danger: 'red', neutral: '' }[it.tone]
      : toneOf(it.tone, draw);
  const solid =
    it.inverted && it.fill === 'solid'
      ? ` style="background:#fff!important;color:${draw.values.primary}!important"`
      : '';
  const bare = it.fill === 'ghost' ? ' style="box-shadow:none!important"' : solid;
  return `${classes('ui', SIZES[it.size], it.fill !== 'solid' && 'basic', inverted && 'inverted', tone, it.state === 'disabled' && 'disabled', ...more, 'button')}${flag(it.state === 'hover', 'data-hover')}${bare}`;
}

/** A field of a form of its own: the kit's fields are styled in forms. */
function field(it: Labelled, control: string, draw: Draw): string {
  const label = maybe(it.label, (words) => `<label ${role('field.label')}>${escape(words)}</label>`);
  const hint = maybe(
    it.hint,
    (words) => `<small class="x-faint" ${role('field.hint')}>${escape(words)}</small>`,
  );
  const error = maybe(
    it.error,
    (words) =>
      `<div class="ui basic red pointing prompt label" ${role('field.error')}>${escape(words)}</div>`,
  );
  return `<div ${ui(draw, 'form')}><div ${classes(it.error !== undefined && 'error', it.disabled && 'disabled', 'field')} style="margin:0">${label}${control}${hint}${error}</div></div>`;
}

interface Choice {
  readonly words: string;
  readonly on: boolean;
  readonly disabled?: boolean;
}
const choice = (it: Choice, kind: string, type: string, draw: Draw): string =>
  `<div ${ui(draw, 'form')}><div ${classes('ui', kind, it.on && 'checked', it.disabled && 'disabled', 'checkbox')}><input type="${type}"${flag(it.on, 'checked')}${flag(it.disabled, 'disabled')}><label>${escape(it.words)}</label></div></div>`;

const fields: Pick<
  Markup,
  'field' | 'select' | 'text-area' | 'checkbox' | 'radio' | 'switch' | 'slider' | 'progress'
> = {
  field: (it, draw) => {
    const input = `<input type="${it.kind === 'date' ? 'text' : it.kind}"${worded('placeholder', it.placeholder)}${worded('value', it.value)}${flag(it.disabled, 'disabled')}>`;
    return field(
      it,
      it.icon === undefined
        ? input
        : `<div class="ui left icon input">${input}${icon(it.icon, 16, draw)}</div>`,
      draw,
    );
  },
  select: (it, draw) =>
    field(
      it,
      `<div class="ui fluid selection dropdown"><div class="text">${escape(it.value)}</div>${icon('down', 14, draw, 'position:absolute;right:10px;top:13px;margin:0')}</div>`,
      draw,
    ),
  'text-area': (it, draw) =>
    field(
      it,
      `<textarea rows="${it.rows}" style="min-height:0;height:auto"${worded('placeholder', it.placeholder)}>${escape(it.value ?? '')}</textarea>`,
      draw,
    ),
  checkbox: (it, draw) => choice(it, '', 'checkbox', draw),
  radio: (it, draw) => choice(it, 'radio', 'radio', draw),
  switch: (it, draw) => choice(it, 'toggle', 'checkbox', draw),
  slider: COMPOSED,
  progress: (it, draw) =>
    `<div ${ui(draw, 'small', toneOf(it.tone, draw) === 'positive' ? 'green' : colorOf(draw), 'progress')} style="margin:0"><div class="bar" style="width:${it.value}%;min-width:0" ${role('progress.fill', it.tone)}></div></div>`,
};

const item = (inner: string, chosen: boolean, attributes: string, style = ''): string =>
  `<a ${classes(chosen && 'active', 'item')} ${attributes}${style === '' ? '' : ` style="${style}"`}>${inner}</a>`;

const navigation: Pick<
  Markup,
  'tabs' | 'pager' | 'breadcrumb' | 'nav-bar' | 'side-bar' | 'menu' | 'button-group' | 'stepper'
> = {
  'button-group': (it, draw) => {
    const items = it.items.map(
      (words, at) =>
        `<button type="button" ${classes('ui', at === it.chosen && colorOf(draw), 'button')} ${role('button-group.item', at === it.chosen && 'chosen')}>${escape(words)}</button>`,
    );
    return `<div ${classes('ui', it.wide && 'fluid', 'buttons')}>${items.join('')}</div>`;
  },
  tabs: (it, draw) => {
    const items = it.items.map((words, at) =>
      item(
        escape(words),
        at === it.chosen,
        role('tabs.item', at === it.chosen && 'chosen'),
        it.wide ? 'flex:1;justify-content:center' : '',
      ),
    );
    return `<div ${ui(draw, !dark(draw) && colorOf(draw), 'secondary', it.kind === 'line' && 'pointing', 'menu')} style="margin:0">${items.join('')}</div>`;
  },
  pager: (it, draw) => {
    const pages = Array.from({ length: it.pages }, (_, at) =>
      item(String(at + 1), at + 1 === it.chosen, role('pager.page', at + 1 === it.chosen && 'chosen')),
    );
    return `<div><div ${ui(draw, 'pagination', 'menu')} style="min-width:0">${item(draw.icon('back', 14), false, '')}${pages.join('')}${item(draw.icon('forward', 14), false, '')}</div></div>`;
  },
  breadcrumb: (it, draw) => {
    const last = it.items.length - 1;
    const items = it.items.map((words, at) =>
      at === last
        ? `<div class="active section" ${role('breadcrumb.item', 'chosen')}>${escape(words)}</div>`
        : `<a class="section" ${role('breadcrumb.item')}>${escape(words)}</a><div class="divider"> / </div>`,
    );
    return `<div ${ui(draw, 'breadcrumb')}>${items.join('')}</div>`;
  },
  'nav-bar': (it, draw) => {
    const links = it.links.map((words, at) =>
      item(escape(words), at === it.chosen, role('nav-bar.link', at === it.chosen && 'chosen')),
    );
    const paint = { plain: '', muted: '', primary: `${colorOf(draw)} inverted`, dark: 'inverted' }[it.ground];
    return `<div ${ui(draw, paint, 'borderless', 'menu')} style="margin:0;border-radius:0"><div class="header item" style="font-size:1.15em">${escape(it.brand)}</div>${links.join('')}<div class="right menu"><div class="item x-stack" style="gap:8px">${draw.parts(it.actions)}</div></div></div>`;
  },
  'side-bar': (it, draw) => {
    const items = it.items.map((entry, at) => {
      const inner = `<span style="display:flex;gap:10px;align-items:center">${maybe(entry.icon, (name) => draw.icon(name, 16))}${escape(entry.words)}${maybe(entry.badge, (words) => `<span class="ui ${colorOf(draw)} label" style="margin:0 0 0 auto;float:none">${escape(words)}</span>`)}</span>`;
      return `${maybe(entry.group, (words) => `<div class="item"><div class="header" style="margin:0">${escape(words)}</div></div>`)}${item(inner, at === it.chosen, role('side-bar.item', at === it.chosen && 'chosen'))}`;
    });
    return `<div ${ui(draw, it.dark && 'inverted', 'vertical', 'fluid', 'menu')} style="margin:0;border-radius:0;height:100%">${maybe(it.brand, (words) => `<div class="header item" style="font-size:1.2em">${escape(words)}</div>`)}${items.join('')}${maybe(it.foot, (parts) => `<div class="item x-stack">${draw.parts(parts)}</div>`)}</div>`;
  },
  menu: (it, draw) => {
    const items = it.items.map(
      (entry) =>
        `${entry.apart ? '<div class="ui divider" style="margin:0"></div>' : ''}<a ${classes(entry.chosen && 'active', entry.disabled && 'disabled', entry.danger && 'red', 'item')}${entry.danger ? ` style="color:${draw.values.danger}"` : entry.disabled ? ` style="color:${draw.values.faint}!important;opacity:.6"` : ''} ${role('menu.item', entry.chosen && 'chosen', entry.disabled && 'disabled', entry.danger && 'danger')}><span style="display:flex;gap:10px;align-items:center">${maybe(entry.icon, (name) => draw.icon(name, 16))}${escape(entry.words)}</span></a>`,
    );
    return `<div ${ui(draw, 'vertical', 'menu')} style="margin:0">${maybe(it.title, (words) => `<div class="header item">${escape(words)}</div>`)}${items.join('')}</div>`;
  },
  stepper: (it, draw) => {
    const items = it.items.map((words, at) => {
      const state = at < it.chosen ? 'completed' : at === it.chosen ? 'active' : 'disabled';
      return `<div class="${state} step" style="padding:12px 20px" ${role('stepper.step', at < it.chosen ? 'done' : at === it.chosen ? 'chosen' : 'open')}><div class="content"><div class="title">${escape(words)}</div><div class="description">Step ${at + 1}</div></div></div>`;
    });
    return `<div ${ui(draw, 'fluid', 'unstackable', 'tiny', 'steps')} style="margin:0">${items.join('')}</div>`;
  },
};

const MESSAGES: Readonly<Record<MessageTone, string>> = {
  info: 'info',
  success: 'success',
  warning: 'warning',
  danger: 'negative',
};

const surfaces: Pick<
  Markup,
  'card' | 'list' | 'dialog' | 'accordion' | 'table' | 'alert' | 'toast' | 'tooltip'
> = {
  card: (it, draw) => {
    const paint = dark(draw) ? `${surface(draw)}box-shadow:0 0 0 1px ${draw.values.border};` : '';
    const inherit = dark(draw) ? ' style="color:inherit"' : '';
    const chosen = it.chosen ? `box-shadow:0 0 0 2px ${draw.values.primary}` : '';
    return `<div class="ui x-ink fluid ${it.chosen ? colorOf(draw) : ''} card" style="margin:0;${paint}${chosen}">${maybe(it.picture, (part) => `<div class="image">${draw.part(part)}</div>`)}<div class="content">${maybe(it.title, (words) => `<div class="header"${inherit} ${role('card.title')}>${escape(words)}</div>`)}${maybe(it.subtitle, (words) => `<div class="meta"${inherit} ${role('card.subtitle')}>${escape(words)}</div>`)}<div class="description"${inherit}><div class="x-column x-stack" style="gap:12px">${cardWords({ ...it, title: undefined, subtitle: undefined }, draw)}</div></div></div>${maybe(it.footer, (parts) => `<div class="extra content x-stack" style="display:flex;gap:8px;flex-wrap:wrap">${draw.parts(parts)}</div>`)}</div>`;
  },
  list: (it, draw) => {
    const rows = it.rows.map(
      (row) =>
        `<div ${classes(row.chosen && 'active', row.disabled && 'disabled', 'item')} style="display:flex;align-items:center;gap:12px;padding:10px 14px${row.chosen ? `;background:${draw.values.muted}` : ''}" ${rowRole(row)}>${rowInner(row, draw)}</div>`,
    );
    const list = `<div ${ui(draw, 'divided', 'list')} style="margin:0">${rows.join('')}</div>`;
    return it.flush
      ? `<div>${list}</div>`
      : `<div ${ui(draw, 'segment')} style="margin:0;padding:0">${list}</div>`;
  },
  dialog: (it, draw) =>
    `<div class="ui active modal" style="position:static;width:100%;margin:0;${surface(draw)}"><div class="header" style="${surface(draw)}display:flex;align-items:center"><span style="flex:1">${escape(it.title)}</span>${it.closable ? draw.icon('close', 18) : ''}</div><div class="content" style="${surface(draw)}"><div class="x-column x-stack" style="gap:14px">${draw.parts(it.body)}</div></div><div class="actions x-stack" style="${surface(draw)}display:flex;justify-content:flex-end;gap:4px">${draw.parts(it.actions)}</div></div>`,
  accordion: (it, draw) => {
    const items = it.items.map(({ title, body }, at) => {
      const open = at === it.open;
      return `<div ${classes(open && 'active', 'title')} style="display:flex;gap:8px;align-items:center" ${role('accordion.title', open && 'open')}>${draw.icon(open ? 'down' : 'forward', 12)}${escape(title)}</div>${open ? `<div class="active content">${escape(body)}</div>` : ''}`;
    });
    return dark(draw)
      ? `<div class="ui inverted segment" style="margin:0"><div class="ui inverted fluid accordion">${items.join('')}</div></div>`
      : `<div class="ui styled fluid accordion">${items.join('')}</div>`;
  },
  table: (it, draw) => {
    const head = it.head.map((words) => `<th ${role('table.head')}>${escape(words)}</th>`).join('');
    const rows = it.rows.map(
      (row, at) =>
        `<tr ${classes(at === it.chosen && 'active')}>${row.map((cell) => `<td ${role('table.cell', at === it.chosen && 'chosen')}>${cellHtml(cell, draw)}</td>`).join('')}</tr>`,
    );
    return `<table ${ui(draw, 'unstackable', it.bordered && 'celled', it.striped && 'striped', it.dense && 'compact', 'table')} style="margin:0"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  },
  alert: (it, draw) =>
    `<div ${classes('ui', MESSAGES[it.tone], 'message')} style="margin:0;display:flex;gap:12px;align-items:flex-start">${maybe(it.icon, (name) => draw.icon(name, 20))}<div class="content" style="flex:1">${maybe(it.title, (words) => `<div class="header">${escape(words)}</div>`)}<p>${escape(it.words)}</p></div>${it.closable ? draw.icon('close', 14) : ''}</div>`,
  toast: (it) =>
    `<div class="ui floating message" style="margin:0;max-width:24rem;display:flex;gap:12px;align-items:center"><div style="flex:1"><div class="header">${escape(it.title)}</div><p>${escape(it.words)}</p></div>${maybe(it.action, (words) => `<button type="button" class="ui mini basic button">${escape(words)}</button>`)}</div>`,
  tooltip: COMPOSED,
};

const BADGES = { info: 'blue', success: 'green', warning: 'orange', danger: 'red', neutral: '' } as const;
const TEXTS = {
  body: '',
  lead: ';font-size:1.2em',
  small: ';font-size:.85em',
  muted: '',
  strong: ';font-weight:700',
  label: '',
} as const;
const TEXT_CLASSES = {
  body: '',
  lead: '',
  small: '',
  muted: 'x-faint',
  strong: '',
  label: 'x-label',
} as const;

const markup: Markup = {
  ...fields,
  ...navigation,
  ...surfaces,
  button: (it, draw) =>
    `<button type="button" ${press(it, draw, it.wide && 'fluid')}><span style="display:inline-flex;gap:6px;align-items:center">${buttonInner(it, draw)}</span></button>`,
  'icon-button': (it, draw) =>
    `<button type="button" ${press(it, draw, it.round && 'circular', 'icon')}>${draw.icon(it.icon, 16)}</button>`,
  spinner: COMPOSED,
  chip: (it, draw) =>
    `<span ${classes('ui', it.chosen && colorOf(draw), 'large', 'label')} style="display:inline-flex;gap:6px;align-items:center;margin:0">${maybe(it.icon, (name) => draw.icon(name, 14))}${escape(it.words)}${it.removable ? draw.icon('close', 12) : ''}</span>`,
  badge: (it, draw) =>
    `<span ${classes('ui', it.tone === 'primary' ? colorOf(draw) : BADGES[it.tone], it.pill && 'circular', 'label')} style="margin:0">${escape(it.words)}</span>`,
  avatar: COMPOSED,
  heading: (it, draw) => `<h${it.level} ${ui(draw, 'header')}>${escape(it.words)}</h${it.level}>`,
  text: (it) =>
    `<p ${classes(TEXT_CLASSES[it.kind])} style="margin:0${TEXTS[it.kind]}">${escape(it.words)}</p>`,
  link: COMPOSED,
  quote: COMPOSED,
  code: COMPOSED,
  divider: (it, draw) =>
    it.words === undefined
      ? `<div ${ui(draw, 'divider')}></div>`
      : `<div ${ui(draw, 'horizontal', 'divider')} style="margin:0">${escape(it.words)}</div>`,
};

/** Words in these cannot be read on the kit's black. */
const TOO_DARK: readonly Color[] = ['violet', 'purple', 'black'];

/** On a coloured ground the kit wants its headings inverted one by one. */
const HEADINGS_CSS = ':is(.x-ground-primary,.x-ground-dark,.x-ground-photo) .ui.header.header{color:inherit}';

const semanticLooks = (): readonly SemanticLook[] =>
  Object.keys(COLORS).flatMap((name) => {
    const color = name as Color;
    return [false, true]
      .filter((dark) => !dark || !TOO_DARK.includes(color))
      .map((dark) => ({
        name: `${color}-${dark ? 'dark' : 'light'}`,
        dark,
        color,
        sheets: ['semantic-ui-css/semantic.min.css'],
        css: `${fontFaces('Lato')}${HEADINGS_CSS}html body{background:${dark ? '#1b1c1d' : '#fff'};color:${dark ? 'rgba(255,255,255,.9)' : 'rgba(0,0,0,.87)'}}`,
      }));
  });

/** Semantic UI in each of its colours as the primary, on white and inverted. */
export const SEMANTIC_UI: Adapter<SemanticLook> = {
  name: 'semantic-ui',
  packages: ['semantic-ui-css', ...FONT_PACKAGES],
  heldOut: false,
  looks: semanticLooks,
  values: valuesOf,
  ground: (ground) => `class="x-ground-${ground}"`,
  markup,
};
