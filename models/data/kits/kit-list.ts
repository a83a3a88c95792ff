import { bootstrapKits } from './bootstrap-kits';
import { bulmaKits } from './bulma-kits';
import type { Kit } from './kit';
import { otherKits } from './other-kits';

/** Kits no training page is made with. */
export const HELD_OUT_KITS: readonly string[] = ['bulma', 'bulmaswatch', 'pico'];

/** Every kit and colour theme that can be probed. */
export const allKits = (): Kit[] => [...bootstrapKits(), ...bulmaKits(), ...otherKits()];
