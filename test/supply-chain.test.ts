import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeModel } from '../ui/model/model.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('Python requirements', () => {
  const asked = read('models/training/requirements.in').trim().split('\n');
  const lines = read('models/training/requirements.txt').replaceAll('\\\n', ' ').split('\n');
  const pinned = lines.filter((line) => /^[a-z]/i.test(line));
  const name = (pin: string): string => pin.split('==')[0]!.toLowerCase();

  test('what is asked for is pinned at the same version', () => {
    expect(asked.length).toBeGreaterThan(5);
    for (const pin of asked) expect(pinned.map((line) => line.split(' ')[0])).toContain(pin);
  });

  test('everything, what these need included, has one version and the hashes of its files', () => {
    expect(pinned.length).toBeGreaterThan(asked.length + 10);
    expect(new Set(pinned.map(name)).size).toBe(pinned.length);
    for (const line of pinned) expect(line).toMatch(/^[\w.-]+==[\w.]+ (\s*--hash=sha256:[0-9a-f]{64})+\s*$/);
  });

  test('the set-up takes them with their hashes', () => {
    expect(read('.ci/run')).toContain('--require-hashes --requirement models/training/requirements.txt');
  });
});

describe('what a card says of the rights in its pictures', () => {
  const cards = readdirSync(join(ROOT, 'models/packs'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const about = (id: string) => describeModel(JSON.parse(read(`models/packs/${id}/card.json`)));

  test.each(cards.map(({ name }) => name))(
    '%s names its photos and their licence, as training writes it',
    (id) => {
      const { data, licence } = about(id);
      expect(data).toMatch(/photos|pictures/);
      const sources = ['photos/packs.py', 'export.py'].map((file) => read(`models/training/${file}`));
      // Strings of Python may be broken over lines.
      expect(sources.some((text) => text.replace(/"\n\s*"/g, '').includes(licence!))).toBe(true);
    },
  );

  test.each(['people-mask', 'people-pose'])('%s: unclear, and so not for commercial use', (id) => {
    const { data, licence } = about(id);
    expect(data).toContain('Clothing Co-Parsing');
    expect(licence).toMatch(/^Unclear: .*street-fashion site.* Not for commercial use\.$/);
  });

  test('wireframe: pictures under CC BY-SA among them', () => {
    expect(about('wireframe').licence).toContain('CC BY-SA 2.0');
  });
});
