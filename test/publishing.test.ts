import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { texts } from '../ui/report/texts.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const text = read('PUBLISHING.md');
const manifest = JSON.parse(read('manifest.json')) as {
  name: string;
  networkAccess: { allowedDomains: string[] };
  permissions: string[];
};
const field = (name: string): string => new RegExp(`^\\*\\*${name}:\\*\\* (.+)$`, 'm').exec(text)?.[1] ?? '';

describe('the pictures of the listing', () => {
  test.each([
    ['icon.png', 128, 128],
    ['cover.png', 1920, 1080],
  ])('%s has the size that the form recommends', async (file, width, height) => {
    expect(await sharp(join(ROOT, 'docs/publish', file)).metadata()).toMatchObject({ width, height });
  });
});

describe('the text of the listing', () => {
  test('its name is the manifest’s and holds nothing of Figma’s', () => {
    expect(field('Name')).toBe(manifest.name);
    expect(manifest.name).not.toMatch(/fig/i);
  });
  test('its tags are five at most, of 25 letters at most', () => {
    const tags = field('Tags').split(', ');
    expect(tags.length).toBeLessThanOrEqual(5);
    expect(Math.max(...tags.map((tag) => tag.length))).toBeLessThanOrEqual(25);
  });
  test('what it says of network and permissions is what the manifest says', () => {
    expect(text).toContain('`["none"]`');
    expect(manifest.networkAccess.allowedDomains).toEqual(['none']);
    expect(manifest.permissions).toEqual([]);
  });
  test('the button that it sends people to is called so', () => {
    expect(text).toContain(`press *${texts.copyReport}*`);
  });
});

describe('the checklist of the first hour', () => {
  const source = ['gather-report.ts', 'describe-window.ts', 'describe-state.ts']
    .map((file) => read(`ui/report/${file}`))
    .join('\n');
  const table = text.slice(text.indexOf('| Line |')).split('\n\n')[0]!;
  const keys = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell]) =>
    [...cell!.matchAll(/`([^`]+)`/g)].map(([, key]) => key!),
  );
  test('it compares lines', () => expect(keys.length).toBeGreaterThan(10));
  test.each(keys)('the report has the line %s', (key) => {
    expect(source).toContain(`'${key}'`);
  });
});

test('every file and section that it links to is there', () => {
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link!);
  const heads = [...text.matchAll(/^## (.+)$/gm)].map(
    ([, head]) => `#${head!.toLowerCase().replace(/\W+/g, '-')}`,
  );
  const local = links.filter((link) => !link.startsWith('https://'));
  const missing = local.filter(
    (link) => !(link.startsWith('#') ? heads.includes(link) : existsSync(join(ROOT, link))),
  );
  expect(missing).toEqual([]);
});
