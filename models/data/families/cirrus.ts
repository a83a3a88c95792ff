import type { Button, Field, IconButton, Labelled, Row, Tone } from '../grammar/components.ts';
import { COMPOSITIONS } from '../grammar/compose/index.ts';
import { cardWords, cellHtml, rowRole } from '../grammar/compose/surfaces.ts';
import { stacked } from '../grammar/compose/layout.ts';
import { escape } from '../grammar/escape.ts';
import { role } from '../grammar/role.ts';
import { COMPOSED, type Adapter, type Draw, type Markup, type Values } from './adapter.ts';
import { FONT_PACKAGES, fontFaces } from './font-faces.ts';
import { isHeldOut } from './held-out.ts';
import { buttonInner, classes, flag, inverted, maybe, worded } from './markup.ts';

/** Its palette, compiled into its sheet. */
const VALUES: Values = {
  page: 'var(--cirrus-bg)',
  surface: 'var(--cirrus-bg)',
  muted: '#f1f3f5',
  border: '#dee2e6',
  text: 'var(--cirrus-fg)',
  faint: '#868e96',
  primary: '#f03d4d',
  onPrimary: '#fff',
  secondary: '#5e5cc7',
  success: '#0dd157',
  warning: '#fab633',
  danger: '#fb4143',
  info: '#2972fa',
  dark: '#363636',
  onDark: '#f6f9fc',
  radius: '3px',
  cardRadius: '4px',
  shadow: '0 .4rem 1rem rgba(54,54,54,.35)',
};

const TONES: Readonly<Record<Tone, string | false>> = {
  primary: 'btn-primary',
  secondary: 'btn-link',
  success: 'btn-success',
  danger: 'btn-danger',
  neutral: false,
};

const SIZES = { small: 'btn--sm', medium: false, large: 'btn--lg' } as const;

function press(
  it: Button | IconButton,
  draw: Draw,
  ...more: readonly (string | false | undefined)[]
): string {
  const fill = {
    solid: TONES[it.tone],
    outline: `outline ${TONES[it.tone] || 'btn-dark'}`,
    ghost: 'btn-transparent',
  }[it.fill];
  const dead = it.state === 'disabled';
  return `type="button" ${classes('btn', fill, SIZES[it.size], ...more, dead && 'btn--disabled')}${flag(dead, 'disabled')}${flag(it.state === 'hover', 'data-hover')}${inverted(it, draw)}`;
}

function labelled(
  it: Labelled,
  draw: Draw,
  control: (attributes: string, error: string | false) => string,
): string {
  const id = draw.id();
  const label = maybe(it.label, (words) => `<label for="${id}">${escape(words)}</label>`);
  const note = maybe(
    it.error ?? it.hint,
    (words) =>
      `<span ${classes('info', it.error !== undefined && 'text-danger')} style="display:block" ${role(it.error === undefined ? 'field.hint' : 'field.error')}>${escape(words)}</span>`,
  );
  return `<div>${label}${control(`id="${id}"${flag(it.disabled, 'disabled')}`, it.error !== undefined && 'input-error')}${note}</div>`;
}

const field = (it: Field, draw: Draw): string =>
  labelled(
    it,
    draw,
    (attributes, error) =>
      `<div class="input-control" style="margin:0"><input type="${it.kind === 'password' ? 'password' : 'text'}" ${classes(error, it.icon !== undefined && 'input-contains-icon')} ${attributes}${worded('value', it.value)}${worded('placeholder', it.placeholder)}>${maybe(it.icon, (name) => `<span class="icon" style="display:flex;align-items:center;justify-content:center;height:100%">${draw.icon(name, 16)}</span>`)}</div>`,
  );

const choice =
  (kind: 'checkbox' | 'radio') =>
  (it: { words: string; on: boolean; disabled?: boolean }, draw: Draw): string => {
    const id = draw.id();
    return `<div class="form-ext-control form-ext-${kind}"><input id="${id}" class="form-ext-input form-ext-input--primary" type="${kind}"${flag(it.on, 'checked')}${flag(it.disabled, 'disabled')}><label class="form-ext-label" for="${id}">${escape(it.words)}</label></div>`;
  };

const row = (it: Row, draw: Draw): string =>
  `<div ${classes('tile', it.disabled && 'x-disabled')} style="align-items:center;padding:.75rem 1rem;border-bottom:1px solid #dee2e6${it.chosen ? ';background:#fde8ea' : ''}" ${rowRole(it)}>${maybe(it.start, (part) => `<div class="tile__icon">${draw.part(part)}</div>`)}<div class="tile__container"><p class="tile__title" ${role('list.title')}>${escape(it.title)}</p>${maybe(it.detail, (words) => `<p class="tile__subtitle" ${role('list.detail')}>${escape(words)}</p>`)}</div>${maybe(it.end, (part) => `<div class="tile__buttons">${draw.part(part)}</div>`)}</div>`;

