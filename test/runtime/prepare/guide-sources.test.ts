import type { Pose } from '../../../models/runtime/types.ts';
import { expect, test } from 'vitest';
import { colourKey } from '../../../models/runtime/prepare/guide/colour-key.ts';
import { JOINTS } from '../../../models/runtime/prepare/guide/joints.ts';
import { oneHot, readLabels } from '../../../models/runtime/prepare/guide/labels.ts';
import { legendOf } from '../../../models/runtime/prepare/guide/legend.ts';
import { isDrawing, linesOf } from '../../../models/runtime/prepare/guide/lines.ts';
import { poseOfJson } from '../../../models/runtime/prepare/guide/pose-of-json.ts';
import { poseOfLayers } from '../../../models/runtime/prepare/guide/pose-of-layers.ts';
import { poseOfPicture } from '../../../models/runtime/prepare/guide/pose-of-picture.ts';
import { stickFigure } from '../../../models/runtime/prepare/guide/stick-figure.ts';
import { tensorToRaster } from '../../../models/runtime/image/tensors.ts';
import { node } from '../nodes.ts';
import { noise, raster } from '../rasters.ts';

const legend = legendOf({
  channels: ['label:background', 'label:skin', 'label:top'],
  palette: ['#1e1e24', '#f0c8aa', '#4678e6'],
});
const key = colourKey(legend);
const size = { width: 16, height: 16 };

test('a grey mask holds class numbers as they are, 255 the last class', () => {
  const mask = raster(16, 16, (x) => Array<number>(3).fill(x < 4 ? 0 : x < 8 ? 1 : x < 12 ? 2 : 255));
  const labels = readLabels(mask, key, size);
  expect([...labels.subarray(0, 16)]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2]);
});

test('a coloured mask is read by its legend, blurred borders by what lies beside them', () => {
  const blue = [70, 120, 230];
  const dark = [30, 30, 36];
  // Half way between blue and dark lies nothing of the legend; a naive nearest colour might find a third class.
  const mask = raster(16, 16, (x) => (x < 7 ? blue : x > 7 ? dark : blue.map((v, i) => (v + dark[i]!) / 2)));
  const labels = readLabels(mask, key, size);
  const row = [...labels.subarray(0, 16)];
  expect(row.slice(0, 7)).toEqual(Array(7).fill(2));
  expect(row.slice(8)).toEqual(Array(8).fill(0));
  expect([0, 2]).toContain(row[7]);
});

test('one-hot planes hold one 1 per pixel', () => {
  const { dims, data } = oneHot(Uint8Array.from([0, 2, 1, 2]), 3, { width: 2, height: 2 });
  expect(dims).toEqual([1, 3, 2, 2]);
  expect([...data]).toEqual([1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1]);
});

test('a layer called after a class gives the class its colour', () => {
  const frame = node('FRAME', 'Mask', [0, 0, 16, 16], {
    children: [
      node('RECTANGLE', 'Top', [0, 0, 8, 8], {
        fills: [{ type: 'SOLID', color: { r: 1, g: 0, b: 0.2 } }],
      }),
    ],
  });
  expect(colourKey(legend, frame).colours).toEqual([
    { colour: [255, 0, 51], label: 2, by: 'layer' },
    { colour: legend[0]!.colour, label: 0, by: 'palette' },
    { colour: legend[1]!.colour, label: 1, by: 'palette' },
  ]);
});

test('without a palette every class gets its own colour', () => {
  const channels = Array.from({ length: 151 }, (_, k) => `label:${k}`);
  const colours = legendOf({ channels }).map(({ colour }) => colour.join());
  expect(new Set(colours).size).toBe(151);
});

test('a drawing is read as its strokes in either polarity, a photo by its edges', () => {
  const strokes = (x: number, y: number): boolean => x === 20 || y === 10;
  const draw = (ground: number, ink: number) =>
    Float32Array.from({ length: 64 * 48 }, (_, i) => (strokes(i % 64, Math.floor(i / 64)) ? ink : ground));
  const expected = Array.from({ length: 64 * 48 }, (_, i) => Number(strokes(i % 64, Math.floor(i / 64))));
  expect([...linesOf(draw(1, 0.1), 64, 48)]).toEqual(expected);
  expect([...linesOf(draw(0.1, 0.9), 64, 48)]).toEqual(expected);
  const photo = Float32Array.from(
    noise(64, 48).data.filter((_, i) => i % 4 === 0),
    (value) => value / 255,
  );
  expect(isDrawing(photo)).toBe(false);
});

