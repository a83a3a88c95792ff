import type { IconName } from '../../icons.ts';
import type { Draw } from '../adapter.ts';

export const icon = (name: IconName, draw: Draw, more = ''): string =>
  `<i class="el-icon ${more}">${draw.icon(name, 14)}</i>`;
