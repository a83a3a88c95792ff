import type { IconName } from '../../icons.ts';
import type { Draw } from '../adapter.ts';

/** The kit's icon element with our drawing in it. */
export const icon = (name: IconName, size: number, draw: Draw): string => `<i>${draw.icon(name, size)}</i>`;
