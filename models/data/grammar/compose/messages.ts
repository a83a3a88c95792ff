import type { Draw, Values } from '../../families/adapter.ts';
import type { Alert, Bubble, EmptyState, Progress, Toast, Tooltip } from '../components.ts';
import { escape } from '../escape.ts';
import { toneClass } from './tones.ts';

export const messagesCss = (v: Values): string => `
.x-progress{display:block;height:.5em;border-radius:1em;background:${v.muted};overflow:hidden}.x-progress>i{display:block;height:100%;background:var(--x-tone)}
.x-spinner{display:inline-block;width:2em;height:2em;box-sizing:border-box;border:.25em solid ${v.muted};border-top-color:${v.primary};border-radius:50%}
.x-alert{display:flex;gap:.75em;padding:.8em 1em;border:1px solid color-mix(in srgb,var(--x-tone) 35%,${v.surface});border-radius:${v.radius};background:color-mix(in srgb,var(--x-tone) 12%,${v.surface});color:${v.text};text-align:left}
.x-alert>.x-icon{color:var(--x-tone);margin-top:.2em}.x-alert>.x-words{flex:1 1 0;min-width:0}.x-alert b{display:block}
.x-toast{display:flex;align-items:center;gap:1em;padding:.8em 1em;border-radius:${v.radius};background:${v.dark};color:${v.onDark};box-shadow:${v.shadow};max-width:24em}.x-toast>.x-words{flex:1 1 0}.x-toast b{display:block}.x-toast>u{text-decoration:none;font-weight:600;opacity:.85}
.x-tooltip{display:inline-block;padding:.3em .7em;border-radius:calc(${v.radius} / 1.5);background:${v.dark};color:${v.onDark};font-size:.8em}
.x-bubble-line{display:flex;flex-direction:column;align-items:flex-start;gap:.2em}.x-bubble-line.x-mine{align-items:flex-end}
.x-bubble{max-width:75%;padding:.55em .9em;border-radius:max(${v.cardRadius},.6em);background:${v.muted};color:${v.text}}.x-mine>.x-bubble{background:${v.primary};color:${v.onPrimary}}
.x-time{font-size:.75em;color:${v.faint}}
.x-empty{display:flex;flex-direction:column;align-items:center;gap:.9em;text-align:center;max-width:26em;margin:0 auto;padding:1em}`;

export const progress = (it: Progress): string =>
  `<span class="x-progress ${toneClass(it.tone)}"><i style="width:${it.value}%" data-role="progress.fill.${it.tone}"></i></span>`;

export const spinner = (): string => '<span class="x-spinner"></span>';

export function alert(it: Alert, draw: Draw): string {
  const title = it.title === undefined ? '' : `<b>${escape(it.title)}</b>`;
  return `<div class="x-alert ${toneClass(it.tone)}">${it.icon === undefined ? '' : draw.icon(it.icon, 18)}<span class="x-words">${title}${escape(it.words)}</span>${it.closable ? draw.icon('close', 14) : ''}</div>`;
}

export const toast = (it: Toast): string =>
  `<div class="x-toast"><span class="x-words"><b>${escape(it.title)}</b>${escape(it.words)}</span>${it.action === undefined ? '' : `<u>${escape(it.action)}</u>`}</div>`;

export const tooltip = (it: Tooltip): string => `<span class="x-tooltip">${escape(it.words)}</span>`;

export const bubble = (it: Bubble): string =>
  `<div class="x-bubble-line${it.mine ? ' x-mine' : ''}"><div class="x-bubble" data-role="bubble.${it.mine ? 'mine' : 'other'}">${escape(it.words)}</div>${it.time === undefined ? '' : `<span class="x-time">${escape(it.time)}</span>`}</div>`;

export function emptyState(it: EmptyState, draw: Draw): string {
  const inner = draw.parts([
    { is: 'icon-box', icon: it.icon, size: 72, tone: 'primary', fill: 'tint', round: true },
    { is: 'heading', level: 3, words: it.title },
    { is: 'text', kind: 'muted', words: it.words },
    ...(it.actions.length === 0
      ? []
      : [{ is: 'row', gap: 12, spread: 'center', wrap: true, children: it.actions } as const]),
  ]);
  return `<div class="x-empty x-stack">${inner}</div>`;
}
