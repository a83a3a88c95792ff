import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Adapter, KitLook } from '../../../models/data/families/adapter';
import { createDraw } from '../../../models/data/grammar/draw';
import { PACKAGES, pinnedPackages } from '../../../models/data/packages';
import { classesOf, styledBy, unbalanced } from './markup-checks';
import { SPECIMENS } from './specimens';

/** A figure is a card with words in it, whatever the kit. */
const drawnAs = (kind: string): string => (kind === 'stat' ? 'card' : kind);

const installed = (file: string): string => `${PACKAGES}/node_modules/${file}`;

export interface KitCase {
  readonly name: string;
  readonly packages: readonly string[];
  readonly kinds: readonly string[];
  readonly looks: readonly KitLook[];
  readonly draw: (look: number) => readonly { readonly is: string; readonly html: string }[];
}

export const kitCase = <L extends KitLook>(adapter: Adapter<L>): KitCase => {
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

/**
 * Holds kits to the grammar's roles, to installed and pinned packages, and to classes that their sheets style. `hooks`: classes that kits document
 * for scripts or for order, without any style of their own.
 */
export function holdKits(cases: readonly KitCase[], hooks: ReadonlySet<string>): void {
  describe.each(cases)('$name', ({ packages, kinds, looks, draw }) => {
    it('has looks of different names, whose sheets and fonts are installed in pinned packages', () => {
      expect(new Set(looks.map(({ name }) => name)).size).toBe(looks.length);
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
      expect([...new Set(used)].filter((name) => !styled.has(name) && !hooks.has(name))).toEqual([]);
    });
  });
}
