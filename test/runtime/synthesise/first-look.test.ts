import * as ort from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { FRUGAL } from '../../../models/cli/open-backend.ts';
import { readPack } from '../../../models/cli/read-pack.ts';
import type { OrtLike } from '../../../models/runtime/ort/ort.ts';
import { createPipeline } from '../../../models/runtime/pipeline.ts';
import { planGeometry } from '../../../models/runtime/geometry/plan-geometry.ts';
import { rasterToTensor } from '../../../models/runtime/image/tensors.ts';
import { isWorthFirstLook } from '../../../models/runtime/synthesise/first-look.ts';
import type { Progress, Raster, RestyleInput } from '../../../models/runtime/types.ts';
import { mockup, wireframe } from '../../bench/pictures.ts';

const { card, graphs } = await readPack('wireframe');
// Where there is no plan, whose picture would be the first look.
const bare = { ...card };
delete bare.elements;
const pack = { card: bare, graphs };
const planned = (width: number, height: number) => planGeometry({ width, height }, pack.card);

test('a first look is for frames that take long, by their pixels', () => {
  expect(isWorthFirstLook(planned(256, 256))).toBe(false);
  expect(isWorthFirstLook(planned(390, 844))).toBe(false);
  expect(isWorthFirstLook(planned(1024, 1024))).toBe(true);
  expect(isWorthFirstLook(planned(1440, 1024))).toBe(true);
});

test('a large frame is shown small first, in the colours of the full picture, and a re-run without drawing shows nothing', async () => {
  const pipeline = createPipeline({
    ort: ort as unknown as OrtLike,
    pack,
    sessionOptions: { intraOpNumThreads: 1, logSeverityLevel: 3, ...FRUGAL },
  });
  const input: RestyleInput = {
    source: wireframe(1280, 960, 0),
    exemplars: [{ image: mockup(320, 240, 0) }],
    settings: { sharpness: 100, strength: 1 },
  };
  const seen: Progress[] = [];
  const result = await pipeline.restyle(input, { onProgress: (progress) => seen.push(progress) });
  const looks = seen.filter(({ firstLook }) => firstLook);
  expect(looks.length).toBe(1);
  expect(looks[0]!.verb).toBe('synthesise');
  // The rest of the drawing follows it.
  expect(seen.indexOf(looks[0]!)).toBeLessThan(seen.length - 2);
  const small = looks[0]!.firstLook!;
  expect([small.width, small.height]).toEqual(Object.values(planned(1280, 960).working));
  const full = rasterToTensor(result.image, small).data;
  const distance = (to: Raster): number =>
    rasterToTensor(to, small).data.reduce((sum, value, i) => sum + Math.abs(value - full[i]!), 0);
  // The finish, which a first look goes without, changes colours too.
  expect(distance(small)).toBeLessThan(distance(input.source) / 3);

  const again: Progress[] = [];
  await pipeline.restyle(
    { ...input, settings: { sharpness: 100, strength: 0.5 } },
    { onProgress: (progress) => again.push(progress) },
  );
  await pipeline.dispose();
  expect(again.some(({ firstLook }) => firstLook)).toBe(false);
});
