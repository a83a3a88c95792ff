import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageFolder, pinnedPackages, requirePackages } from '../models/data/packages.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exemplar-packages-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ dependencies: { 'a-kit': '1.2.3' } }));
});
afterEach(() => rmSync(folder, { recursive: true }));

function install(version: string): void {
  mkdirSync(join(folder, 'node_modules/a-kit'), { recursive: true });
  writeFileSync(join(folder, 'node_modules/a-kit/package.json'), JSON.stringify({ version }));
}

describe('packages that training pages are made of', () => {
  it('are missed in one sentence that says how they are installed', () => {
    const sentence = /^a-kit, which .* is not installed: run npm ci --prefix models\/data\.$/;
    expect(() => requirePackages(folder)).toThrow(sentence);
    expect(() => packageFolder('a-kit', folder)).toThrow(sentence);
  });

  it('are held to the version that is pinned', () => {
    install('1.2.4');
    expect(() => requirePackages(folder)).toThrow('a-kit 1.2.3, which');
    install('1.2.3');
    expect(() => requirePackages(folder)).not.toThrow();
    expect(packageFolder('a-kit', folder)).toBe(join(folder, 'node_modules/a-kit'));
  });

  it('are pinned exactly and burden nobody who renders no pages', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const pinned = pinnedPackages();
    expect(Object.values(pinned).filter((version) => !/^(?:npm:.+@)?\d+\.\d+\.\d+$/.test(version))).toEqual(
      [],
    );
    const both = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => name in pinned);
    // The panel's own font: the stand-in serves it, and screenshots are taken in it.
    expect(both).toEqual(['@fontsource/inter']);
    expect(pinned['@fontsource/inter']).toBe(devDependencies['@fontsource/inter']);
  });
});
