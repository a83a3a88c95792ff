import type { ProbedKit } from '../kits/kit-probe';
import type { Random } from '../random';
import type { Theme } from '../tokens';
import { kitTheme, rotateTheme } from './kit-theme';
import { randomTheme } from './random-theme';

export const SPLITS = ['train', 'heldout', 'kits'] as const;
export type Split = (typeof SPLITS)[number];

/** Draws themes: mostly random ones, real kits, and real kits in other hues; `kits` draws real kits only. */
export function themeSource(split: Split, kits: readonly ProbedKit[]): (random: Random) => Theme {
  const names = [...new Set(kits.map(({ kit }) => kit))];
  const draw = (random: Random): Theme => {
    // Three draws in ten pick the kit first, so that small kits are seen too.
    const kit = random.chance(0.3) ? random.pick(names) : undefined;
    return kitTheme(random.pick(kit ? kits.filter((one) => one.kit === kit) : kits), random);
  };
  return (random) => {
    if (split === 'kits') return draw(random);
    const source = random.weighted({ random: 6, kit: 3, hue: 1 });
    if (source === 'random') return randomTheme(random);
    return source === 'kit' ? draw(random) : rotateTheme(draw(random), random.integer(30, 330));
  };
}
