import { cardWords, cellHtml, rowInner, rowRole } from '../grammar/compose/surfaces.ts';
import type { Button, ButtonGroup, IconButton, Labelled, Tabs } from '../grammar/components.ts';
import { escape } from '../grammar/escape.ts';
import { role } from '../grammar/role.ts';
import type { IconName } from '../icons.ts';
import { createRandom, seedOf } from '../random.ts';
import { COMPOSED, type Adapter, type Draw, type KitLook, type Markup, type Values } from './adapter.ts';
import { FONT_PACKAGES, typeCss } from './font-faces.ts';
import { classes, flag, inverted, maybe, worded } from './markup.ts';

const VALUES: Values = {
  page: 'var(--surface)',
  surface: 'var(--surface-container-low)',
  muted: 'var(--surface-container-high)',
  border: 'var(--outline-variant)',
  text: 'var(--on-surface)',
  faint: 'var(--on-surface-variant)',
  primary: 'var(--primary)',
  onPrimary: 'var(--on-primary)',
  secondary: 'var(--secondary)',
  success: '#2e7d32',
  warning: '#ef8f00',
  danger: 'var(--error)',
  info: 'var(--tertiary)',
  dark: 'var(--inverse-surface)',
  onDark: 'var(--inverse-on-surface)',
  radius: '.75rem',
  cardRadius: '.75rem',
  shadow: 'var(--elevate2)',
};

/** What a dark theme calls inverse is light. */
const DARK: Partial<Values> = {
  dark: 'var(--surface-container-highest)',
  onDark: 'var(--on-surface)',
  danger: '#c5352b',
  info: '#2b6f9e',
};

/** The kit's icon element with our drawing in it. */
const icon = (name: IconName, size: number, draw: Draw): string => `<i>${draw.icon(name, size)}</i>`;

const SOLID = {
  primary: '',
  secondary: 'secondary',
  success: 'tertiary',
  danger: 'error',
  neutral: 'fill',
} as const;
const WORDS = {
  primary: 'primary-text',
  secondary: '',
  success: 'tertiary-text',
  danger: 'error-text',
  neutral: '',
} as const;
const SIZES = { small: 'small', medium: '', large: 'large' } as const;

function press(
  it: Button | IconButton,
  draw: Draw,
  ...more: readonly (string | false | undefined)[]
): string {
  const plain = it.inverted && it.fill !== 'solid';
  const tone = it.fill === 'solid' ? SOLID[it.tone] : plain ? '' : WORDS[it.tone];
  const names = [
    SIZES[it.size],
    it.fill === 'outline' && 'border',
    it.fill === 'ghost' && 'transparent',
    !it.inverted && tone,
    it.state === 'hover' && 'x-hover',
    ...more,
  ];
  return `${classes(...names)}${inverted(it, draw)}${flag(it.state === 'disabled', 'disabled')}`;
}

/** The kit's field: the label stands in it, on its border once there is a value. */
function field(
  it: Labelled,
  parts: { start?: string; control: string; end?: string; filled: boolean },
): string {
  const label = maybe(
    it.label,
    (words) => `<label ${classes(parts.filled && 'active')} ${role('field.label')}>${escape(words)}</label>`,
  );
  const hint = maybe(it.hint, (words) => `<output ${role('field.hint')}>${escape(words)}</output>`);
  const error = maybe(
    it.error,
    (words) => `<output class="invalid" ${role('field.error')}>${escape(words)}</output>`,
  );
  return `<div ${classes('field border', it.label !== undefined && 'label', parts.start && 'prefix', parts.end && 'suffix', it.error !== undefined && 'invalid')} style="margin:0">${parts.start ?? ''}${parts.control}${label}${parts.end ?? ''}${error === '' ? hint : error}</div>`;
}

const fields: Pick<
  Markup,
  'field' | 'select' | 'text-area' | 'checkbox' | 'radio' | 'switch' | 'slider' | 'progress'
