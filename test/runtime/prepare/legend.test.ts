import { expect, test } from 'vitest';
import type { Card } from '../../../models/runtime/pack/card.ts';
import { contentKey } from '../../../models/runtime/run/content-key.ts';
import { loadPack } from '../../../models/runtime/pack/load-pack.ts';
import { createPipeline } from '../../../models/runtime/pipeline.ts';
import { colourKey } from '../../../models/runtime/prepare/guide/colour-key.ts';
import { readLabels } from '../../../models/runtime/prepare/guide/labels.ts';
import { legendOf } from '../../../models/runtime/prepare/guide/legend.ts';
import { readMask } from '../../../models/runtime/prepare/guide/mask-reading.ts';
import { prepare, type InputImage } from '../../../models/runtime/prepare/prepare.ts';
import type { LayerNode, LegendChoice, Raster } from '../../../models/runtime/types.ts';
import { countedOrt } from '../counted-ort.ts';
import { fixturePack } from '../fixture-pack.ts';
import { node } from '../nodes.ts';
import { noise, raster } from '../rasters.ts';

const classes = legendOf({
  channels: ['label:background', 'label:skin', 'label:top'],
  palette: ['#1e1e24', '#f0c8aa', '#4678e6'],
});
const GROUND = [30, 30, 36];
const BLUE = [70, 120, 230];
const RED = [200, 20, 30];
const SIZE = { width: 16, height: 16 };

/** Half ground, a quarter blue, a quarter red; the red stands beside the blue alone. */
const mask = raster(16, 16, (x) => (x < 8 ? GROUND : x < 12 ? BLUE : RED));
const rowOf = (image: Raster, layers?: LayerNode, choices?: readonly LegendChoice[]): number[] => [
  ...readLabels(image, colourKey(classes, layers, choices), SIZE).subarray(0, 16),
];
const four = (...labels: number[]): number[] => labels.flatMap((label) => Array<number>(4).fill(label));
const painted = (name: string, [r, g, b]: readonly number[]): LayerNode =>
  node('RECTANGLE', name, [0, 0, 8, 8], {
    fills: [{ type: 'SOLID', color: { r: r! / 255, g: g! / 255, b: b! / 255 } }],
  });
const frameOf = (...children: LayerNode[]): LayerNode => node('FRAME', 'Mask', [0, 0, 16, 16], { children });

test('a colour of no class takes what lies beside it, until it is given to one', () => {
  expect(rowOf(mask)).toEqual(four(0, 0, 2, 2));
  expect(rowOf(mask, undefined, [{ colour: '#c8141e', label: 'skin' }])).toEqual(four(0, 0, 2, 1));
});

test('a choice outweighs the palette and the names of layers, and none is a choice too', () => {
  const named = frameOf(painted('skin', RED));
  expect(rowOf(mask, named)).toEqual(four(0, 0, 2, 1));
  expect(rowOf(mask, named, [{ colour: '#c8141e', label: 'top' }])).toEqual(four(0, 0, 2, 2));
  expect(rowOf(mask, undefined, [{ colour: '#4678e6', label: 'skin' }])).toEqual(four(0, 0, 1, 1));
  const none = rowOf(mask, undefined, [{ colour: '#4678e6', label: null }]);
  expect(none.slice(0, 8)).toEqual(four(0, 0));
  expect(new Set(none.slice(8))).toEqual(new Set([0]));
});

test('two layers of one class may have two colours', () => {
  expect(rowOf(mask, frameOf(painted('top', BLUE), painted('Top', RED)))).toEqual(four(0, 0, 2, 2));
});

test('a grey mask of class numbers can be read otherwise as well', () => {
  const numbers = raster(16, 16, (x) => Array<number>(3).fill(x < 8 ? 0 : 2));
  expect(rowOf(numbers)).toEqual(four(0, 0, 2, 2));
  expect(rowOf(numbers, undefined, [{ colour: '#020202', label: 'skin' }])).toEqual(four(0, 0, 1, 1));
});

test('a class that the model does not have is refused by name', () => {
  const choose = () => colourKey(classes, undefined, [{ colour: '#020202', label: 'wings' }]);
  expect(choose).toThrowError(expect.objectContaining({ name: 'BadMessage' }));
  expect(choose).toThrowError(/"wings"/);
});

test('the reading tells every colour’s class, who says so, its layers and its share', () => {
  const layers = frameOf(painted('Vector 1', RED), painted('top', BLUE));
  const reading = readMask(mask, layers, classes, []);
  expect(reading.colours).toEqual([
    { colour: '#1e1e24', share: 0.5, layers: [], label: 'background', by: 'palette' },
    { colour: '#4678e6', share: 0.25, layers: ['top'], label: 'top', by: 'layer' },
    { colour: '#c8141e', share: 0.25, layers: ['Vector 1'], label: null, by: 'none' },
  ]);
  expect(reading.unread).toBeCloseTo(0.25);
  const chosen = readMask(mask, layers, classes, [{ colour: '#c8141e', label: 'skin' }]);
  expect(chosen.colours[2]).toMatchObject({ label: 'skin', by: 'choice' });
  expect(chosen.unread).toBeCloseTo(0);
});

