import { describe, expect, it } from 'vitest';
import type { Preset } from '../../../models/data/families/presets';
import { themedKits } from '../../../models/data/families/themed-kits';
import { holdKits, kitCase } from './hold-kits';

const PRESET: Preset = {
  id: 'plum',
  light: { primary: '#8e4585', radius: '1rem', 'font-sans': 'Poppins, sans-serif', 'shadow-color': '#000' },
  dark: { primary: '#dda0dd' },
};

/** Classes that the kits document for scripts or for order, without any style of their own. */
const HOOKS = new Set([
  ...['p-c', 'p-menu-list', 'p-menubar-start', 'p-avatar-text', 'p-row-even'],
  ...['p-accordion-tab-active', 'p-toggleable-content'],
  ...['k-dialog-title', 'k-dialog-content', 'k-expander-content-wrapper'],
]);

const CASES = themedKits([PRESET], kitCase);

holdKits(CASES, HOOKS);

describe('themed kits', () => {
  it('have at least 150 looks together with two themes of Basecoat alone', () => {
    expect(CASES.reduce((sum, { looks }) => sum + looks.length, 0)).toBeGreaterThan(250);
  });

  it.each(CASES)('are dark, too: $name', ({ looks }) => {
    expect(looks.some(({ dark }) => dark)).toBe(true);
  });
});
