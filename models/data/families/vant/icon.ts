import type { IconName } from '../../icons.ts';
import type { Draw } from '../adapter.ts';

export const icon = (name: IconName, draw: Draw, size = 16, more = ''): string =>
  `<i class="van-icon ${more}">${draw.icon(name, size)}</i>`;
