import type { Draw, Values } from '../../families/adapter.ts';
import type { Code, Component, Divider, Heading, Price, Quote, Rating, Stat, Text } from '../components.ts';
import { escape } from '../escape.ts';
import { role } from '../role.ts';

export const wordsCss = (v: Values): string => `
.x-h{font-weight:700;line-height:1.2}.x-h1{font-size:2.5em}.x-h2{font-size:1.9em}.x-h3{font-size:1.5em}.x-h4{font-size:1.2em}.x-h5{font-size:1em}
.x-text{line-height:1.5}.x-lead{font-size:1.2em}.x-text-small{font-size:.85em}.x-strong{font-weight:600}.x-label{font-size:.8em;font-weight:600;letter-spacing:.06em;text-transform:uppercase;color:var(--x-faint,${v.primary})}
.x-quote{border-left:4px solid ${v.primary};padding:.2em 0 .2em 1.2em;text-align:left}.x-quote>small{display:block;margin-top:.5em;color:var(--x-faint,${v.faint})}
.x-code{display:block;padding:1em 1.2em;border-radius:${v.cardRadius};background:${v.dark};color:${v.onDark};font-family:ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.875em;line-height:1.6;white-space:pre;text-align:left;overflow:hidden}
.x-divider{display:flex;align-items:center;gap:1em;color:var(--x-faint,${v.faint});font-size:.9em}.x-divider::before,.x-divider::after{content:"";flex:1;height:1px;background:var(--x-line,${v.border})}.x-divider.x-bare{gap:0}
.x-rating{display:inline-flex;align-items:center;gap:.15em;color:${v.border}}.x-rating>.x-lit{color:${v.warning}}.x-rating>small{margin-left:.4em;color:var(--x-faint,${v.faint})}
.x-price{display:inline-flex;align-items:baseline;gap:.5em;font-weight:700;white-space:nowrap}.x-price>s,.x-price>small{font-weight:400;font-size:.8em;color:var(--x-faint,${v.faint})}.x-price.x-medium{font-size:1.25em}.x-price.x-large{font-size:2.4em}.x-price.x-large>small{font-size:.4em}`;

export const heading = (it: Heading): string => `<div class="x-h x-h${it.level}">${escape(it.words)}</div>`;

const TEXT_CLASSES: Readonly<Record<Text['kind'], string>> = {
  body: 'x-text',
  lead: 'x-text x-lead',
  small: 'x-text x-text-small',
  muted: 'x-text x-faint',
  strong: 'x-text x-strong',
  label: 'x-label',
};
export const text = (it: Text): string => `<div class="${TEXT_CLASSES[it.kind]}">${escape(it.words)}</div>`;

export const quote = (it: Quote): string =>
  `<div class="x-quote">${escape(it.words)}<small>${escape(it.by)}</small></div>`;

export const code = (it: Code): string => `<span class="x-code">${escape(it.lines.join('\n'))}</span>`;

export const divider = (it: Divider): string =>
  `<div class="x-divider${it.words === undefined ? ' x-bare' : ''}">${escape(it.words ?? '')}</div>`;

export function rating(it: Rating, draw: Draw): string {
  const stars = Array.from({ length: 5 }, (_, at) => {
    const lit = at < it.stars;
    return `<span ${role('rating.star', lit && 'lit')}${lit ? ' class="x-lit"' : ''}>${draw.icon('star', 16)}</span>`;
  });
  return `<span class="x-rating">${stars.join('')}${it.count === undefined ? '' : `<small>${escape(it.count)}</small>`}</span>`;
}

export function price(it: Price): string {
  const before = it.before === undefined ? '' : `<s>${escape(it.before)}</s>`;
  const per = it.per === undefined ? '' : `<small>${escape(it.per)}</small>`;
  return `<span class="x-price x-${it.size}">${escape(it.amount)}${before}${per}</span>`;
}

/** The kit's card with a figure. */
export function stat(it: Stat, draw: Draw): string {
  const down = it.change?.startsWith('-') ?? false;
  const change: readonly Component[] =
    it.change === undefined
      ? []
      : [{ is: 'badge', words: it.change, tone: down ? 'danger' : 'success', pill: true }];
  const icon: readonly Component[] =
    it.icon === undefined ? [] : [{ is: 'icon-box', icon: it.icon, size: 44, tone: 'primary', fill: 'tint' }];
  const figure: Component = {
    is: 'row',
    gap: 10,
    wrap: true,
    children: [{ is: 'heading', level: 3, words: it.value }, ...change],
  };
  const words: Component = {
    is: 'column',
    gap: 6,
    children: [{ is: 'text', kind: 'muted', words: it.label }, figure],
  };
  return draw.part({
    is: 'card',
    body: [{ is: 'row', gap: 12, align: 'start', grow: [1], children: [words, ...icon] }],
  });
}
