import { expect, test } from 'vitest';
import type { ExportedFrame } from '../../plugin/protocol.ts';
import { refuseBlank } from '../../ui/image/refuse-blank.ts';
import { fakeSandbox } from './harness/fake-sandbox.ts';

const frame = { id: '1:3', name: 'Photo', type: 'RECTANGLE', width: 2, height: 1 };
const png = Uint8Array.of(1);

function refusing(exported: ExportedFrame, pixels: number[]) {
  let decoded = 0;
  const plugin = fakeSandbox({ exportFrame: async () => exported });
  const codec = {
    decode: async () => {
      decoded++;
      return { width: 2, height: 1, data: Uint8ClampedArray.from(pixels) };
    },
  };
  return { read: () => refuseBlank(plugin, codec).exportFrame('1:3', 64), decodes: () => decoded };
}

test('an image that is missing and of which the export shows nothing is broken', async () => {
  const { read } = refusing({ frame, png, missing: true }, [0, 0, 0, 0, 9, 9, 9, 0]);
  await expect(read()).rejects.toMatchObject({ name: 'BrokenImage', node: 'Photo' });
});

test('what else the export shows is what the designer sees', async () => {
  const exported = { frame, png, missing: true };
  expect(await refusing(exported, [0, 0, 0, 0, 0, 0, 0, 1]).read()).toBe(exported);
});

test('no other export is looked at', async () => {
  const { read, decodes } = refusing({ frame, png }, [0, 0, 0, 0, 0, 0, 0, 0]);
  expect(await read()).toEqual({ frame, png });
  expect(decodes()).toBe(0);
});
