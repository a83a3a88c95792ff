import { describe, expect, test } from 'vitest';
import type { StyledNode } from '../../../models/runtime/layers/styled-node.ts';
import { becomes, changesOf, colour, decide, paint, type Takes } from './plans.ts';
import { frame, layer, solid, text } from './scene.ts';

const cross = (name: string, x: number): StyledNode[] => [
  layer('RECTANGLE', name, [x, 60, 120, 100], '#e3e3e3', { strokes: [solid('#bdbdbd')] }),
  ...['Line 1', 'Line 2'].map((line) =>
    layer('LINE', line, [x, 60, 120, 100], null, { strokes: [solid('#bdbdbd')], strokeWeight: 1 }),
  ),
];
const photo = (name: string, x: number, hash: string, fields: Partial<StyledNode> = {}): StyledNode =>
  layer('RECTANGLE', name, [x, 60, 120, 100], null, {
    fills: [{ type: 'IMAGE', imageRef: hash, scaleMode: 'FILL' }],
    cornerRadius: 18,
    ...fields,
  });
const source = frame('#ffffff', ...cross('Picture', 20), ...cross('Picture', 180));
const exemplar = frame('#fff6ee', photo('Hills', 20, 'aa'), photo('Lake', 180, 'bb'));
const take = (more: Takes = {}) => ({
  Picture: { as: 'Hills', pictures: ['Hills', 'Lake'], hidesCross: true, ...more },
});
const image = (imageHash: string) => ({ type: 'IMAGE', imageHash, scaleMode: 'FILL' });

describe('placeholders take an exemplar’s pictures', () => {
  const found = decide({ source, exemplar, takes: take() });

  test('each its own, with its stroke, corners and shadow, and their crosses are hidden', () => {
    const fills = changesOf(found, 'Picture').filter(({ property }) => property === 'fills');
    expect(fills.map(({ to, layers }) => [to, layers?.length])).toEqual([
      [[image('aa')], 1],
      [[image('bb')], 1],
    ]);
    expect(fills[0]).toMatchObject({
      like: exemplar.children![0]!.id,
      shows: { exemplar: 0, part: { x: 20 / 320, width: 120 / 320 } },
    });
    expect(becomes(found, 'Picture', 'strokes')).toEqual([]);
    expect(becomes(found, 'Picture', 'cornerRadius')).toEqual([18, 18, 18, 18]);
    const hidden = changesOf(found, 'Line 1');
    expect(hidden).toMatchObject([{ property: 'visible', from: true, to: false }]);
    expect(hidden[0]!.layers).toHaveLength(4);
  });

  test('one for all where the plan gives one', () => {
    const same = decide({ source, exemplar, takes: take({ pictures: ['Lake', 'Lake'] }) });
    expect(changesOf(same, 'Picture')[0]).toMatchObject({ to: [image('bb')] });
    expect(changesOf(same, 'Picture')[0]).not.toHaveProperty('layers');
  });

  test('as translucent as their layer', () => {
    const faded = frame('#fff6ee', photo('Hills', 20, 'aa', { opacity: 0.5 }), photo('Lake', 180, 'bb'));
    const fills = changesOf(decide({ source, exemplar: faded, takes: take() }), 'Picture')[0]!;
    expect(fills.to).toEqual([{ ...image('aa'), opacity: 0.5 }]);
    expect(fills).not.toHaveProperty('like');
  });

  test('the cross stays where the plan lets it', () => {
    expect(changesOf(decide({ source, exemplar, takes: take({ hidesCross: false }) }), 'Line 1')).toEqual([]);
  });
});