> = {
  field: (it, draw) => {
    const hint = it.label === undefined ? it.placeholder : ' ';
    const control = `<input type="${it.kind === 'date' ? 'text' : it.kind}"${worded('placeholder', hint)}${worded('value', it.value)}${flag(it.disabled, 'disabled')}>`;
    return field(it, { start: it.icon && icon(it.icon, 22, draw), control, filled: it.value !== undefined });
  },
  select: (it, draw) =>
    field(it, {
      control: `<select${flag(it.disabled, 'disabled')}><option>${escape(it.value)}</option></select>`,
      end: icon('down', 18, draw),
      filled: true,
    }),
  'text-area': (it) =>
    field(it, {
      control: `<textarea rows="${it.rows}"${worded('placeholder', it.label === undefined ? it.placeholder : ' ')}>${escape(it.value ?? '')}</textarea>`,
      filled: it.value !== undefined,
    }),
  // Boxes and rings are glyphs of an icon font, tracks are parts that no page can read.
  checkbox: COMPOSED,
  radio: COMPOSED,
  slider: COMPOSED,
  progress: COMPOSED,
  switch: (it) =>
    `<div style="display:flex;align-items:center;gap:12px"><label class="switch"><input type="checkbox"${flag(it.on, 'checked')}${flag(it.disabled, 'disabled')}><span></span></label>${it.words === '' ? '' : `<span>${escape(it.words)}</span>`}</div>`,
};

/** A group of buttons of which one is pressed; tabs that are no line are one, too. */
function group(it: ButtonGroup | Tabs): string {
  const last = it.items.length - 1;
  const items = it.items.map(
    (words, at) =>
      `<button type="button" ${classes('border', at === 0 ? 'left-round' : at === last ? 'right-round' : 'no-round', at === it.chosen && 'fill', it.wide && 'max')} ${role(`${it.is}.item`, at === it.chosen && 'chosen')}><span>${escape(words)}</span></button>`,
  );
  return `<nav class="no-space">${items.join('')}</nav>`;
}

const navigation: Pick<
  Markup,
  'tabs' | 'pager' | 'breadcrumb' | 'nav-bar' | 'side-bar' | 'menu' | 'button-group' | 'floating-button'
