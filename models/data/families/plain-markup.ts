import { COMPOSITIONS } from '../grammar/compose/index.ts';
import { cardWords, cellHtml } from '../grammar/compose/surfaces.ts';
import { stacked } from '../grammar/compose/layout.ts';
import type { Labelled, Text } from '../grammar/components.ts';
import { escape } from '../grammar/escape.ts';
import { role } from '../grammar/role.ts';
import { COMPOSED, type Draw, type Markup, type Render } from './adapter.ts';

/** Label, control and note as a form without classes has them. */
export function plainLabelled(it: Labelled, draw: Draw, control: (attributes: string) => string): string {
  const id = draw.id();
  const label = it.label === undefined ? '' : `<label for="${id}">${escape(it.label)}</label>`;
  const note = it.error ?? it.hint;
  const below =
    note === undefined
      ? ''
      : `<small class="x-field-note${it.error === undefined ? '' : ' x-error'}" ${role(it.error === undefined ? 'field.hint' : 'field.error')}>${escape(note)}</small>`;
  const states = `${it.disabled ? ' disabled' : ''}${it.error === undefined ? '' : ' aria-invalid="true"'}`;
  return `<div class="x-plain-field">${label}${control(`id="${id}"${states}`)}${below}</div>`;
}

export const plainChoice =
  (type: 'checkbox' | 'radio' | 'switch') =>
  (it: { words: string; on: boolean; disabled?: boolean }): string => {
    const states = `${it.on ? ' checked' : ''}${it.disabled ? ' disabled' : ''}`;
    const input = `<input type="${type === 'radio' ? 'radio' : 'checkbox'}"${type === 'switch' ? ' role="switch"' : ''}${states}>`;
    return `<label>${input} ${escape(it.words)}</label>`;
  };

/** Attributes of a pressed or dead button. */
export const pressed = (it: { state?: string }): string =>
  it.state === 'disabled' ? ' disabled' : it.state === 'hover' ? ' data-hover' : '';

const TEXTS: Readonly<Record<Text['kind'], (words: string) => string>> = {
  body: (words) => `<p>${words}</p>`,
  lead: (words) => `<p style="font-size:1.2em">${words}</p>`,
  small: (words) => `<p><small>${words}</small></p>`,
  muted: (words) => `<p class="x-faint"><small>${words}</small></p>`,
  strong: (words) => `<p><strong>${words}</strong></p>`,
  label: (words) => `<p class="x-label">${words}</p>`,
};

const level = (it: { level: number; words: string }): string =>
  `<h${it.level}>${escape(it.words)}</h${it.level}>`;

/** Semantic HTML without classes: what a sheet without classes paints. */
export const PLAIN = {
  button: (it, draw) => {
    if (it.inverted || it.fill !== 'solid' || it.tone === 'danger' || it.tone === 'success')
      return COMPOSITIONS.button(it, draw);
    const icon = it.icon === undefined ? '' : draw.icon(it.icon, 16);
    const style = it.wide ? ' style="width:100%"' : '';
    return `<button type="${it.tone === 'primary' ? 'submit' : 'button'}"${pressed(it)}${style}>${icon} ${escape(it.words)}</button>`;
  },
  field: (it, draw) =>
    plainLabelled(
      it,
      draw,
      (attributes) =>
        `<input type="${it.kind === 'date' || it.kind === 'number' ? 'text' : it.kind}" ${attributes} value="${escape(it.value ?? '')}" placeholder="${escape(it.placeholder ?? '')}">`,
    ),
  select: (it, draw) =>
    plainLabelled(
      it,
      draw,
      (attributes) => `<select ${attributes}><option>${escape(it.value)}</option></select>`,
    ),
  'text-area': (it, draw) =>
    plainLabelled(
      it,
      draw,
      (attributes) =>
        `<textarea rows="${it.rows}" ${attributes} placeholder="${escape(it.placeholder ?? '')}">${escape(it.value ?? '')}</textarea>`,
    ),
  checkbox: plainChoice('checkbox'),
  radio: plainChoice('radio'),
  slider: (it, draw) =>
    plainLabelled(it, draw, (attributes) => `<input type="range" ${attributes} value="${it.value}">`),
  progress: (it) => `<progress max="100" value="${it.value}"></progress>`,
  breadcrumb: (it) =>
    `<nav class="x-crumbs">${it.items.map((words, at) => (at === it.items.length - 1 ? `<span>${escape(words)}</span>` : `<a href="#">${escape(words)}</a> <span>/</span>`)).join('')}</nav>`,
  table: (it, draw) =>
    `<table><thead><tr>${it.head.map((words) => `<th ${role('table.head')}>${escape(words)}</th>`).join('')}</tr></thead><tbody>${it.rows.map((cells, at) => `<tr ${role('table.row', at === it.chosen && 'chosen')}>${cells.map((cell) => `<td>${cellHtml(cell, draw)}</td>`).join('')}</tr>`).join('')}</tbody></table>`,
  accordion: (it) =>
    `<div>${it.items.map(({ title, body }, at) => `<details${at === it.open ? ' open' : ''}><summary ${role('accordion.title', at === it.open && 'open')}>${escape(title)}</summary><p>${escape(body)}</p></details>`).join('')}</div>`,
  heading: level,
  text: (it) => TEXTS[it.kind](escape(it.words)),
  link: (it) => `<a href="#">${escape(it.words)}</a>`,
  quote: (it) => `<blockquote><p>${escape(it.words)}</p><footer>${escape(it.by)}</footer></blockquote>`,
  code: (it) => `<pre><code>${escape(it.lines.join('\n'))}</code></pre>`,
  divider: (it, draw) => (it.words === undefined ? '<hr>' : COMPOSITIONS.divider(it, draw)),
} satisfies Partial<Markup>;

