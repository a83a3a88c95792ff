import type { IconName } from '../../icons.ts';
import type { Draw } from '../adapter.ts';

export const icon = (name: IconName, draw: Draw, size = 16): string =>
  `<span class="bp6-icon">${draw.icon(name, size)}</span>`;
