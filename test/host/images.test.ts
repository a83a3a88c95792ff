import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { animatedGif } from '../fixtures/pictures.ts';
import { encodePng } from '../fixtures/png.ts';
import { crc32 } from '../../host/graph/crc32.ts';
import { inspectImage } from '../../host/graph/inspect-image.ts';
import { sha1 } from '../../host/graph/sha1.ts';

/** A sound PNG of any size, all black, one bit a pixel. */
function blackPng(width: number, height: number): Uint8Array {
  const chunk = (kind: string, data: Uint8Array): Uint8Array => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = Buffer.alloc(height * (1 + Math.ceil(width / 8)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

describe('createImage', () => {
  it('takes 4096 px and refuses 4097', () => {
    expect(inspectImage(blackPng(4096, 2))).toEqual({ type: 'image/png', width: 4096, height: 2 });
    expect(() => inspectImage(blackPng(4097, 2))).toThrow('Image is too large');
    expect(() => inspectImage(blackPng(2, 4097))).toThrow('Image is too large');
  });

  it('knows GIF and refuses what is no image', () => {
    expect(inspectImage(animatedGif()).type).toBe('image/gif');
    expect(() => inspectImage(new TextEncoder().encode('<svg/>'))).toThrow('Image type is unsupported');
    expect(() => inspectImage(new Uint8Array())).toThrow('Image type is unsupported');
  });

  it('refuses a PNG that is cut short or has one wrong bit', async () => {
    const png = await encodePng(2, 1, Uint8Array.of(255, 0, 0, 0, 255, 0));
    expect(inspectImage(png)).toEqual({ type: 'image/png', width: 2, height: 1 });
    expect(() => inspectImage(png.subarray(0, png.length - 6))).toThrow('Image is corrupt');
    const wrong = png.slice();
    wrong[45]! ^= 1;
    expect(() => inspectImage(wrong)).toThrow('Image is corrupt');
  });

  it.each([0, 1, 55, 56, 63, 64, 65, 1000])('names %i bytes by their SHA-1', (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => i * 7);
    expect(sha1(bytes)).toBe(createHash('sha1').update(bytes).digest('hex'));
  });
});
