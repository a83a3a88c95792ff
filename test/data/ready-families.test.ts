import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HELD_OUT_FAMILIES } from '../../models/data/families/held-out.ts';
import { readyHtml } from '../../models/data/families/ready/ready-html.ts';
import { readyFamilies } from '../../models/data/families/ready/ready-families.ts';
import { PACKAGES, pinnedPackages } from '../../models/data/packages.ts';
import { createRandom } from '../../models/data/random.ts';

const installed = (address: string): boolean =>
  existsSync(join(PACKAGES, 'node_modules', address.replace(/[?#].*$/, '')));

describe.each(readyFamilies)('ready pages of $name', (family) => {
  it('are the same for the same seed, and whole documents without scripts', () => {
    for (const look of family.looks().slice(0, 3)) {
      const pages = family.pages(look, 4, createRandom(3));
      expect(pages).toEqual(family.pages(look, 4, createRandom(3)));
      expect(new Set(pages.map(({ html }) => html)).size).toBeGreaterThan(1);
      for (const { html, kind } of pages) {
        expect(html, kind).toMatch(/^\s*<!doctype html>/i);
        expect(html, kind).not.toMatch(/<script|<iframe/i);
        expect(html, kind).toMatch(/<\/body>/i);
      }
    }
  });

  it('ask for sheets that are installed, and for none of the web', () => {
    for (const look of family.looks().slice(0, 3))
      for (const { html } of family.pages(look, 8, createRandom(5))) {
        const sheets = [...html.matchAll(/<link rel="stylesheet"[^>]*href="([^"]*)"/g)].map(
          (found) => found[1]!,
        );
        const own = sheets.filter((address) => address.startsWith('http://pages.test/'));
        expect(sheets.filter((address) => /^(?:https?:)?\/\//.test(address))).toEqual(own);
        expect(own.filter((address) => !installed(address.slice('http://pages.test/'.length)))).toEqual([]);
      }
  });

  it('are held out as a whole or not at all, and made of pinned packages', () => {
    expect(family.heldOut).toBe(family.name in HELD_OUT_FAMILIES);
    expect(family.packages.filter((name) => !(name in pinnedPackages()))).toEqual([]);
    const names = family.looks().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

it('points the addresses of a shipped page at installed packages', () => {
  const page = `<!DOCTYPE html><html><head><link href="/a.css" rel="stylesheet"><link rel="preload" href="x.js">
    <link href="https://fonts.googleapis.com/css2?family=Inter:wght@400&display=swap" rel="stylesheet">
    <script>document.write(1)</script></head><body class="b"><img src="/i.png"><div uk-grid>one</div></body></html>`;
  const html = readyHtml(page, 'kit/pages', {
    site: 'kit/dist',
    bodyClass: 'dark',
    classAttributes: ['uk-grid'],
  });
  expect(html).toContain('<base href="http://pages.test/kit/pages/">');
  expect(html).toContain('http://pages.test/kit/dist/a.css');
  expect(html).toContain('src="http://pages.test/kit/dist/i.png"');
  expect(html).toContain('http://pages.test/@fontsource/inter/400.css');
  expect(html).toContain('<body class="dark b">');
  expect(html).toMatch(/<div uk-grid class="uk-grid">/);
  expect(html).not.toMatch(/googleapis|x\.js|document\.write/);
});

it('keeps no page that leads on to another by itself', () => {
  const html = readyHtml(
    '<html><head><meta charset="utf-8"><META content="0;url=next.html" http-equiv=Refresh></head><body></body></html>',
    'kit',
  );
  expect(html).toContain('charset');
  expect(html).not.toContain('next.html');
});