test('the reading says what a mask of strange colours is taken for, and counts class numbers', () => {
  const strange = raster(16, 16, (x) => (x < 8 ? [0, 200, 90] : [250, 250, 0]));
  const { colours, unread } = readMask(strange, undefined, classes, []);
  expect(colours.map(({ by }) => by)).toEqual(['nearest', 'nearest']);
  const read = readLabels(strange, colourKey(classes), SIZE);
  const at = (colour: string) => colours.find((one) => one.colour === colour)?.label;
  expect(at('#00c85a')).toBe(classes[read[0]!]!.name);
  expect(at('#fafa00')).toBe(classes[read[15]!]!.name);
  expect(unread).toBe(0);
  const numbers = raster(16, 16, (x) => Array<number>(3).fill(x < 8 ? 1 : 2));
  expect(readMask(numbers, undefined, classes, []).colours.map(({ label, by }) => [label, by])).toEqual([
    ['skin', 'number'],
    ['top', 'number'],
  ]);
});

test('a photo has a bounded number of rows, and its mixtures are of no class', () => {
  const { colours } = readMask(noise(64, 64), undefined, classes, []);
  expect(colours.length).toBeLessThanOrEqual(40);
});

test('another legend is another key of the cache, the same legend the same', () => {
  const key = (legend?: LegendChoice[]) => contentKey(mask, undefined, undefined, undefined, legend);
  const choice = { colour: '#c8141e', label: 'skin' };
  expect(key([choice])).toBe(key([{ ...choice }]));
  expect(key()).toBe(key([]));
  const keys = [key(), key([choice]), key([{ ...choice, label: null }]), key([{ ...choice, label: 'null' }])];
  expect(new Set(keys).size).toBe(keys.length);
});

const channels = ['label:background', 'label:skin', 'label:top'];
const palette = ['#1e1e24', '#f0c8aa', '#4678e6'];

test('a run reads its source anew when its legend changes, and only then', async () => {
  const { card, files } = fixturePack({ channels });
  const { ort, runs } = countedOrt();
  const count = () => runs.filter(({ graph }) => graph === 'encode_source').length;
  const pack = loadPack({ ...card, domain: 'mask', palette }, files);
  const pipeline = createPipeline({ ort, pack });
  const encoded: number[] = [];
  for (const legend of [[], [{ colour: '#c8141e', label: 'skin' }], [{ colour: '#c8141e', label: 'skin' }]]) {
    const before = count();
    await pipeline.restyle({
      source: mask,
      exemplars: [{ image: noise(32, 32) }],
      legend,
      settings: { sharpness: 100, strength: 1 },
    });
    encoded.push(count() - before);
  }
  await pipeline.dispose();
  expect(encoded).toEqual([1, 1, 0]);
});

const card = {
  domain: 'mask',
  stride: 16,
  gridStride: 4,
  workingSize: 16,
  outputSize: 16,
  channels,
  palette,
  exemplarCondition: true,
} as unknown as Card;
/** The class of each column of an exemplar's first row. */
const exemplarRow = (sheet: Omit<InputImage, 'image'> & { image?: Raster }): number[] => {
  const { data } = prepare({ image: noise(16, 16), ...sheet }, card, false).condition();
  return Array.from({ length: 16 }, (_, x) => [0, 1, 2].findIndex((k) => data[k * 256 + x] === 1));
};

test('an exemplar’s mask is a picture beside it, a frame with named layers, or the exemplar itself where its layers say so', () => {
  expect(exemplarRow({ guide: { kind: 'mask', image: mask } })).toEqual(four(0, 0, 2, 2));
  const layers = frameOf(painted('skin', RED));
  expect(exemplarRow({ guide: { kind: 'mask', image: mask, layers } })).toEqual(four(0, 0, 2, 1));
  const itself = frameOf(painted('skin', RED), painted('top', BLUE));
  expect(exemplarRow({ image: mask, layers: itself })).toEqual(four(0, 0, 2, 1));
  const legend = [{ colour: '#c8141e', label: 'background' }];
  expect(exemplarRow({ guide: { kind: 'mask', image: mask }, legend })).toEqual(four(0, 0, 2, 0));
});

test('an exemplar without a mask, or with one class by name, is refused', () => {
  for (const layers of [undefined, frameOf(painted('Vector 1', RED), painted('top', BLUE))]) {
    expect(() => exemplarRow({ image: mask, layers })).toThrowError(
      expect.objectContaining({ name: 'ConditionMissing' }),
    );
  }
});
