import type { Draw, Values } from '../../families/adapter.ts';
import type { Button, ButtonGroup, Chip, IconButton, Link, Badge } from '../components.ts';
import { escape } from '../escape.ts';
import { role } from '../role.ts';
import { toneClass } from './tones.ts';

export const controlsCss = (v: Values): string => `
.x-button{display:inline-flex;align-items:center;justify-content:center;gap:.5em;border:1px solid transparent;border-radius:${v.radius};padding:.45em 1em;font-weight:500;line-height:1.5;white-space:nowrap;box-sizing:border-box}
.x-button.x-small{padding:.25em .7em;font-size:.875em}.x-button.x-large{padding:.6em 1.4em;font-size:1.15em}
.x-button.x-wide{display:flex;width:100%}
.x-button.x-icon-only{padding:0;width:2.4em;height:2.4em}.x-button.x-icon-only.x-round{border-radius:50%}
.x-disabled{opacity:.5}.x-hover{filter:brightness(.9)}
.x-group{display:inline-flex;border:1px solid ${v.border};border-radius:${v.radius};overflow:hidden}.x-group.x-wide{display:flex}
.x-group>*{padding:.4em .9em;border-left:1px solid ${v.border};line-height:1.5;flex:1 1 auto;text-align:center;white-space:nowrap}.x-group>:first-child{border-left:0}
.x-group>.x-chosen{background:${v.primary};color:${v.onPrimary}}
.x-chip{display:inline-flex;align-items:center;gap:.4em;padding:.25em .8em;border:1px solid ${v.border};border-radius:99px;font-size:.875em;line-height:1.5;white-space:nowrap;background:${v.surface};color:${v.text}}
.x-chip.x-chosen{background:${v.primary};border-color:${v.primary};color:${v.onPrimary}}
.x-badge{display:inline-flex;align-items:center;padding:.15em .55em;border-radius:calc(${v.radius} / 1.5);font-size:.75em;font-weight:600;line-height:1.4;white-space:nowrap}.x-badge.x-pill{border-radius:99px}
.x-link{display:inline-flex;align-items:center;gap:.35em;color:var(--x-faint,${v.primary});font-weight:500}`;

function pressClasses(it: Button | IconButton): string {
  const muted = (it.tone === 'secondary' || it.tone === 'neutral') && it.fill === 'solid' && !it.inverted;
  const tone = `${toneClass(it.tone)} ${muted ? 'x-tint' : `x-${it.fill}`}`;
  return `x-button ${tone} x-${it.size}${it.inverted ? ' x-inverted' : ''}${it.state === undefined ? '' : ` x-${it.state}`}`;
}

export function button(it: Button, draw: Draw): string {
  const icon = it.icon === undefined ? '' : draw.icon(it.icon, it.size === 'large' ? 20 : 16);
  const words = `<span>${escape(it.words)}</span>`;
  return `<span class="${pressClasses(it)}${it.wide ? ' x-wide' : ''}">${it.iconAfter ? words + icon : icon + words}</span>`;
}

export const iconButton = (it: IconButton, draw: Draw): string =>
  `<span class="${pressClasses(it)} x-icon-only${it.round ? ' x-round' : ''}">${draw.icon(it.icon, it.size === 'small' ? 16 : 20)}</span>`;

export function buttonGroup(it: ButtonGroup): string {
  const items = it.items.map((words, at) => {
    const chosen = at === it.chosen;
    return `<span ${role('button-group.item', chosen && 'chosen')}${chosen ? ' class="x-chosen"' : ''}>${escape(words)}</span>`;
  });
  return `<span class="x-group${it.wide ? ' x-wide' : ''}">${items.join('')}</span>`;
}

export function chip(it: Chip, draw: Draw): string {
  const icon = it.icon === undefined ? '' : draw.icon(it.icon, 14);
  return `<span class="x-chip${it.chosen ? ' x-chosen' : ''}">${icon}${escape(it.words)}${it.removable ? draw.icon('close', 12) : ''}</span>`;
}

export const badge = (it: Badge): string =>
  `<span class="x-badge ${toneClass(it.tone)} ${it.tone === 'neutral' ? 'x-tint' : 'x-solid'}${it.pill ? ' x-pill' : ''}">${escape(it.words)}</span>`;

export const link = (it: Link, draw: Draw): string =>
  `<span class="x-link">${escape(it.words)}${it.icon === undefined ? '' : draw.icon(it.icon, 14)}</span>`;
