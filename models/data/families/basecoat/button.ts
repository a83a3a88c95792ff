import type { Button, IconButton } from '../../grammar/components.ts';
import type { Draw } from '../adapter.ts';
import { buttonInner, flag, inverted } from '../markup.ts';

export function variant(it: Button | IconButton): string {
  if (it.tone === 'danger' && it.fill === 'solid') return 'destructive';
  if (it.fill !== 'solid') return it.fill;
  return it.tone === 'secondary' || it.tone === 'neutral' ? 'secondary' : 'primary';
}

export const SIZES = { small: 'sm', medium: 'default', large: 'lg' } as const;

export function button(it: Button, draw: Draw): string {
  const wide = it.wide ? ' style="width:100%"' : '';
  const attributes = `class="btn"${flag(it.state === 'hover', 'data-hover')} data-variant="${variant(it)}" data-size="${SIZES[it.size]}"${flag(it.state === 'disabled', 'disabled')}`;
  return `<button type="button" ${attributes}${it.inverted ? inverted(it, draw) : wide}>${buttonInner(it, draw)}</button>`;
}