const TAGS = {
  info: 'info',
  primary: 'primary',
  success: 'success',
  warning: 'warning',
  danger: 'danger',
  neutral: false,
} as const;
const TEXTS = {
  body: '',
  lead: 'lead',
  small: '',
  muted: 'x-faint',
  strong: '',
  label: 'subtitle uppercase',
} as const;

/** Cirrus 0.8 as its documentation writes it. */
const markup: Markup = {
  button: (it, draw) => {
    const own = press(it, draw);
    return `<button ${it.wide ? own.replace('class="', 'data-wide class="') : own}>${buttonInner(it, draw)}</button>`;
  },
  'icon-button': (it, draw) =>
    `<button ${press(it, draw, it.round && 'x-round')}>${draw.icon(it.icon, 18)}</button>`,
  'button-group': (it) =>
    `<div ${classes('btn-group', it.wide && 'btn-group-fill')} style="flex-direction:row">${it.items.map((words, at) => `<button type="button" ${classes('btn', at === it.chosen && 'btn-primary')} ${role('button-group.item', at === it.chosen && 'chosen')}>${escape(words)}</button>`).join('')}</div>`,
  field,
  select: (it, draw) =>
    labelled(
      it,
      draw,
      (attributes, error) =>
        `<select ${classes('select', error)} ${attributes}><option>${escape(it.value)}</option></select>`,
    ),
  'text-area': (it, draw) =>
    labelled(
      it,
      draw,
      (attributes, error) =>
        `<textarea ${classes(error)} rows="${it.rows}" ${attributes}${worded('placeholder', it.placeholder)}>${escape(it.value ?? '')}</textarea>`,
    ),
  checkbox: choice('checkbox'),
  radio: choice('radio'),
  switch: (it) =>
    `<div class="form-ext-control"><label class="form-ext-toggle form-ext-toggle--primary" style="display:inline-flex;align-items:center;gap:10px"><input type="checkbox" class="form-ext-input"${flag(it.on, 'checked')}${flag(it.disabled, 'disabled')}><div class="form-ext-toggle__toggler" ${role('switch', it.on ? 'on' : 'off', 'input')}><i></i></div>${it.words === '' ? '' : `<span class="form-ext-toggle__label">${escape(it.words)}</span>`}</label></div>`,
  slider: COMPOSED,
  progress: (it) =>
    `<progress class="progress progress--sm progress--${it.tone === 'neutral' ? 'dark' : it.tone === 'secondary' ? 'link' : it.tone}" value="${it.value}" max="100"></progress>`,
  spinner: COMPOSED,
  chip: (it, draw) =>
    `<span ${classes('tag tag--rounded', it.chosen && 'tag--primary')} style="gap:6px">${maybe(it.icon, (name) => draw.icon(name, 14))}${escape(it.words)}${it.removable ? draw.icon('close', 12) : ''}</span>`,
  badge: (it) =>
    `<span ${classes('tag tag--xs', it.tone !== 'neutral' && `tag--${TAGS[it.tone]}`, it.pill && 'tag--rounded')}${it.tone === 'neutral' ? ' style="color:#363636"' : ''}>${escape(it.words)}</span>`,
  avatar: (it) =>
    `<div ${classes('avatar', it.size === 'small' && 'avatar--xs', it.size === 'medium' && 'avatar--sm', it.size === 'large' && 'avatar--lg')} style="flex:none;margin:0;color:#fff;display:flex;align-items:center;justify-content:center">${it.src === undefined ? escape(it.initials) : `<img src="${it.src}" alt="" style="object-fit:cover;width:100%;height:100%">`}</div>`,
  alert: (it, draw) =>
    `<div class="toast toast--${it.tone}" style="margin:0">${it.closable ? '<button type="button" class="btn-close"></button>' : ''}<div style="display:flex;gap:12px">${maybe(it.icon, (name) => draw.icon(name, 20))}<div>${maybe(it.title, (words) => `<b>${escape(words)}</b><br>`)}${escape(it.words)}</div></div></div>`,
  toast: (it) =>
    `<div class="toast toast--dark" style="margin:0;max-width:360px"><button type="button" class="btn-close"></button><b>${escape(it.title)}</b><p>${escape(it.words)} ${maybe(it.action, (words) => `<a href="#"><u>${escape(words)}</u></a>`)}</p></div>`,
  card: (it, draw) =>
    `<div class="card" style="margin:0;overflow:hidden${it.chosen ? ';outline:2px solid #f03d4d' : ''}">${maybe(it.picture, (part) => draw.part(part))}<div class="x-column x-stack" style="gap:12px;padding:1.25rem">${cardWords(it, draw)}</div>${maybe(it.footer, (parts) => `<div class="card__footer" style="padding:0 1.25rem 1.25rem">${draw.parts(parts)}</div>`)}</div>`,
  list: (it, draw) =>
    `<div ${classes(!it.flush && 'frame')} style="display:block">${it.rows.map((entry) => row(entry, draw)).join('')}</div>`,
  menu: COMPOSED,
  tabs: (it) =>
    `<div ${classes('tab-container', it.kind === 'pill' && 'tabs-classic', it.wide && 'tabs-fill')}><ul>${it.items.map((words, at) => `<li ${classes(at === it.chosen && 'selected')} ${role('tabs.item', at === it.chosen && 'chosen')}><div class="tab-item-content">${escape(words)}</div></li>`).join('')}</ul></div>`,
  pager: (it) =>
    `<div class="pagination pagination-bordered">${['‹', ...Array.from({ length: it.pages }, (_, at) => String(at + 1)), '›'].map((words, at) => `<div ${classes('pagination-item short', at === it.chosen && 'selected')} ${role('pager.page', at === it.chosen && 'chosen')}><a href="#">${words}</a></div>`).join('')}</div>`,
  breadcrumb: (it) =>
    `<ul class="breadcrumb">${it.items.map((words, at) => `<li ${classes('breadcrumb__item', at === it.items.length - 1 && 'breadcrumb__item--active')} ${role('breadcrumb.item', at === it.items.length - 1 && 'chosen')}><a href="#">${escape(words)}</a></li>`).join('')}</ul>`,
  table: (it, draw) =>
    `<table ${classes('table', it.striped && 'striped', it.bordered && 'bordered', it.dense && 'small')} style="text-align:left;margin:0"><thead><tr>${it.head.map((words) => `<th ${role('table.head')}>${escape(words)}</th>`).join('')}</tr></thead><tbody>${it.rows.map((cells, at) => `<tr ${classes(at === it.chosen && 'selected')} ${role('table.row', at === it.chosen && 'chosen')}>${cells.map((cell) => `<td style="vertical-align:middle">${cellHtml(cell, draw)}</td>`).join('')}</tr>`).join('')}</tbody></table>`,
  'nav-bar': (it, draw) => {
    if (it.ground === 'muted' || it.ground === 'primary') return COMPOSITIONS['nav-bar'](it, draw);
    const links = it.links.map(
      (words, at) =>
        `<div ${classes('nav-item', at === it.chosen && 'active')} ${role('nav-bar.link', at === it.chosen && 'chosen')}><a href="#">${escape(words)}</a></div>`,
    );
    return `<div ${classes('header', it.ground === 'dark' && 'header-dark')} style="position:static;flex:none;flex-wrap:nowrap"><div class="header-brand"><div class="nav-item no-hover"><h6>${escape(it.brand)}</h6></div></div><div class="header-nav" style="display:flex;position:static;flex:1;max-height:none"><div class="nav-left" style="display:flex">${links.join('')}</div><div class="nav-right x-stack" style="display:flex;align-items:center;gap:8px;margin-left:auto;padding-right:1rem">${draw.parts(it.actions)}</div></div></div>`;
  },
  'side-bar': COMPOSED,
  dialog: (it, draw) =>
    `<div class="modal-container modal-container--visible" style="position:static;padding:0;display:block"><div class="modal" style="max-width:none;width:auto"><div class="modal-header"><div class="modal-title">${escape(it.title)}</div></div><div class="modal-body x-column x-stack" style="gap:16px">${stacked(it.body, draw)}</div><div class="modal-footer x-stack" style="display:flex;justify-content:flex-end;gap:8px">${draw.parts(it.actions)}</div></div></div>`,
  accordion: COMPOSED,
  heading: (it) => `<h${it.level}>${escape(it.words)}</h${it.level}>`,
  text: (it) =>
    `<p ${classes(TEXTS[it.kind])}${it.kind === 'small' ? ' style="font-size:.875rem"' : it.kind === 'strong' ? ' style="font-weight:700"' : ''}>${escape(it.words)}</p>`,
  link: (it, draw) =>
    `<a href="#" class="u">${escape(it.words)} ${maybe(it.icon, (name) => draw.icon(name, 14))}</a>`,
  quote: (it) =>
    `<blockquote style="margin:0"><p>${escape(it.words)}</p><cite>${escape(it.by)}</cite></blockquote>`,
  code: (it) => `<pre style="margin:0"><code>${escape(it.lines.join('\n'))}</code></pre>`,
  divider: (it) => `<div class="divider"${worded('data-content', it.words)}></div>`,
  tooltip: COMPOSED,
};

/** Cirrus, light: its sheet has no dark theme, only utilities. */
export const cirrus = (): Adapter => ({
  name: 'cirrus',
  packages: ['cirrus-ui', ...FONT_PACKAGES],
  heldOut: isHeldOut('cirrus'),
  looks: () => [
    {
      name: 'cirrus-light',
      dark: false,
      sheets: ['cirrus-ui/dist/cirrus.min.css'],
      css: `${fontFaces('Nunito Sans')}.btn[data-wide]{width:100%}.btn.x-round{border-radius:50%}.x-page :is(button,.btn,label,input,select,textarea,p,ul){margin-block:0}`,
    },
  ],
  values: () => VALUES,
  ground: (ground) => `class="x-ground-${ground}"`,
  markup,
});
