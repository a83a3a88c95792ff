import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from '../../../models/runtime/pack/sha256.ts';
import { random } from '../rasters.ts';

const reference = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('agrees with node:crypto for every length around the block borders', () => {
  const next = random(3);
  for (let length = 0; length <= 200; length++) {
    const bytes = Uint8Array.from({ length }, () => next() * 256);
    expect(sha256(bytes)).toBe(reference(bytes));
  }
});

test('agrees with node:crypto for 12 MB and for a view into a larger buffer', () => {
  const next = random(4);
  const bytes = Uint8Array.from({ length: 12_000_001 }, () => next() * 256);
  expect(sha256(bytes)).toBe(reference(bytes));
  expect(sha256(bytes.subarray(13, 999))).toBe(reference(bytes.subarray(13, 999)));
});