/** The rest is composed. */
export const PLAIN_MARKUP: Markup = {
  ...PLAIN,
  'icon-button': COMPOSED,
  'button-group': COMPOSED,
  switch: COMPOSED,
  spinner: COMPOSED,
  chip: COMPOSED,
  badge: COMPOSED,
  avatar: COMPOSED,
  alert: COMPOSED,
  toast: COMPOSED,
  card: COMPOSED,
  list: COMPOSED,
  menu: COMPOSED,
  tabs: COMPOSED,
  pager: COMPOSED,
  'nav-bar': COMPOSED,
  'side-bar': COMPOSED,
  dialog: COMPOSED,
  tooltip: COMPOSED,
};

/** A dialog element that stands open in the page's flow. */
export const openDialog: Render<'dialog'> = (it, draw) =>
  `<dialog open class="x-plain-dialog"><h4>${escape(it.title)}</h4><div class="x-column x-stack" style="gap:1em;margin:1em 0">${stacked(it.body, draw)}</div><footer class="x-row" style="gap:.7em;justify-content:flex-end">${draw.parts(it.actions)}</footer></dialog>`;

/** A card as an article with a footer, in a frame of these classes. */
export const framedCard =
  (classes: string, style = ''): Render<'card'> =>
  (it, draw) =>
    `<article class="x-ink ${classes}" style="${style}">${it.picture === undefined ? '' : draw.part(it.picture)}<div class="x-column x-stack" style="gap:.8em;padding-top:${it.picture === undefined ? 0 : '.8em'}">${cardWords(it, draw)}</div>${it.footer === undefined ? '' : `<footer>${draw.parts(it.footer)}</footer>`}</article>`;

/** What such sheets say of a whole document's measures would break our columns. */
export const PLAIN_CSS = `.x-plain-field{display:flex;flex-direction:column;gap:.25em;text-align:left}.x-plain-field>*{margin:0!important;max-width:100%;box-sizing:border-box}
.x-plain-field>:is(input:not([type=range]),select,textarea){width:100%!important;max-width:none!important;text-align:start}
.x-plain-dialog{position:static;display:block;margin:0;width:auto;max-width:none;max-height:none;min-width:0;min-height:0;box-sizing:border-box}
.x-page table{width:100%;margin:0;display:table}.x-page :is(article,blockquote,pre,progress){margin:0}.x-page details{margin-bottom:.6em}.x-page :is(input,select,textarea,button,progress){max-width:100%}
.x-page progress{width:100%}.x-page label{margin:0}.x-page button{margin:0}.x-page button>.x-icon{margin-right:.3em}.x-page p{margin:0}`;
