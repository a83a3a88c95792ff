import { expect, test } from 'vitest';
import { extendTensor, rasterToTensor, tensorToRaster } from '../../../models/runtime/image/tensors.ts';
import { resample } from '../../../models/runtime/image/resample.ts';
import { noise, random, raster } from '../rasters.ts';

function resampled(values: number[][], width: number, height: number): number[] {
  const read = (y: number, out: Float32Array) => out.set(values[y]!);
  return [...resample({ width: values[0]!.length, height: values.length, channels: 1, read }, width, height)];
}

/** Area average by its definition: every source pixel's overlap with the target pixel. */
function areaAverage(values: number[][], width: number, height: number): number[] {
  const [rows, columns] = [values.length, values[0]!.length];
  const overlap = (i: number, j: number, step: number) =>
    Math.max(0, Math.min((i + 1) * step, j + 1) - Math.max(i * step, j));
  return Array.from({ length: width * height }, (_, at) => {
    let [sum, area] = [0, 0];
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++) {
        const share =
          overlap(at % width, x, columns / width) * overlap(Math.floor(at / width), y, rows / height);
        sum += share * values[y]![x]!;
        area += share;
      }
    }
    return sum / area;
  });
}

function close(got: number[], expected: number[]): void {
  expect(got.length).toBe(expected.length);
  got.forEach((value, i) => expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-5));
}

test.each([
  [10, 7, 3, 2],
  [16, 16, 4, 8],
  [33, 5, 32, 5],
  [9, 40, 1, 1],
  [100, 3, 7, 3],
])('shrinking %ix%i to %ix%i is the exact area average', (columns, rows, width, height) => {
  const next = random(columns);
  const values = Array.from({ length: rows }, () => Array.from({ length: columns }, () => next()));
  close(resampled(values, width, height), areaAverage(values, width, height));
});

test('enlarging is bilinear with half-pixel centres', () => {
  close(resampled([[0, 4]], 4, 1), [0, 1, 3, 4]);
  close(resampled([[0], [3]], 1, 6), [0, 0, 1, 2, 3, 3]);
});

test('the same size is the same numbers', () => {
  const next = random(2);
  const values = Array.from({ length: 5 }, () => Array.from({ length: 6 }, () => Math.fround(next())));
  expect(resampled(values, 6, 5)).toEqual(values.flat());
});

test('one axis may shrink while the other grows', () => {
  close(
    resampled(
      [
        [1, 3, 5, 7],
        [5, 7, 9, 11],
      ],
      2,
      4,
    ),
    [2, 6, 3, 7, 5, 9, 6, 10],
  );
});

test('rasters go to [-1, 1] over white and come back unchanged', () => {
  const clear = raster(2, 1, (x) => (x ? [0, 0, 0, 0] : [255, 0, 128, 255]));
  const tensor = rasterToTensor(clear, clear);
  expect(tensor.dims).toEqual([1, 3, 1, 2]);
  close([...tensor.data], [1, 1, -1, 1, 128 / 127.5 - 1, 1]);
  const picture = noise(31, 17);
  expect(tensorToRaster(rasterToTensor(picture, picture), [0, 1, 2], picture)).toEqual(picture);
});

test('extendTensor repeats the edge and crops', () => {
  const tensor = { dims: [1, 2, 1, 2], data: Float32Array.of(1, 2, 3, 4) };
  expect(extendTensor(tensor, { width: 3, height: 2 })).toEqual({
    dims: [1, 2, 2, 3],
    data: Float32Array.of(1, 2, 2, 1, 2, 2, 3, 4, 4, 3, 4, 4),
  });
  expect(extendTensor(tensor, { width: 1, height: 1 }).data).toEqual(Float32Array.of(1, 3));
});