> = {
  'button-group': group,
  tabs: (it) => {
    if (it.kind === 'pill') return group(it);
    const items = it.items.map(
      (words, at) =>
        `<a ${classes(at === it.chosen && 'active')} ${role('tabs.item', at === it.chosen && 'chosen')}>${escape(words)}</a>`,
    );
    return `<div ${classes('tabs', !it.wide && 'left-align')}>${items.join('')}</div>`;
  },
  pager: (it, draw) => {
    const page = (inner: string, chosen: boolean): string =>
      `<button type="button" ${classes('circle', chosen ? 'fill' : 'transparent')} ${role('pager.page', chosen && 'chosen')}>${inner}</button>`;
    const pages = Array.from({ length: it.pages }, (_, at) => page(String(at + 1), at + 1 === it.chosen));
    return `<nav class="no-space">${page(icon('back', 16, draw), false)}${pages.join('')}${page(icon('forward', 16, draw), false)}</nav>`;
  },
  breadcrumb: COMPOSED,
  'nav-bar': (it, draw) => {
    const links = it.links.map(
      (words, at) =>
        `<span style="padding:6px 12px;border-radius:99px;white-space:nowrap${at === it.chosen ? ';background:color-mix(in srgb,currentColor 14%,transparent);font-weight:500' : ''}" ${role('nav-bar.link', at === it.chosen && 'chosen')}>${escape(words)}</span>`,
    );
    return `<header ${draw.ground(it.ground)} style="padding:0 20px"><nav style="min-height:4rem"><h6 style="margin-right:12px;white-space:nowrap">${escape(it.brand)}</h6><div class="max" style="display:flex;gap:2px">${links.join('')}</div><div class="x-stack" style="display:flex;gap:8px;align-items:center">${draw.parts(it.actions)}</div></nav></header>`;
  },
  'side-bar': (it, draw) => {
    const items = it.items.map((item, at) => {
      const chosen = at === it.chosen;
      const paint = chosen
        ? 'background:var(--secondary-container);color:var(--on-secondary-container);font-weight:500;'
        : '';
      return `${maybe(item.group, (words) => `<div style="padding:14px 20px 6px;font-size:.85em;opacity:.8">${escape(words)}</div>`)}<a class="row" style="${paint}border-radius:99px;padding:12px 20px;gap:14px;margin:0" ${role('side-bar.item', chosen && 'chosen')}>${maybe(item.icon, (name) => icon(name, 22, draw))}<span class="max">${escape(item.words)}</span>${maybe(item.badge, (words) => `<span>${escape(words)}</span>`)}</a>`;
    });
    return `<div ${draw.ground(it.dark ? 'dark' : 'muted')} style="padding:12px"><div style="display:flex;flex-direction:column;gap:2px">${maybe(it.brand, (words) => `<h6 style="padding:10px 20px 14px">${escape(words)}</h6>`)}${items.join('')}${maybe(it.foot, (parts) => `<div class="x-stack" style="padding:20px">${draw.parts(parts)}</div>`)}</div></div>`;
  },
  menu: (it, draw) => {
    const items = it.items.map(
      (item) =>
        `<li ${classes(item.chosen && 'active')} style="${item.disabled ? 'opacity:.5;' : ''}${item.danger ? 'color:var(--error);' : ''}${item.apart ? 'border-top:1px solid var(--outline-variant)' : ''}" ${role('menu.item', item.chosen && 'chosen', item.disabled && 'disabled', item.danger && 'danger')}>${maybe(item.icon, (name) => icon(name, 20, draw))}<span class="max">${escape(item.words)}</span></li>`,
    );
    return `<menu class="active" style="position:static;transform:none;width:14rem;max-height:none">${maybe(it.title, (words) => `<li style="opacity:.7">${escape(words)}</li>`)}${items.join('')}</menu>`;
  },
  'floating-button': (it, draw) =>
    `<button type="button" class="square round extra" style="width:auto;padding:0 16px">${icon(it.icon, 24, draw)}${maybe(it.words, (words) => `<span>${escape(words)}</span>`)}</button>`,
};

const surfaces: Pick<
  Markup,
  'card' | 'list' | 'dialog' | 'accordion' | 'table' | 'alert' | 'toast' | 'tooltip'
