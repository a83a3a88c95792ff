import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openPhotoFiles } from '../../models/data/trees/photo-files.ts';

it('keeps every tenth photo of each kind, so that no count of one kind decides which of another are held out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'photos-'));
  for (const [name, count] of [
    ['food', 23],
    ['clothing/train', 21],
    ['portraits', 20],
  ] as const) {
    mkdirSync(join(folder, name), { recursive: true });
    for (let at = 0; at < count; at++) writeFileSync(join(folder, name, `${100 + at}.jpg`), '');
  }
  const tens = ['100', '110', '120'];
  const { things } = await openPhotoFiles(folder, true);
  expect(things.map((address) => address.split('/.photos/')[1])).toEqual([
    ...tens.map((at) => `food/${at}.jpg`),
    ...tens.map((at) => `clothing/train/${at}.jpg`),
  ]);
  expect((await openPhotoFiles(folder, false)).things.length).toBe(44 - 6);
  rmSync(folder, { recursive: true });
});
