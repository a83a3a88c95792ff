import type { Button, IconButton } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Draw, Markup } from '../adapter.ts';
import { buttonInner, classes, flag, inverted } from '../markup.ts';
import { segment } from './navigation.ts';
import { type Platform, type Name, namer } from './platform.ts';

/** Its buttons are sized by their letters. */
const SIZES = {
  small: 'font-size:13px;padding:2px 10px;line-height:28px',
  medium: '',
  large: 'font-size:18px',
} as const;

function press(it: Button | IconButton, draw: Draw, name: Name, wide?: boolean): string {
  const ios = name('button') === 'button';
  const quiet = ios ? 'button--quiet' : 'button--material--flat';
  const outline = ios ? 'button--outline' : 'button--material--flat';
  const fill = {
    solid:
      it.tone === 'secondary' && ios ? 'button--cta' : it.tone === 'neutral' && ios ? 'button--light' : '',
    outline,
    ghost: quiet,
  }[it.fill];
  const tone =
    it.tone === 'danger' || it.tone === 'success'
      ? draw.values[it.tone]
      : it.tone === 'secondary' && !ios
        ? draw.values.secondary
        : undefined;
  const paint =
    tone === undefined || it.inverted
      ? ''
      : it.fill === 'solid'
        ? `background-color:${tone}`
        : `color:${tone};border-color:${tone}`;
  // The kit mixes this ink by a paused animation.
  const light =
    ios && it.fill === 'solid' && it.tone === 'neutral' && !it.inverted
      ? 'color:var(--button-light-color);border-color:color-mix(in srgb,var(--button-light-color) 25%,transparent)'
      : '';
  const line = !ios && it.fill === 'outline' ? 'border:1px solid currentColor' : '';
  const style = [SIZES[it.size], paint, light, line, wide ? 'display:block;width:100%;text-align:center' : '']
    .filter((part) => part !== '')
    .join(';');
  const own = inverted(it, draw);
  const merged =
    own === '' ? (style === '' ? '' : ` style="${style}"`) : own.replace('style="', `style="${style};`);
  return `type="button" ${classes(name('button'), fill)}${flag(it.state === 'disabled', 'disabled')}${flag(it.state === 'hover', 'data-hover')}${merged}`;
}

/** What is pressed or counts. */
export const controls = (
  platform: Platform,
): Pick<Markup, 'button' | 'icon-button' | 'button-group' | 'progress' | 'badge' | 'floating-button'> => {
  const name = namer(platform);
  return {
    button: (it, draw) => `<button ${press(it, draw, name, it.wide)}>${buttonInner(it, draw)}</button>`,
    'icon-button': (it, draw) =>
      `<button ${press(it, draw, name)}><span style="display:flex;align-items:center;min-height:inherit">${draw.icon(it.icon, 20)}</span></button>`,
    'button-group': (it) => segment(it.items, it.chosen, 'button-group.item', name, it.wide),
    progress: (it, draw) =>
      `<div style="padding:4px 0"><div ${classes(name('progress-bar'))} style="background-color:${draw.values.muted}"><div ${classes(name('progress-bar', 'primary'))} style="width:${it.value}%${it.tone === 'success' || it.tone === 'danger' ? `;background-color:${draw.values[it.tone]}` : ''}" ${role('progress.fill', it.tone)}></div></div></div>`,
    badge: (it, draw) =>
      it.pill && (it.tone === 'danger' || it.tone === 'primary')
        ? `<span ${classes(name('notification'))} style="flex:none">${escape(it.words)}</span>`
        : `<span class="x-badge x-tone-${it.tone} ${it.tone === 'neutral' ? 'x-tint' : 'x-solid'}" style="border-radius:${draw.values.radius}">${escape(it.words)}</span>`,
    'floating-button': (it, draw) =>
      it.words === undefined
        ? `<button type="button" ${classes(name('fab'))}><span ${classes(name('fab', 'icon'))} style="display:flex;align-items:center;justify-content:center">${draw.icon(it.icon, 24)}</span></button>`
        : `<span class="x-float">${draw.icon(it.icon, 24)}${escape(it.words)}</span>`,
  };
};