describe('an exemplar without layers is cut', () => {
  const cutOf = (theirs: StyledNode, own = source) => {
    const [fill] = becomes(
      decide({ source: own, exemplar: theirs, takes: take(), isBare: true }),
      'Picture',
      'fills',
    )!;
    return fill?.type === 'IMAGE' ? fill.cut : undefined;
  };

  test('to the placeholder’s proportion, from within the picture’s round corners', () => {
    const { exemplar: from, part } = cutOf(exemplar)!;
    expect(from).toBe(0);
    expect(part.width / part.height).toBeCloseTo(120 / 100, 1);
    expect(part.x).toBeGreaterThanOrEqual(20 / 320);
    expect(part.x + part.width).toBeLessThanOrEqual(140 / 320 + 1e-6);
  });

  test('without words that lie on the picture', () => {
    const badge = text('New', [24, 64, 40, 20], '#ffffff');
    const { part } = cutOf(
      frame('#fff6ee', photo('Hills', 20, 'aa', { cornerRadius: 0 }), photo('Lake', 180, 'bb'), badge),
    )!;
    const clear = part.x * 320 >= 64 || part.y * 320 >= 84;
    expect(clear).toBe(true);
  });

  test('not at all where words cover it: then a colour', () => {
    const words = [62, 112].map((y) => text('Everything is covered', [20, y, 120, 46], '#ffffff'));
    const theirs = frame('#fff6ee', photo('Hills', 20, 'aa'), photo('Lake', 180, 'bb'), ...words);
    const takes = take({ pictures: ['Hills', 'Hills'], style: { fill: colour('#8899aa') } });
    const found = decide({ source, exemplar: theirs, takes, isBare: true });
    expect(becomes(found, 'Picture', 'fills')).toEqual([paint('#8899aa')]);
  });
});

describe('what is no picture shows none', () => {
  test('a box that takes from a picture takes its colour', () => {
    const found = decide({
      source: frame('#ffffff', layer('RECTANGLE', 'Card', [20, 60, 120, 100], '#e3e3e3')),
      exemplar,
      takes: { Card: { as: 'Hills', style: { fill: colour('#8899aa') } } },
    });
    expect(becomes(found, 'Card', 'fills')).toEqual([paint('#8899aa')]);
  });

  test('a placeholder whose tint a rule made, or that takes from another placeholder', () => {
    const quiet = take({
      pictures: undefined,
      style: { fill: colour('#f3e3d5') },
      origin: { fill: 'rule' },
    } as Takes);
    const found = decide({ source, exemplar, takes: quiet });
    expect(becomes(found, 'Picture', 'fills')).toEqual([paint('#f3e3d5')]);
    const crossed = frame(
      '#fff6ee',
      ...cross('Hills', 20).map((one, i) => (i ? one : { ...one, fills: [solid('#f3e3d5')] })),
    );
    const tinted = decide({ source, exemplar: crossed, takes: { Picture: 'Hills' } });
    expect(becomes(tinted, 'Picture', 'fills')).toEqual([paint('#f3e3d5')]);
  });

  test('a picture of the designer’s own stays with what the plan leaves it', () => {
    const own = frame('#ffffff', photo('Mine', 20, 'own'));
    const kept = decide({
      source: own,
      exemplar,
      takes: { Mine: { as: 'Hills', origin: { fill: 'source' } } },
    });
    expect(changesOf(kept, 'Mine').filter(({ property }) => property === 'fills')).toEqual([]);
  });
});

describe('the sign for a picture', () => {
  const sign = (side: number) =>
    layer('VECTOR', 'Sign', [80 - side / 2, 110 - side / 2, side, side], '#9a9a9a');
  const placeholder = (side: number) => frame('#ffffff', ...cross('Picture', 20), sign(side));

  test('goes where its box takes a picture, and a small drawing on it stays', () => {
    const takes = take({ pictures: ['Hills'] });
    expect(changesOf(decide({ source: placeholder(70), exemplar, takes }), 'Sign')).toMatchObject([
      { property: 'visible', to: false },
    ]);
    expect(changesOf(decide({ source: placeholder(20), exemplar, takes }), 'Sign')).toEqual([]);
    expect(changesOf(decide({ source: placeholder(70), exemplar, takes: {} }), 'Sign')).toEqual([]);
  });
});
