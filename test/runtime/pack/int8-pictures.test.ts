import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { openBackend } from '../../../models/cli/open-backend.ts';
import { readPack } from '../../../models/cli/read-pack.ts';
import { createPipeline } from '../../../models/runtime/pipeline.ts';
import { paintedExemplar, paintedWireframe } from '../painted-pages.ts';

/**
 * Pictures that the pack drew with its weights in fp16, before they were stored as int8, without the finish, whose elections may tip over at any
 * change. They go with these weights: a pack that is trained further draws other ones.
 */
const drawnInHalf = (look: string): Promise<Buffer> =>
  sharp(readFileSync(new URL(`../../fixtures/fp16/${look}.png`, import.meta.url)))
    .removeAlpha()
    .raw()
    .toBuffer();

test.each(['night', 'warm'])(
  '%s drawn from int8 weights is what fp16 drew, to 2/255 at most',
  async (look) => {
    const { graphs, card } = await readPack('wireframe');
    const { finish, ...unfinished } = card;
    expect(finish).toBe('flat-elements');
    const pipeline = createPipeline({ pack: { card: unfinished, graphs }, ...(await openBackend('cpu')) });
    const { image } = await pipeline.restyle({
      source: paintedWireframe(),
      exemplars: [{ image: paintedExemplar(look) }],
      settings: { sharpness: card.sharpness, strength: 1 },
    });
    await pipeline.dispose();
    const half = await drawnInHalf(look);
    let [sum, worst] = [0, 0];
    half.forEach((value, i) => {
      const apart = Math.abs(value - image.data[Math.floor(i / 3) * 4 + (i % 3)]!);
      sum += apart;
      worst = Math.max(worst, apart);
    });
    expect(half.length).toBe(image.width * image.height * 3);
    // Weights rounded plainly, each to its nearest level, are 0.13 to 0.18 off and 3 at most.
    expect(sum / half.length).toBeLessThan(0.05);
    expect(worst).toBeLessThanOrEqual(2);
    // Rounding is seen somewhere, or these are the same weights.
    expect(worst).toBeGreaterThan(0);
  },
);
