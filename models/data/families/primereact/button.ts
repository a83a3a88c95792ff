import type { Button, IconButton } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import type { Draw } from '../adapter.ts';
import { classes, flag, inverted, maybe } from '../markup.ts';

const TONES = {
  primary: undefined,
  secondary: 'secondary',
  success: 'success',
  danger: 'danger',
  neutral: 'secondary',
} as const;

const FILLS = { solid: undefined, outline: 'outlined', ghost: 'text' } as const;

const SIZES = { small: 'sm', medium: undefined, large: 'lg' } as const;

export const named = (prefix: string, name: string | undefined): string | undefined =>
  name && `${prefix}-${name}`;

export function press(
  it: Button | IconButton,
  draw: Draw,
  ...more: readonly (string | false | undefined)[]
): string {
  const tone = it.inverted ? undefined : TONES[it.tone];
  const names = [
    'p-button p-component',
    named('p-button', tone),
    named('p-button', FILLS[it.fill]),
    named('p-button', SIZES[it.size]),
    it.state === 'disabled' && 'p-disabled',
    ...more,
  ];
  return `${classes(...names)}${flag(it.state === 'hover', 'data-hover')}${inverted(it, draw)}${flag(it.state === 'disabled', 'disabled')}`;
}

export function button(it: Button, draw: Draw): string {
  const icon = maybe(
    it.icon,
    (name) =>
      `<span class="p-button-icon p-c p-button-icon-${it.iconAfter ? 'right' : 'left'}">${draw.icon(name, 16)}</span>`,
  );
  const words = `<span class="p-button-label p-c">${escape(it.words)}</span>`;
  return `<button type="button" ${press(it, draw)}${flag(it.wide, 'data-wide')}>${icon}${words}</button>`;
}
