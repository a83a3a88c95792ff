import type { Tone } from '../../grammar/components.ts';
import type { Draw } from '../adapter.ts';
import { classes } from '../markup.ts';

export const dark = (draw: Draw): boolean => draw.values.variant?.[1] === 'inverted';

/** Paint of a surface that the kit has in light only. */
export const surface = (draw: Draw): string =>
  dark(draw)
    ? `background:${draw.values.surface};color:${draw.values.text};border-color:${draw.values.border};`
    : '';

export const colorOf = (draw: Draw): string => draw.values.variant?.[0] ?? '';

/** `class="ui … NAME"`, inverted in a dark look. */
export const ui = (draw: Draw, ...names: readonly (string | false | undefined)[]): string =>
  classes('ui', draw.values.variant?.[1], ...names);

export const toneOf = (tone: Tone, draw: Draw): string =>
  ({
    primary: colorOf(draw),
    secondary: dark(draw) ? 'grey' : 'secondary',
    success: 'positive',
    danger: 'negative',
    neutral: '',
  })[tone];
