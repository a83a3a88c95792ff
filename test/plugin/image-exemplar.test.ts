import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exportFrame } from '../../plugin/selection/export-frame.ts';
import { FakeFigma, png, type FakeNode } from './fake-figma.ts';
import { openCanvas } from './open-canvas.ts';

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 7);
const GIF = Uint8Array.of(0x47, 0x49, 0x46, 0x38, 0x39);

let fake: FakeFigma;
let photo: FakeNode;
let hashes = 0;
/** Files of the document; a function may tell them differently from one moment to the next. */
let files: Map<string, () => Uint8Array | null>;

function addFile(file: () => Uint8Array | null): string {
  const hash = `hash ${++hashes}`;
  files.set(hash, file);
  return hash;
}

/** A picture of 300 x 200 on a rectangle of the same shape, its node and its paint changed as told. */
function open(node: object = {}, paint: object = {}, around: object = {}): void {
  fake = new FakeFigma();
  photo = fake.node('RECTANGLE', { id: '1:3', name: 'Photo', width: 150, height: 100 });
  const imageHash = addFile(() => JPEG);
  Object.assign(photo, { fills: [{ type: 'IMAGE', imageHash, scaleMode: 'FILL', ...paint }], ...node });
  const group = fake.node('GROUP', { id: '1:2' }, [photo]);
  Object.assign(group, around);
  openCanvas(fake, group);
  const image = (hash: string) => ({
    getSizeAsync: async () => ({ width: 300, height: 200 }),
    getBytesAsync: async () => {
      const bytes = files.get(hash)!();
      // As Figma rejects: with a plain string.
      if (bytes === null) throw 'in getBytesAsync: Image is missing';
      return bytes;
    },
  });
  Object.assign(figma, { getImageByHash: (hash: string) => (files.has(hash) ? image(hash) : null) });
}

const bytes = async () => (await exportFrame('1:3', 512, 'exemplar')).png;

beforeEach(() => void (files = new Map()));
afterEach(() => vi.unstubAllGlobals());

describe('a picture that is seen whole and as it is comes as its own file', () => {
  test.each<[string, object, object]>([
    ['filling its shape', {}, {}],
    ['fitted into another shape', { width: 400 }, { scaleMode: 'FIT' }],
    ['off by the rounding of its shape', { width: 150.6 }, {}],
    [
      'with everything said that changes nothing',
      { opacity: 1, rotation: 0, cornerRadius: 0 },
      { opacity: 1 },
    ],
    ['with neutral filters', {}, { filters: { exposure: 0 }, rotation: 0, blendMode: 'NORMAL' }],
    ['with hidden strokes and shadows', { effects: [{ type: 'DROP_SHADOW', visible: false }] }, {}],
    ['with a hidden stroke', { strokes: [{ type: 'SOLID', visible: false }] }, {}],
  ])('%s', async (_case, node, paint) => {
    open(node, paint);
    expect(await bytes()).toEqual(JPEG);
  });
  test('beside a hidden fill', async () => {
    open();
    photo.fills = [...photo.fills, { type: 'SOLID', visible: false }];
    expect(await bytes()).toEqual(JPEG);
  });
});

describe('what the designer sees is exported', () => {
  test.each<[string, object, object, object?]>([
    ['a crop', {}, { scaleMode: 'CROP', imageTransform: [[0.5, 0, 0], [0, 0.5, 0]] }], // prettier-ignore
    ['a picture cut off by its shape', { width: 300 }, {}],
    ['tiles', {}, { scaleMode: 'TILE', scalingFactor: 0.5 }],
    ['a turned fill', {}, { rotation: 90 }],
    ['filters', {}, { filters: { saturation: -1 } }],
    ['a faint fill', {}, { opacity: 0.5 }],
    ['a fill that is multiplied', {}, { blendMode: 'MULTIPLY' }],
    ['a faint layer', { opacity: 0.5 }, {}],
    ['a layer that is multiplied', { blendMode: 'MULTIPLY' }, {}],
    ['a mask', { isMask: true }, {}],
    ['a shadow', { effects: [{ type: 'DROP_SHADOW', visible: true }] }, {}],
    ['a border', { strokes: [{ type: 'SOLID' }] }, {}],
    ['round corners', { cornerRadius: 8 }, {}],
    ['mixed corners', { cornerRadius: Symbol('mixed') }, {}],
    ['a turned layer', { rotation: 15 }, {}],
    ['a layer in a turned group', {}, {}, { rotation: 15 }],
  ])('%s', async (_case, node, paint, around) => {
    open(node, paint, around);
    expect(pngSizeOf(await bytes())).toEqual([photo.width, photo.height]);
  });
  test('a round picture', async () => {
    open();
    const round = fake.node('ELLIPSE', { id: '1:9', width: 150, height: 100, fills: photo.fills });
    fake.begin(round);
    expect((await exportFrame('1:9', 512, 'exemplar')).png).toEqual(png(150, 100));
  });
  test('a second fill over the picture, or under it', async () => {
    open();
    const [picture] = photo.fills;
    const tint = { type: 'SOLID', color: { r: 1, g: 0, b: 0 }, opacity: 0.4 };
    for (const fills of [
      [picture, tint],
      [tint, picture],
      [picture, picture],
    ]) {
      photo.fills = fills;
      expect(await bytes()).toEqual(png(150, 100));
    }
  });
  test('any picture that is not the exemplar', async () => {
    open();
    expect((await exportFrame('1:3', 512)).png).toEqual(png(150, 100));
  });
});

describe('a picture that Figma has not loaded', () => {
  const NULL_IMAGE = { imageHash: 'not loaded' };

  test('is exported, which loads it, and is no problem', async () => {
    open({}, NULL_IMAGE);
    photo.exportAsync = async () => {
      files.set('not loaded', () => JPEG);
      return png(150, 100);
    };
    const { missing, png: exported } = await exportFrame('1:3', 512, 'exemplar');
    expect([missing, exported]).toEqual([undefined, png(150, 100)]);
    // It was not remembered as broken.
    expect(await bytes()).toEqual(JPEG);
  });
  test.each<[string, () => object]>([
    ['has no image', () => ({ imageHash: 'never there' })],
    ['has an image without bytes', () => ({ imageHash: addFile(() => null) })],
  ])('is marked where Figma still %s after the export', async (_case, paint) => {
    open({}, paint());
    expect(await exportFrame('1:3', 512, 'exemplar')).toMatchObject({ missing: true, png: png(150, 100) });
    expect(await exportFrame('1:3', 512)).toMatchObject({ missing: true });
  });
  test('is refused where it turns out to be a GIF', async () => {
    let loaded = false;
    open({}, { imageHash: addFile(() => (loaded ? GIF : null)) });
    photo.exportAsync = async () => {
      loaded = true;
      return png(150, 100);
    };
    await expect(exportFrame('1:3', 512)).rejects.toMatchObject({ name: 'AnimatedImage' });
  });
});

test('a file that is no image is broken, and need not be exported to be told', async () => {
  open({}, { imageHash: addFile(() => Uint8Array.of(1, 2, 3, 4)) });
  await expect(exportFrame('1:3', 512)).rejects.toMatchObject({ name: 'BrokenImage' });
  expect(fake.steps).not.toContain('RECTANGLE.exportAsync()');
});

function pngSizeOf(file: Uint8Array): number[] {
  const view = new DataView(file.buffer, file.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}