> = {
  card: (it, draw) =>
    `<article class="no-padding" style="margin:0;overflow:hidden${it.chosen ? ';outline:2px solid var(--primary)' : ''}">${maybe(it.picture, (part) => draw.part(part))}<div style="padding:1rem"><div class="x-column x-stack" style="gap:12px">${maybe(it.title, (words) => `<h6 class="small" ${role('card.title')}>${escape(words)}</h6>`)}${cardWords({ ...it, title: undefined }, draw)}${maybe(it.footer, (parts) => `<nav class="x-stack" style="gap:8px;flex-wrap:wrap">${draw.parts(parts)}</nav>`)}</div></div></article>`,
  list: (it, draw) => {
    const rows = it.rows.map(
      (row) =>
        `<li style="gap:14px${row.chosen ? ';background:var(--secondary-container);color:var(--on-secondary-container)' : ''}${row.disabled ? ';opacity:.5' : ''}" ${rowRole(row)}><div class="max" style="display:flex;align-items:center;gap:14px;min-width:0">${rowInner(row, draw)}</div></li>`,
    );
    const list = `<ul class="list border" style="margin:0">${rows.join('')}</ul>`;
    return it.flush
      ? list
      : `<article class="border no-padding" style="margin:0;overflow:hidden">${list}</article>`;
  },
  dialog: (it, draw) =>
    `<dialog class="active" style="position:static;transform:none;width:100%;min-width:0;max-height:none"><div class="row"><h5 class="max">${escape(it.title)}</h5>${it.closable ? icon('close', 22, draw) : ''}</div><div class="x-column x-stack" style="gap:14px;padding:16px 0">${draw.parts(it.body)}</div><nav class="right-align x-stack" style="gap:8px">${draw.parts(it.actions)}</nav></dialog>`,
  accordion: (it, draw) => {
    const items = it.items.map(({ title, body }, at) => {
      const open = at === it.open;
      return `<details${flag(open, 'open')}${at === 0 ? '' : ' style="border-top:1px solid var(--outline-variant)"'}><summary style="display:flex;padding:16px" ${role('accordion.title', open && 'open')}><span style="flex:1">${escape(title)}</span>${icon(open ? 'down' : 'forward', 18, draw)}</summary>${open ? `<div style="padding:0 16px 16px">${escape(body)}</div>` : ''}</details>`;
    });
    return `<article class="border no-padding" style="margin:0;overflow:hidden">${items.join('')}</article>`;
  },
  table: (it, draw) => {
    const head = it.head.map((words) => `<th ${role('table.head')}>${escape(words)}</th>`).join('');
    const rows = it.rows.map(
      (row, at) =>
        `<tr${at === it.chosen ? ' style="background:var(--secondary-container);color:var(--on-secondary-container)"' : ''}>${row.map((cell) => `<td ${role('table.cell', at === it.chosen && 'chosen')}>${cellHtml(cell, draw)}</td>`).join('')}</tr>`,
    );
    return `<table ${classes('border', it.striped && 'stripes', !it.dense && 'medium-space')} style="margin:0"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  },
  alert: COMPOSED,
  toast: (it) =>
    `<div class="snackbar active" style="position:static;transform:none;width:100%;max-width:24rem"><div class="max"><b>${escape(it.title)}</b><div>${escape(it.words)}</div></div>${maybe(it.action, (words) => `<a style="color:var(--inverse-primary);font-weight:500">${escape(words)}</a>`)}</div>`,
  tooltip: COMPOSED,
};

const HEADINGS = { 1: ['h3', ''], 2: ['h4', ''], 3: ['h5', ''], 4: ['h6', ''], 5: ['h6', 'small'] } as const;
const TEXTS = {
  body: '',
  lead: 'large-text',
  small: 'small-text',
  muted: 'x-faint',
  strong: 'bold',
  label: 'primary-text bold',
} as const;

const markup: Markup = {
  ...fields,
  ...navigation,
  ...surfaces,
  button: (it, draw) => {
    const words = `<span>${escape(it.words)}</span>`;
    const drawing = maybe(it.icon, (name) => icon(name, 18, draw));
    return `<button type="button" ${press(it, draw, it.wide && 'responsive')}>${it.iconAfter ? words + drawing : drawing + words}</button>`;
  },
  'icon-button': (it, draw) =>
    `<button type="button" ${press(it, draw, it.round ? 'circle' : 'square round')}>${icon(it.icon, 20, draw)}</button>`,
  spinner: COMPOSED,
  chip: (it, draw) =>
    `<a ${classes('chip', it.chosen && 'fill')} style="margin:0">${maybe(it.icon, (name) => icon(name, 16, draw))}<span>${escape(it.words)}</span>${it.removable ? icon('close', 14, draw) : ''}</a>`,
  badge: COMPOSED,
  avatar: COMPOSED,
  heading: (it) => {
    const [tag, size] = HEADINGS[it.level];
    return `<${tag} ${classes(size)}>${escape(it.words)}</${tag}>`;
  },
  text: (it) => `<p ${classes(TEXTS[it.kind])} style="margin:0">${escape(it.words)}</p>`,
  link: (it, draw) =>
    `<a class="link" style="display:inline-flex;gap:6px;align-items:center">${escape(it.words)}${maybe(it.icon, (name) => draw.icon(name, 16))}</a>`,
  quote: (it) =>
    `<blockquote style="margin:0">${escape(it.words)}<div class="x-faint" style="padding-top:6px">${escape(it.by)}</div></blockquote>`,
  code: COMPOSED,
  divider: (it) =>
    it.words === undefined
      ? '<hr>'
      : `<div style="display:flex;align-items:center;gap:14px"><hr style="flex:1"><span>${escape(it.words)}</span><hr style="flex:1"></div>`,
};

/** Hue and chroma of seeds that people give Material's palettes, by the hue's name. */
const SEEDS = {
  red: [27, 0.17],
  orange: [55, 0.13],
  amber: [80, 0.11],
  lime: [120, 0.12],
  green: [150, 0.12],
  teal: [185, 0.09],
  cyan: [215, 0.1],
  blue: [262, 0.17],
  violet: [295, 0.17],
  pink: [350, 0.16],
  slate: [255, 0.03],
} as const;

/** Lightness of what is nearly grey, light and dark. */
const GREYS: Readonly<Record<string, readonly [number, number]>> = {
  background: [0.985, 0.18],
  surface: [0.985, 0.18],
  'surface-dim': [0.88, 0.18],
  'surface-bright': [0.985, 0.34],
  'surface-container-lowest': [1, 0.14],
  'surface-container-low': [0.965, 0.215],
  'surface-container': [0.95, 0.235],
  'surface-container-high': [0.93, 0.27],
  'surface-container-highest': [0.91, 0.31],
  'surface-variant': [0.91, 0.38],
  'on-background': [0.24, 0.91],
  'on-surface': [0.24, 0.91],
  'on-surface-variant': [0.42, 0.8],
  outline: [0.58, 0.66],
  'outline-variant': [0.83, 0.4],
  'inverse-surface': [0.32, 0.91],
  'inverse-on-surface': [0.96, 0.3],
};

/** A Material palette round a seed: tones by lightness, the secondary muted, the tertiary a sixth of the circle further. */
function palette(hue: number, chroma: number, dark: boolean): string {
  const family = (name: string, colour: number, turn: number): string =>
    `--${name}:${dark ? `oklch(.83 ${colour * 0.7} ${hue + turn})` : `oklch(.5 ${colour} ${hue + turn})`};--on-${name}:${dark ? `oklch(.28 ${colour * 0.6} ${hue + turn})` : '#fff'};--${name}-container:${dark ? `oklch(.4 ${colour * 0.7} ${hue + turn})` : `oklch(.91 ${colour * 0.35} ${hue + turn})`};--on-${name}-container:${dark ? `oklch(.91 ${colour * 0.35} ${hue + turn})` : `oklch(.28 ${colour * 0.6} ${hue + turn})`}`;
  const grey = Math.min(0.012, chroma / 4);
  const surfaces = Object.entries(GREYS).map(
    ([name, lights]) => `--${name}:oklch(${lights[dark ? 1 : 0]} ${grey} ${hue})`,
  );
  return [
    family('primary', chroma, 0),
    family('secondary', chroma * 0.3, 0),
    family('tertiary', chroma * 0.6, 60),
    `--inverse-primary:oklch(${dark ? 0.5 : 0.83} ${chroma * 0.8} ${hue})`,
    ...surfaces,
  ].join(';');
}

/** The kit styles every `i` as an icon; and a switch's tick is a glyph's name until its font is there. */
const MEND_CSS =
  '[class^=x-]>i,i[class^=x-]{min-inline-size:0;min-block-size:0}.switch>input:checked+span::before{content:""}';

const beerLooks = (): readonly KitLook[] =>
  Object.entries(SEEDS).flatMap(([seed, [hue, chroma]]) =>
    [false, true].map((dark) => {
      const mode = dark ? 'dark' : 'light';
      const name = `${seed}-${mode}`;
      return {
        name,
        dark,
        sheets: ['beercss/dist/cdn/beer.min.css'],
        css: `${typeCss(createRandom(seedOf('beercss', name)))}${MEND_CSS}body.${mode}{${palette(hue, chroma, dark)}}`,
        body: `class="${mode}"`,
      };
    }),
  );

/** BeerCSS, Material 3 as plain markup, in palettes round eleven seeds, light and dark. */
export const BEERCSS: Adapter = {
  name: 'beercss',
  packages: ['beercss', ...FONT_PACKAGES],
  heldOut: false,
  looks: beerLooks,
  values: ({ dark }) => (dark ? { ...VALUES, ...DARK } : VALUES),
  ground: (ground) => `class="x-ground-${ground}"`,
  markup,
};
