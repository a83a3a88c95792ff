import type { Draw } from './adapter.ts';
import type { Button, IconButton } from '../grammar/components.ts';
import { escape } from '../grammar/escape.ts';
import type { IconName } from '../icons.ts';

type Name = string | false | undefined;

/** `class="…"` of the names that hold. */
export const classes = (...names: readonly Name[]): string =>
  `class="${names.filter((name) => typeof name === 'string' && name !== '').join(' ')}"`;

/** An attribute that stands only where it holds, with the space before it. */
export const flag = (holds: boolean | undefined, attribute: string): string => (holds ? ` ${attribute}` : '');

/** An attribute with words in it, where there are some. */
export const worded = (attribute: string, words: string | undefined): string =>
  words === undefined ? '' : ` ${attribute}="${escape(words)}"`;

/** Markup of what may be missing. */
export const maybe = <T>(it: T | undefined, draw: (it: T) => string): string =>
  it === undefined ? '' : draw(it);

/** The icon without its box: some kits place what is an `svg` child of a part. */
export const bareIcon = (name: IconName, size: number, draw: Draw): string =>
  draw
    .icon(name, size)
    .replace(/^<span[^>]*>|<\/span>$/g, '')
    .replace('width="100%" height="100%"', `width="${size}" height="${size}"`);

/** Icon and words of a button in their order. */
export function buttonInner(it: Button, draw: Draw, size = 16): string {
  const icon = maybe(it.icon, (name) => draw.icon(name, size));
  return it.iconAfter ? `${escape(it.words)} ${icon}` : `${icon} ${escape(it.words)}`.trim();
}

/** Paint of a control on a coloured ground or a photo, as pages override it where a kit has no such variant: light, its words in a dark shade of the primary. */
export function inverted(it: Button | IconButton, draw: Draw): string {
  if (!it.inverted) return '';
  if (it.fill === 'solid')
    return ` style="background:#fff;border-color:#fff;color:oklch(from ${draw.values.primary} min(l, .5) c h)"`;
  const border = it.fill === 'outline' ? 'currentColor' : 'transparent';
  return ` style="background:transparent;border-color:${border};color:inherit;box-shadow:none"`;
}
