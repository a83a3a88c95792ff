import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { homographyOf, project } from '../../models/data/wireframes/homography.ts';
import { photographPaper } from '../../models/data/wireframes/paper.ts';

const SIZE = { width: 240, height: 180 };
const BOX = { left: 60, top: 40, width: 100, height: 60 };

const drawing = async (): Promise<Buffer> =>
  sharp({ create: { ...SIZE, channels: 3, background: '#fff' } })
    .composite([
      {
        input: { create: { width: BOX.width, height: BOX.height, channels: 3, background: '#000' } },
        left: BOX.left,
        top: BOX.top,
      },
    ])
    .png()
    .toBuffer();

async function brightness(png: Buffer): Promise<(x: number, y: number) => number> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return (x, y) => data[(Math.round(y) * info.width + Math.round(x)) * info.channels]!;
}

describe('a photo of paper', () => {
  it.each([1, 2, 3, 4])('seed %i shows each box where its homography says', async (seed) => {
    const { png, homography } = await photographPaper(await drawing(), seed);
    const at = await brightness(png);
    const { left, top, width, height } = BOX;
    for (const [x, y] of [
      [left, top],
      [left + width, top],
      [left + width, top + height],
      [left, top + height],
    ] as const) {
      const inward = [x === left ? 4 : -4, y === top ? 4 : -4] as const;
      const inside = project(homography, [x + inward[0], y + inward[1]]);
      const outside = project(homography, [x - inward[0], y - inward[1]]);
      expect(at(...outside) - at(...inside)).toBeGreaterThan(60);
    }
  });

  it('has uneven light and grain, and is the same for the same seed', async () => {
    const [one, same, other] = [
      await photographPaper(await drawing(), 5),
      await photographPaper(await drawing(), 5),
      await photographPaper(await drawing(), 6),
    ];
    expect(one.png.equals(same.png)).toBe(true);
    expect(one.png.equals(other.png)).toBe(false);
    const at = await brightness(one.png);
    const row = Array.from({ length: 40 }, (_, step) => at(100 + step, 150));
    expect(new Set(row).size).toBeGreaterThan(2);
    const corners = [at(45, 25), at(195, 25), at(45, 155), at(195, 155)];
    expect(Math.max(...corners) - Math.min(...corners)).toBeGreaterThan(8);
  });
});

describe('a homography', () => {
  it('takes its corners to the others and back', () => {
    const from = [
      [0, 0],
      [10, 0],
      [10, 8],
      [0, 8],
    ] as const;
    const to = [
      [1, 2],
      [9, 1],
      [11, 9],
      [0, 7],
    ] as const;
    const [there, back] = [homographyOf(from, to), homographyOf(to, from)];
    from.forEach((corner, at) => {
      expect(project(there, corner)).toEqual(to[at]!.map((side) => expect.closeTo(side, 6) as number));
      expect(project(back, project(there, corner))).toEqual(
        corner.map((side) => expect.closeTo(side, 6) as number),
      );
    });
  });

  it('refuses three corners on a line', () => {
    const line = [
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
    ] as const;
    expect(() =>
      homographyOf(line, [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ]),
    ).toThrow(RangeError);
  });
});
