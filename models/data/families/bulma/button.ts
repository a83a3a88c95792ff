import type { Button, IconButton } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import type { Draw } from '../adapter.ts';
import { classes, flag, inverted, maybe } from '../markup.ts';

const TONES = {
  primary: 'primary',
  secondary: 'link',
  success: 'success',
  danger: 'danger',
  neutral: undefined,
} as const;

export function press(
  it: Button | IconButton,
  draw: Draw,
  ...more: readonly (string | false | undefined)[]
): string {
  const names = [
    'button',
    it.size === 'small' && 'is-small',
    it.size === 'large' && 'is-medium',
    it.state === 'hover' && 'is-hovered',
    ...more,
  ];
  const tone = TONES[it.tone];
  const paint = it.inverted
    ? [it.fill === 'solid' && 'is-primary is-inverted']
    : it.fill === 'ghost'
      ? ['is-text']
      : [
          tone && `is-${tone}`,
          it.fill === 'outline' && tone && 'is-outlined',
          it.tone === 'secondary' && it.fill === 'solid' && 'is-light',
        ];
  const bare = it.fill === 'solid' ? '' : inverted(it, draw);
  return `${classes(...names, ...paint)}${bare}${flag(it.state === 'disabled', 'disabled')}`;
}

export function button(it: Button, draw: Draw): string {
  const words = `<span>${escape(it.words)}</span>`;
  const icon = maybe(it.icon, (name) => `<span class="icon">${draw.icon(name, 16)}</span>`);
  return `<button type="button" ${press(it, draw, it.wide && 'is-fullwidth')}>${it.iconAfter ? words + icon : icon + words}</button>`;
}
