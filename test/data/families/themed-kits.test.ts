import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Adapter, KitLook } from '../../../models/data/families/adapter';
import type { Preset } from '../../../models/data/families/presets';
import { themedAdapters } from '../../../models/data/families/themed-kits';
import { createDraw } from '../../../models/data/grammar/draw';
import { PACKAGES, pinnedPackages } from '../../../models/data/packages';
import { classesOf, styledBy, unbalanced } from './markup-checks';
import { SPECIMENS } from './specimens';

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

/** A figure is a card with words in it, whatever the kit. */
const drawnAs = (kind: string): string => (kind === 'stat' ? 'card' : kind);

const installed = (file: string): string => `${PACKAGES}/node_modules/${file}`;

interface Case {
  readonly name: string;
  readonly packages: readonly string[];
  readonly kinds: readonly string[];
  readonly looks: readonly KitLook[];
  readonly draw: (look: number) => readonly { readonly is: string; readonly html: string }[];
}

const caseOf = (adapter: Adapter): Case => {
  const looks = adapter.looks();
  return {
    name: adapter.name,
    packages: adapter.packages,
    kinds: Object.keys(adapter.markup),
    looks,
    draw: (index) => {
      const look = looks.at(index);
      if (look === undefined) throw new Error(`${adapter.name} has no look ${index}`);
      const { part } = createDraw(adapter, look, 'lucide');
      return SPECIMENS.map((specimen) => ({ is: specimen.is, html: part(specimen) }));
    },
  };
};

const CASES = themedAdapters([PRESET]).map(caseOf);

describe.each(CASES)('$name', ({ packages, kinds, looks, draw }) => {
  it('has looks of different names, whose sheets and fonts are installed in pinned packages', () => {
    expect(new Set(looks.map(({ name }) => name)).size).toBe(looks.length);
    expect(looks.some(({ dark }) => dark)).toBe(true);
    const files = new Set(
      looks.flatMap(({ sheets, css }) => [
        ...sheets,
        ...[...(css ?? '').matchAll(/http:\/\/pages\.test\/([^"')]+)/g)].map(([, file]) => file ?? ''),
      ]),
    );
    expect([...files].filter((file) => !existsSync(installed(file)))).toEqual([]);
    const owners = [...files].map((file) => /^(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
    expect(owners.filter((owner) => !packages.some((name) => name === owner))).toEqual([]);
    expect(packages.filter((name) => pinnedPackages()[name] === undefined)).toEqual([]);
  });

  it('draws every part with its role and with all its tags closed', () => {
    expect(kinds.filter((kind) => !SPECIMENS.some(({ is }) => is === kind))).toEqual([]);
    for (const look of [0, -1])
      for (const { is, html } of draw(look)) {
        expect(html, is).toMatch(new RegExp(`^<[^>]* data-role="${drawnAs(is)}[."]`));
        expect(unbalanced(html), `${is}: ${html}`).toBeUndefined();
        expect(html, is).not.toMatch(/undefined|\[object/);
      }
  });

  it('names classes that its sheet styles', () => {
    const look = looks.at(0);
    const sheets = (look?.sheets ?? []).map((sheet) => readFileSync(installed(sheet), 'utf8'));
    const styled = styledBy(`${sheets.join('')}${look?.css ?? ''}`);
    const used = draw(0).flatMap(({ html }) => [...classesOf(html)]);
    expect([...new Set(used)].filter((name) => !styled.has(name) && !HOOKS.has(name))).toEqual([]);
  });
});

describe('themed kits', () => {
  it('have at least 150 looks together with two themes of Basecoat alone', () => {
    expect(CASES.reduce((sum, { looks }) => sum + looks.length, 0)).toBeGreaterThan(250);
  });
});
