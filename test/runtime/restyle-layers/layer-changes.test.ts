import { describe, expect, test } from 'vitest';
import { atStrength } from '../../../models/runtime/restyle-layers/at-strength.ts';
import { eraseTexts } from '../../../models/runtime/restyle-layers/erase-texts.ts';
import type { Change } from '../../../models/runtime/layers/patch.ts';
import type { Decision } from '../../../models/runtime/restyle-layers/decision.ts';
import { paintsOf } from '../../../models/runtime/layers/styled-node.ts';
import { changeKey, toPatches } from '../../../models/runtime/restyle-layers/to-patches.ts';
import type { Raster } from '../../../models/runtime/types.ts';
import { linear } from '../../fixtures/draw.ts';
import { SceneDocument } from '../../../host/graph/document.ts';
import { restJson } from '../../../host/render/rest-json.ts';
import { frame, layer, render, text } from './scene.ts';

/** Comparing four hundred thousand numbers one by one takes the test runner seconds. */
const same = (a: Raster, b: Raster): boolean => Buffer.from(a.data).equals(Buffer.from(b.data));

const black = { r: 0, g: 0, b: 0 };
const white = { r: 1, g: 1, b: 1 };
const fill: Change = {
  property: 'fills',
  from: [{ type: 'SOLID', color: white }],
  to: [{ type: 'SOLID', color: black }],
};
const radius: Change = { property: 'cornerRadius', from: [0, 0, 0, 0], to: [20, 20, 20, 20] };

describe('strength', () => {
  test('0 changes nothing, 1 everything', () => {
    expect(atStrength(fill, 0)).toBeNull();
    expect(atStrength(fill, 1)).toBe(fill);
  });

  test('in between every number moves evenly and never back', () => {
    let last = 1;
    for (const strength of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const told = atStrength(fill, strength);
      const paint = told?.property === 'fills' ? told.to[0] : undefined;
      if (paint?.type !== 'SOLID') throw new Error('A solid paint stays one.');
      expect(paint.color.r).toBeCloseTo(1 - strength, 6);
      expect(paint.color.r).toBeLessThan(last);
      last = paint.color.r;
      expect(atStrength(radius, strength)).toMatchObject({
        to: Array(4).fill(expect.closeTo(20 * strength)),
      });
    }
  });

  test('a picture is laid over the old fill, a gradient grows out of it', () => {
    const image = { type: 'IMAGE', imageHash: 'aa', scaleMode: 'FILL' } as const;
    expect(atStrength({ ...fill, to: [image] }, 0.25)).toMatchObject({
      to: [{ type: 'SOLID' }, { type: 'IMAGE', opacity: 0.25 }],
    });
    const gradient = linear(0, '#000000', '#ff0000') as never;
    expect(atStrength({ ...fill, to: [gradient] }, 0.5)).toMatchObject({
      to: [{ gradientStops: [{ color: { r: 0.5 } }, { color: { r: 1, g: 0.5 } }] }],
    });
  });
});

describe('patches', () => {
  const one = (name: string) => ({ id: name, name, part: { x: 0, y: 0, width: 1, height: 1 } });
  const decision: Decision = {
    id: '7',
    kind: 'box',
    layers: [one('a'), one('b')],
    changes: [fill, radius, { property: 'visible', from: true, to: false, layers: [one('cross')] }],
    reason: { from: 'rule', confidence: 0, candidates: [], rules: [] },
  };

  test('one for every layer and change', () => {
    const patches = toPatches([decision], new Set(), 1);
    expect(patches.map(({ node, property }) => `${node} ${property}`)).toEqual([
      'a fills',
      'b fills',
      'a cornerRadius',
      'b cornerRadius',
      'cross visible',
    ]);
  });

  test('none for what is unticked', () => {
    const off = new Set([changeKey(decision, fill), changeKey(decision, decision.changes[2]!)]);
    expect(toPatches([decision], off, 1).map(({ property }) => property)).toEqual([
      'cornerRadius',
      'cornerRadius',
    ]);
  });
});

test('a gradient survives the way from the plugin API to REST and back', () => {
  const document = new SceneDocument('Gradients');
  const page = document.create('PAGE', '0:0');
  const node = document.create('RECTANGLE', page.id);
  for (const angle of [0, 35, 90, 200]) {
    const paint = linear(angle, '#ff8a3d', '#f23d2e');
    node.fills = [paint];
    const { fills } = (restJson(document, node.id) as { document: { fills: [] } }).document;
    const [back] = paintsOf(fills);
    if (back?.type !== 'GRADIENT_LINEAR' || paint.type !== 'GRADIENT_LINEAR') throw new Error('No gradient.');
    back.gradientTransform.flat().forEach((value, i) => {
      expect(value).toBeCloseTo(paint.gradientTransform.flat()[i]!, 6);
    });
    expect(back.gradientStops).toEqual(paint.gradientStops);
  }
});

describe('live text', () => {
  const scene = (ground: string, card: string, ink: string) =>
    frame(
      ground,
      layer('RECTANGLE', 'Card', [20, 60, 280, 120], card, { cornerRadius: 8 }),
      text('Hello', [60, 100, 120, 30], ink),
    );
  const source = scene('#ffffff', '#e3e3e3', '#333333');
  const picture = render(scene('#fff6ee', '#ff6b2c', '#2b1a10'));

  test('is erased from the picture below, and nothing else is', () => {
    const erased = eraseTexts(source, render(source), picture);
    const bare = render(frame('#fff6ee', layer('RECTANGLE', 'Card', [20, 60, 280, 120], '#ff6b2c')));
    expect(same(erased, bare)).toBe(true);
    expect(same(picture, bare)).toBe(false);
  });

  test.each([
    ['a field that is lighter than its ground', '#f9f9f9'],
    ['a field that is darker', '#b0b0b0'],
  ])('whose box reaches over %s erases nothing of it', (_, field) => {
    const hero = layer('RECTANGLE', 'Hero', [0, 20, 320, 240], '#d9d9d9');
    const words = text('Hello', [20, 60, 140, 20], '#222222');
    const below = layer('RECTANGLE', 'Field', [20, 150, 280, 44], field);
    const drawn = render(frame('#ffffff', hero, words, below));
    const high = { ...words, absoluteBoundingBox: { x: 20, y: 60, width: 140, height: 180 } };
    const erased = eraseTexts(frame('#ffffff', hero, high, below), drawn, drawn);
    expect(same(erased, render(frame('#ffffff', hero, below)))).toBe(true);
  });

  test('whose box reaches beyond its pill leaves the surroundings alone', () => {
    const pill = layer('RECTANGLE', 'Pill', [62, 96, 116, 38], '#333333');
    const wide = frame('#ffffff', pill, text('All', [58, 100, 124, 30], '#ffffff'));
    // Nothing is drawn as glyphs here: what differs from the ground is the page beside the pill.
    const plain = render(frame('#ffffff', pill));
    expect(same(eraseTexts(wide, plain, plain), plain)).toBe(true);
  });
});