/** A waving figure; the left ear is unseen. */
const figure: Pose = {
  width: 128,
  height: 192,
  joints: [
    [60, 24],
    [60, 48],
    [42, 48],
    [30, 70],
    [14, 54],
    [78, 48],
    [92, 72],
    [98, 98],
    [52, 96],
    [48, 134],
    [46, 172],
    [72, 97],
    [76, 135],
    [80, 173],
    [54, 18],
    [67, 17],
    [46, 22],
    null,
  ],
};

test('keypoints are read from named joints, OpenPose and COCO files', () => {
  const joints = Object.fromEntries(JOINTS.map((name, k) => [name, figure.joints[k]]));
  expect(poseOfJson({ width: 128, height: 192, joints })).toEqual(figure);
  const triples = figure.joints.flatMap((joint) => (joint ? [...joint, 0.9] : [0, 0, 0]));
  expect(
    poseOfJson({ canvas_width: 128, canvas_height: 192, people: [{ pose_keypoints_2d: triples }] }),
  ).toEqual(figure);
  const rows = figure.joints.filter((joint) => joint !== null).map((joint, id) => [...joint, 0.9, id]);
  const person = figure.joints.map((joint) =>
    joint ? rows.findIndex(([x, y]) => x === joint[0] && y === joint[1]) : -1,
  );
  expect(poseOfJson({ candidate: rows, subset: [person] }, { width: 128, height: 192 })).toEqual(figure);
});

test('COCO keypoints get their neck half way between the shoulders', () => {
  const keypoints = Array.from({ length: 17 }, (_, k) => [10 + k, 20 + 2 * k, 1]).flat();
  const { joints } = poseOfJson({ keypoints }, { width: 100, height: 100 });
  expect(joints[JOINTS.indexOf('neck')]).toEqual([15.5, 31]);
});

test.each([
  ['no keypoints', { width: 4, height: 4 }, 'no keypoints'],
  ['an unknown joint', { width: 4, height: 4, joints: { tail: [1, 2] } }, 'tail'],
  ['no place', { width: 4, height: 4, joints: { nose: [1] } }, 'nose'],
  ['no size', { joints: { nose: [1, 2] } }, 'width'],
  ['nobody', { width: 4, height: 4, joints: { nose: null } }, 'visible'],
])('keypoints with %s are refused in one sentence', (_, json, word) => {
  expect(() => poseOfJson(json)).toThrow(word);
});

test('layers called after joints are a pose, whichever way they are spelt', () => {
  const dot = (name: string, x: number, y: number) =>
    node('ELLIPSE', name, [100 + x - 4, 50 + y - 4, 8, 8], {});
  const frame = node('FRAME', 'Pose', [100, 50, 128, 192], {
    children: [
      dot('Left shoulder', 70, 40),
      dot('r_shoulder', 50, 40),
      dot('Nose', 60, 20),
      dot('Hand', 1, 1),
    ],
  });
  const { joints } = poseOfLayers(frame)!;
  expect(joints[JOINTS.indexOf('l_shoulder')]).toEqual([70, 40]);
  expect(joints[JOINTS.indexOf('r_shoulder')]).toEqual([50, 40]);
  expect(joints[JOINTS.indexOf('nose')]).toEqual([60, 20]);
  expect(joints.filter((joint) => joint !== null)).toHaveLength(3);
  expect(poseOfLayers(node('FRAME', 'Empty', [0, 0, 9, 9], {}))).toBeNull();
});

test('a picture of a stick figure gives its joints back to within a disc', () => {
  const { width, height } = figure;
  const planes = stickFigure(figure).map((value) => 2 * value - 1);
  const drawn = tensorToRaster({ dims: [1, 3, height, width], data: planes }, [0, 1, 2], { width, height });
  const { joints } = poseOfPicture(drawn)!;
  figure.joints.forEach((joint, k) => {
    if (!joint) expect(joints[k]).toBeNull();
    else expect(Math.hypot(joints[k]![0] - joint[0], joints[k]![1] - joint[1])).toBeLessThan(4);
  });
  expect(poseOfPicture(noise(64, 64))).toBeNull();
});
