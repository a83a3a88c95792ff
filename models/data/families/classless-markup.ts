import { COMPOSITIONS } from '../grammar/compose/index.ts';
import { escape } from '../grammar/escape.ts';
import type { Draw, Markup } from './adapter.ts';
import { framedCard, PLAIN, plainChoice, pressed } from './plain-markup.ts';

/** What these sheets have beyond plain elements, as their documentation writes it. */
export const PICO_MARKUP: Partial<Markup> = {
  button: (it, draw) => {
    if (it.inverted || it.tone === 'danger' || it.tone === 'success' || it.fill === 'ghost')
      return COMPOSITIONS.button(it, draw);
    const classes = [
      it.tone === 'secondary' ? 'secondary' : it.tone === 'neutral' ? 'contrast' : '',
      it.fill === 'outline' ? 'outline' : '',
    ];
    const icon = it.icon === undefined ? '' : draw.icon(it.icon, 16);
    return `<button type="button" class="${classes.join(' ').trim()}"${pressed(it)}${it.wide ? ' style="width:100%"' : ' style="width:auto"'}>${icon} ${escape(it.words)}</button>`;
  },
  breadcrumb: (it) =>
    `<nav aria-label="breadcrumb"><ul>${it.items.map((words, at) => `<li>${at === it.items.length - 1 ? escape(words) : `<a href="#">${escape(words)}</a>`}</li>`).join('')}</ul></nav>`,
  switch: plainChoice('switch'),
  spinner: () => '<span aria-busy="true"></span>',
  card: framedCard(''),
  dialog: (it, draw) =>
    `<article><header><strong>${escape(it.title)}</strong></header><div class="x-column x-stack" style="gap:1em">${draw.parts(it.body)}</div><footer class="x-row" style="gap:.7em;justify-content:flex-end">${draw.parts(it.actions)}</footer></article>`,
};

const NES_TONES = {
  primary: ' is-primary',
  secondary: '',
  neutral: '',
  success: ' is-success',
  danger: ' is-error',
} as const;

export const NES_MARKUP: Partial<Markup> = {
  button: (it) =>
    `<button type="button" class="nes-btn${it.state === 'disabled' ? ' is-disabled' : it.fill === 'solid' ? NES_TONES[it.tone] : ''}"${pressed(it)}${it.wide ? ' style="width:100%"' : ''}>${escape(it.words)}</button>`,
  field: (it, draw) =>
    `<div class="nes-field">${PLAIN.field(it, draw).replace('<input', `<input class="nes-input${it.error === undefined ? '' : ' is-error'}"`)}</div>`,
  'text-area': (it, draw) =>
    PLAIN['text-area'](it, draw).replace('<textarea', '<textarea class="nes-textarea"'),
  select: (it, draw) =>
    PLAIN.select(it, draw)
      .replace('<select', '<div class="nes-select"><select')
      .replace('</select>', '</select></div>'),
  checkbox: (it) =>
    `<label><input type="checkbox" class="nes-checkbox"${it.on ? ' checked' : ''}><span>${escape(it.words)}</span></label>`,
  radio: (it) =>
    `<label><input type="radio" class="nes-radio"${it.on ? ' checked' : ''}><span>${escape(it.words)}</span></label>`,
  progress: (it) =>
    `<progress class="nes-progress${NES_TONES[it.tone]}" max="100" value="${it.value}"></progress>`,
  card: framedCard('nes-container'),
  table: (it, draw) =>
    PLAIN.table(it, draw).replace('<table', `<table class="nes-table${it.bordered ? ' is-bordered' : ''}"`),
  bubble: (it) =>
    `<div class="x-bubble-line${it.mine ? ' x-mine' : ''}"><div class="nes-balloon from-${it.mine ? 'right' : 'left'}"><p>${escape(it.words)}</p></div></div>`,
};

const PAPER_TONES = {
  primary: 'primary',
  secondary: 'secondary',
  neutral: 'muted',
  success: 'success',
  danger: 'danger',
} as const;
const PAPER_MESSAGES = {
  info: 'secondary',
  primary: 'secondary',
  neutral: 'muted',
  success: 'success',
  warning: 'warning',
  danger: 'danger',
} as const;

