import { expect, test } from 'vitest';
import { blend } from '../../models/runtime/image/blend.ts';

const raster = (...data: number[]) => ({
  width: 1,
  height: data.length / 4,
  data: Uint8ClampedArray.from(data),
});
const source = raster(0, 10, 200, 255, 7, 8, 9, 128);
const drawn = raster(255, 20, 100, 255, 250, 0, 99, 255);
const size = { width: 1, height: 2 };

/** Why the panel may ask the engine for strength 1 and blend when Apply is pressed. */
test.each([0, 0.1, 0.25, 0.5, 0.73, 1])(
  'blending afterwards gives the bytes of one run at %s',
  (strength) => {
    const full = blend(source, drawn, size, 1);
    expect(blend(source, full, full, strength).data).toEqual(blend(source, drawn, size, strength).data);
  },
);