export const PAPER_MARKUP: Partial<Markup> = {
  button: (it, draw) =>
    it.inverted || it.fill === 'ghost'
      ? COMPOSITIONS.button(it, draw)
      : `<button class="${it.tone === 'primary' ? (it.fill === 'solid' ? 'btn-primary' : '') : `btn-${PAPER_TONES[it.tone]}${it.fill === 'outline' ? '-outline' : ''}`}${it.size === 'small' ? ' btn-small' : ''}${it.wide ? ' btn-block' : ''}"${pressed(it)}>${escape(it.words)}</button>`,
  checkbox: (it) =>
    `<div class="form-group" style="margin:0"><label class="paper-check"><input type="checkbox"${it.on ? ' checked' : ''}><span>${escape(it.words)}</span></label></div>`,
  radio: (it) =>
    `<div class="form-group" style="margin:0"><label class="paper-radio"><input type="radio"${it.on ? ' checked' : ''}><span>${escape(it.words)}</span></label></div>`,
  badge: (it) => `<span class="badge ${PAPER_MESSAGES[it.tone]}">${escape(it.words)}</span>`,
  alert: (it) =>
    `<div class="alert alert-${PAPER_MESSAGES[it.tone]}">${it.title === undefined ? '' : `<strong>${escape(it.title)}</strong> `}${escape(it.words)}</div>`,
  progress: (it) =>
    `<div class="progress"><div class="bar ${PAPER_TONES[it.tone]}" style="width:${it.value}%"></div></div>`,
  card: framedCard('card', 'width:auto;padding:1em'),
};

export const MISSING_MARKUP: Partial<Markup> = {
  card: framedCard('box'),
  alert: (it) =>
    `<div class="box ${{ info: 'info', success: 'ok', warning: 'warn', danger: 'bad' }[it.tone]}">${it.title === undefined ? '' : `<strong class="block titlebar">${escape(it.title)}</strong>`}${escape(it.words)}</div>`,
  badge: (it) =>
    `<span class="chip ${{ info: 'info', primary: 'color', neutral: 'plain', success: 'ok', warning: 'warn', danger: 'bad' }[it.tone]}">${escape(it.words)}</span>`,
  tabs: (it) =>
    `<div role="tablist">${it.items.map((words, at) => `<button role="tab" aria-selected="${at === it.chosen}" data-role="tabs.item${at === it.chosen ? '.chosen' : ''}">${escape(words)}</button>`).join('')}</div>`,
};

/** 7.css paints the label that follows the box. */
const sevenChoice =
  (type: 'checkbox' | 'radio') =>
  (it: { words: string; on: boolean; disabled?: boolean }, draw: Draw): string => {
    const id = draw.id();
    return `<div><input type="${type}" id="${id}"${it.on ? ' checked' : ''}${it.disabled ? ' disabled' : ''}><label for="${id}">${escape(it.words)}</label></div>`;
  };

export const SEVEN_MARKUP: Partial<Markup> = {
  checkbox: sevenChoice('checkbox'),
  radio: sevenChoice('radio'),
  dialog: (it, draw) =>
    `<div class="window active"><div class="title-bar"><div class="title-bar-text">${escape(it.title)}</div><div class="title-bar-controls"><button aria-label="Close"></button></div></div><div class="window-body has-space x-column x-stack" style="gap:12px">${draw.parts(it.body)}</div><footer style="display:flex;gap:8px;justify-content:flex-end">${draw.parts(it.actions)}</footer></div>`,
  tabs: (it) =>
    `<div class="x-stack"><menu role="tablist">${it.items.map((words, at) => `<button role="tab" aria-selected="${at === it.chosen}" data-role="tabs.item${at === it.chosen ? '.chosen' : ''}">${escape(words)}</button>`).join('')}</menu></div>`,
  menu: (it) =>
    `<ul role="menu" class="can-hover" style="position:static;width:200px">${it.items.map((entry) => `<li role="menuitem"${entry.disabled ? ' aria-disabled="true"' : ''}${entry.apart ? ' class="has-divider"' : ''} data-role="menu.item${entry.chosen ? '.chosen' : ''}"><a href="#">${escape(entry.words)}</a></li>`).join('')}</ul>`,
};
