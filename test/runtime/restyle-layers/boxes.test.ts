import { describe, expect, test } from 'vitest';
import type { StyledNode } from '../../../models/runtime/layers/styled-node.ts';
import { toPatches } from '../../../models/runtime/restyle-layers/to-patches.ts';
import { becomes, changesOf, colour, decide, paint, planOf, type Takes } from './plans.ts';
import { frame, layer, solid } from './scene.ts';

type Box = [number, number, number, number];
const BUTTON: Box = [40, 200, 120, 40];
const button = (fill: string | null, fields: Partial<StyledNode> = {}, box: Box = BUTTON): StyledNode =>
  layer('RECTANGLE', 'Button', box, fill, fields);
const glow = {
  type: 'DROP_SHADOW',
  color: { r: 1, g: 0.4, b: 0.2, a: 0.4 },
  offset: { x: 0, y: 4 },
  radius: 10,
};
const GRADIENT = {
  type: 'GRADIENT_LINEAR',
  gradientStops: [
    { position: 0, color: { r: 1, g: 0, b: 0, a: 1 }, boundVariables: { color: { id: 'VariableID:1' } } },
    { position: 1, color: { r: 0, g: 0, b: 1, a: 1 } },
  ],
  gradientHandlePositions: [
    { x: 0, y: 0.5 },
    { x: 1, y: 0.5 },
    { x: 0, y: 1 },
  ],
};

/** The source's Button, taken from the exemplar's Button. */
const taken = (
  own: StyledNode,
  theirs: StyledNode,
  { more = {}, isBare = false }: { more?: Takes; isBare?: boolean } = {},
) =>
  decide({
    source: frame('#ffffff', own),
    exemplar: frame('#fff6ee', theirs),
    takes: { Frame: 'Frame', Button: { as: 'Button', ...more } },
    isBare,
  });

describe('a box takes the style of the exemplar’s layer as it stands there', () => {
  const theirs = button('#ff6b2c', {
    cornerRadius: 12,
    effects: [glow],
    strokes: [solid('#2b1a10')],
    strokeWeight: 2,
  });
  const decisions = taken(button('#333333'), theirs);

  test('fill, stroke, weight, radius and shadow, each named after the layer', () => {
    expect(changesOf(decisions, 'Button')).toEqual([
      { property: 'fills', from: [paint('#333333')], to: [paint('#ff6b2c')], like: theirs.id },
      { property: 'strokes', from: [], to: [paint('#2b1a10')], like: theirs.id },
      { property: 'strokeWeight', from: 1, to: 2, like: theirs.id },
      { property: 'cornerRadius', from: [0, 0, 0, 0], to: [12, 12, 12, 12], like: theirs.id },
      { property: 'effects', from: [], to: [glow], like: theirs.id },
    ]);
  });

  test('the page takes its fill and keeps its edge, whatever it has', () => {
    const page = { strokes: [solid('#2b1a10')], cornerRadius: 30, effects: [glow] };
    const found = decide({
      source: frame('#ffffff'),
      exemplar: { ...frame('#fff6ee'), ...page },
      takes: { Frame: 'Frame' },
    });
    expect(changesOf(found, 'Frame').map(({ property, to }) => [property, to])).toEqual([
      ['fills', [paint('#fff6ee')]],
    ]);
    expect(found[0]!.kind).toBe('page');
  });

  test('what keeps its own is not listed', () => {
    expect(
      decide({ source: frame('#ffffff', button('#333333')), exemplar: frame('#fff6ee', theirs), takes: {} }),
    ).toEqual([]);
    const one = taken(button('#333333'), theirs, { more: { origin: { fill: 'source', shadow: 'source' } } });
    expect(changesOf(one, 'Button').map(({ property }) => property)).toEqual([
      'strokes',
      'strokeWeight',
      'cornerRadius',
    ]);
  });

  test('a gradient with its stops, transform and variables', () => {
    const found = taken(button('#333333'), button(null, { fills: [GRADIENT] }));
    expect(becomes(found, 'Button', 'fills')).toEqual([
      {
        type: 'GRADIENT_LINEAR',
        gradientStops: [
          { position: 0, color: { r: 1, g: 0, b: 0, a: 1 }, variable: 'VariableID:1' },
          { position: 1, color: { r: 0, g: 0, b: 1, a: 1 } },
        ],
        gradientTransform: [
          [1, 0, 0],
          [0, 1, 0],
        ],
      },
    ]);
    expect(JSON.stringify(toPatches(found, new Set(), 0.5))).not.toContain('VariableID');
  });

  test('a bound colour with its variable, at full strength alone', () => {
    const bound = { ...solid('#ff6b2c'), boundVariables: { color: { id: 'VariableID:1:2' } } };
    const found = taken(button('#333333'), button(null, { fills: [bound] }));
    expect(becomes(found, 'Button', 'fills')).toMatchObject([{ variable: 'VariableID:1:2' }]);
    const like = (strength: number) => toPatches(found, new Set(), strength).map((patch) => patch.like);
    expect(like(1)).not.toContain(undefined);
    expect(like(0.9).filter((id) => id !== undefined)).toEqual([]);
  });
});

describe('what has no fill gives none', () => {
  test('an outlined box takes the border and lets its ground through', () => {
    const outlined = button(null, { strokes: [solid('#2b1a10')], strokeWeight: 1.5 });
    const found = taken(button('#333333'), outlined);
    expect(becomes(found, 'Button', 'fills')).toEqual([]);
    expect(becomes(found, 'Button', 'strokes')).toEqual([paint('#2b1a10')]);
  });

  test('so does one that a picture shows', () => {
    const found = taken(button('#333333'), button(null, { strokes: [solid('#2b1a10')] }), { isBare: true });
    expect(becomes(found, 'Button', 'fills')).toEqual([]);
  });
});

describe('colours as they are seen', () => {
  test('a translucent layer of the exemplar gives the colour that it shows', () => {
    const found = taken(button('#333333'), button('#000000', { opacity: 0.5 }));
    expect(becomes(found, 'Button', 'fills')).toMatchObject([
      { color: { r: 0.5, g: expect.closeTo(0.482, 2), b: expect.closeTo(0.467, 2) } },
    ]);
    expect(changesOf(found, 'Button')[0]).not.toHaveProperty('like');
  });

  test('a translucent paint stays one on the same ground, and is made opaque on another', () => {
    const glass = button(null, { fills: [{ ...solid('#000000'), opacity: 0.5 }] });
    expect(becomes(taken(button('#333333'), glass), 'Button', 'fills')).toMatchObject([{ opacity: 0.5 }]);
    const stays = decide({
      source: frame('#ffffff', button('#333333')),
      exemplar: frame('#fff6ee', glass),
      takes: { Button: 'Button' },
    });
    expect(becomes(stays, 'Button', 'fills')).toMatchObject([
      { type: 'SOLID', color: { r: 0.5, g: expect.closeTo(0.482, 2) } },
    ]);
    expect(becomes(stays, 'Button', 'fills')![0]).not.toHaveProperty('opacity');
  });

  test('a translucent gradient is made opaque over what it lay on', () => {
    const found = taken(button('#333333'), button(null, { fills: [GRADIENT], opacity: 0.5 }));
    expect(becomes(found, 'Button', 'fills')).toMatchObject([
      {
        type: 'GRADIENT_LINEAR',
        gradientStops: [{ color: { r: 1, g: expect.closeTo(0.48, 1), a: 1 } }, { color: { r: 0.5 } }],
      },
    ]);
  });

  test('a translucent layer of the source takes what shows that colour through it', () => {
    const found = taken(button('#333333', { opacity: 0.8 }), button('#cccccc'), { isBare: true });
    const [to] = becomes(found, 'Button', 'fills')!;
    if (to?.type !== 'SOLID') throw new Error('no colour');
    expect(0.8 * to.color.r + 0.2).toBeCloseTo(0.8, 2);
  });

  test('one that cannot show it goes as far as it can on the way there: its hue stays', () => {
    const faint = {
      source: frame('#ffffff', button('#333333', { opacity: 0.1 })),
      exemplar: frame('#ffffff', button('#ff6b2c')),
      takes: { Button: 'Button' },
    };
    const [to] = becomes(decide(faint), 'Button', 'fills')!;
    if (to?.type !== 'SOLID') throw new Error('no colour');
    const { r, g, b } = to.color;
    expect([r, b]).toEqual([1, expect.closeTo(0, 5)]);
    expect((1 - g) / (1 - b)).toBeCloseTo((255 - 0x6b) / (255 - 0x2c), 2);
  });

  test('a shadow is as strong as its layer', () => {
    const found = taken(button('#333333'), button('#ff6b2c', { effects: [glow], opacity: 0.5 }));
    expect(becomes(found, 'Button', 'effects')).toMatchObject([{ color: { a: 0.2 } }]);
  });

  test('a veil over a picture stays one', () => {
    const photo = (...on: StyledNode[]) =>
      frame(
        '#ffffff',
        layer('RECTANGLE', 'Photo', [0, 0, 320, 320], null, { fills: [{ type: 'IMAGE', imageRef: 'aa' }] }),
        ...on,
      );
    const veil = (hex: string, opacity: number) =>
      layer('RECTANGLE', 'Veil', [0, 160, 320, 160], null, { fills: [{ ...solid(hex), opacity }] });
    const one = (theirs: StyledNode) =>
      decide({ source: photo(veil('#000000', 0.4)), exemplar: photo(theirs), takes: { Veil: 'Veil' } });
    expect(becomes(one(veil('#14110f', 0.7)), 'Veil', 'fills')).toMatchObject([
      { color: colour('#14110f'), opacity: 0.7 },
    ]);
    expect(becomes(one(veil('#14110f', 1)), 'Veil', 'fills')).toBeUndefined();
  });
});

describe('an exemplar without layers gives what was measured', () => {
  const theirs = button('#ff6b2c', {
    cornerRadius: 12,
    strokes: [solid('#2b1a10')],
    strokeWeight: 2,
    effects: [glow],
  });

  test('colours, a weight, a radius and a soft shadow, after no layer', () => {
    const found = taken(button('#333333'), theirs, { isBare: true });
    expect(changesOf(found, 'Button').map(({ property, to, like }) => [property, to, like])).toEqual([
      ['fills', [paint('#ff6b2c')], undefined],
      ['strokes', [paint('#2b1a10')], undefined],
      ['strokeWeight', 2, undefined],
      ['cornerRadius', [12, 12, 12, 12], undefined],
      [
        'effects',
        [{ type: 'DROP_SHADOW', color: { r: 0, g: 0, b: 0, a: 0.4 }, offset: { x: 0, y: 4 }, radius: 12 }],
        undefined,
      ],
    ]);
  });

  test('sides of a border', () => {
    const sided = button('#ff6b2c', {
      strokes: [solid('#2b1a10')],
      strokeWeight: 2,
      individualStrokeWeights: { top: 0, right: 0, bottom: 2, left: 0 },
    });
    expect(becomes(taken(button('#333333'), sided, { isBare: true }), 'Button', 'strokeWeight')).toEqual([
      0, 0, 2, 0,
    ]);
  });

  test('a rule’s colour is taken from the plan, a rule’s nothing is nothing', () => {
    const rule = (style: Takes['style']): Takes => ({
      style,
      origin: { fill: 'rule', stroke: 'rule', shadow: 'rule' },
    });
    const made = taken(button('#333333'), theirs, { more: rule({ fill: colour('#123456') }) });
    expect(becomes(made, 'Button', 'fills')).toEqual([paint('#123456')]);
    const stroke = { colour: colour('#654321'), width: 1, sides: [true, true, true, true] };
    expect(
      becomes(taken(button('#333333'), theirs, { more: rule({ stroke }) }), 'Button', 'strokes'),
    ).toEqual([paint('#654321')]);
    const own = button('#333333', { strokes: [solid('#bdbdbd')], effects: [glow] });
    const bare = taken(own, theirs, { more: rule({ stroke: null, shadow: 0 }) });
    expect(becomes(bare, 'Button', 'strokes')).toEqual([]);
    expect(becomes(bare, 'Button', 'effects')).toEqual([]);
  });
});

describe('corners', () => {
  const radius = (own: StyledNode, theirs: StyledNode) =>
    becomes(taken(own, theirs), 'Button', 'cornerRadius');

  test('round to the ends stays so at any size, a circle’s too', () => {
    const pill = button('#ff6b2c', { cornerRadius: 100 }, [40, 200, 120, 24]);
    expect(radius(button('#333333'), pill)).toEqual([20, 20, 20, 20]);
    expect(radius(button('#333333'), layer('ELLIPSE', 'Button', [40, 200, 60, 60], '#ff6b2c'))).toEqual([
      20, 20, 20, 20,
    ]);
    expect(radius(button('#333333'), button('#ff6b2c', { cornerRadius: 14 }))).toEqual([14, 14, 14, 14]);
  });

  test('of a pill of another size are half of its own side', () => {
    const two = [button('#333333'), button('#333333', {}, [40, 260, 120, 42])];
    const found = decide({
      source: frame('#ffffff', ...two),
      exemplar: frame('#fff6ee', button('#ff6b2c', { cornerRadius: 20 })),
      takes: { Button: 'Button' },
    });
    const changes = changesOf(found, 'Button').filter(({ property }) => property === 'cornerRadius');
    expect(changes.map(({ to, layers }) => [to, layers?.map(({ id }) => id)])).toEqual([
      [[20, 20, 20, 20], [two[0]!.id]],
      [[21, 21, 21, 21], [two[1]!.id]],
    ]);
  });

  test('a pill that says 999 is one already', () => {
    expect(
      radius(button('#333333', { cornerRadius: 999 }), button('#ff6b2c', { cornerRadius: 20 })),
    ).toBeUndefined();
  });

  test('square ones of a shape with round ones stay square', () => {
    const sheet = button('#333333', { rectangleCornerRadii: [8, 8, 0, 0] });
    expect(radius(sheet, button('#ff6b2c', { cornerRadius: 16 }))).toEqual([16, 16, 0, 0]);
  });

  test('that differ come over where both lie alike in their frames, the largest elsewhere', () => {
    const sheet: Box = [0, 200, 320, 120];
    const round = { rectangleCornerRadii: [24, 24, 0, 0] as [number, number, number, number] };
    expect(radius(button('#333333', {}, sheet), button('#ff6b2c', round, sheet))).toEqual([24, 24, 0, 0]);
    expect(radius(button('#333333', {}, [20, 100, 280, 120]), button('#ff6b2c', round, sheet))).toEqual([
      24, 24, 24, 24,
    ]);
  });

  test('ellipses, and what a mask cuts, have none', () => {
    const square = button('#ff6b2c', { cornerRadius: 4 });
    expect(radius(layer('ELLIPSE', 'Button', [40, 200, 40, 40], '#333333'), square)).toBeUndefined();
    const mask = layer('RECTANGLE', 'Mask', BUTTON, '#ffffff', { isMask: true, cornerRadius: 20 });
    const group = layer('GROUP', 'Group', BUTTON, null, { children: [mask, button('#333333')] });
    expect(changesOf(taken(group, square), 'Button').map(({ property }) => property)).toEqual(['fills']);
    expect(changesOf(taken(group, square), 'Mask')).toEqual([]);
    const masked = layer('GROUP', 'Group', BUTTON, null, {
      children: [{ ...mask, cornerRadius: 10 }, button('#ff6b2c')],
    });
    expect(radius(button('#333333'), masked)).toEqual([10, 10, 10, 10]);
  });
});

describe('strokes', () => {
  const sides = (top: number, right: number, bottom: number, left: number): Partial<StyledNode> => ({
    strokes: [solid('#bdbdbd')],
    strokeWeight: Math.max(top, right, bottom, left),
    individualStrokeWeights: { top, right, bottom, left },
  });
  const even = { strokes: [solid('#bdbdbd')], strokeWeight: 1 };

  test('have the exemplar’s sides', () => {
    const weight = (own: Partial<StyledNode>, theirs: Partial<StyledNode>) =>
      becomes(taken(button('#fafafa', own), button('#ff6b2c', theirs)), 'Button', 'strokeWeight');
    expect(weight(even, sides(0, 0, 2, 0))).toEqual([0, 0, 2, 0]);
    expect(weight(sides(1, 0, 1, 0), { ...even, strokeWeight: 3 })).toBe(3);
    expect(weight(sides(0, 0, 1, 0), sides(0, 2, 0, 0))).toEqual([0, 2, 0, 0]);
    expect(weight({ ...even, strokesIncludedInLayout: true }, { ...even, strokeWeight: 3 })).toBeUndefined();
  });

  test('that let their fill through do so here, for they come with it', () => {
    const clear = { strokes: [{ ...solid('#000000'), opacity: 0.2 }], strokeWeight: 1 };
    const found = taken(button('#fafafa', even), button('#ff6b2c', clear));
    expect(becomes(found, 'Button', 'strokes')).toEqual([{ ...paint('#000000'), opacity: 0.2 }]);
  });

  test('of an ellipse are all around', () => {
    const oval = layer('ELLIPSE', 'Button', [40, 200, 40, 40], '#333333');
    expect(becomes(taken(oval, button('#ff6b2c', sides(0, 0, 2, 0))), 'Button', 'strokeWeight')).toBe(2);
  });

  test('half of a change is half of every side', () => {
    const found = taken(button('#fafafa', even), button('#ff6b2c', sides(0, 0, 3, 0)));
    const patch = toPatches(found, new Set(), 0.5).find(({ property }) => property === 'strokeWeight');
    expect(patch?.value).toEqual([0.5, 0.5, 2, 0.5]);
  });
});

describe('types without a property keep none of it', () => {
  test('a group casts a shadow and has no paints; a section has fills alone', () => {
    const theirs = button('#ff6b2c', { cornerRadius: 12, strokes: [solid('#2b1a10')], effects: [glow] });
    const group = layer('GROUP', 'Button', BUTTON, null, { effects: [{ ...glow, radius: 2 }] });
    expect(changesOf(taken(group, theirs), 'Button').map(({ property }) => property)).toEqual(['effects']);
    const section = layer('SECTION', 'Button', BUTTON, '#333333');
    expect(changesOf(taken(section, theirs), 'Button').map(({ property }) => property)).toEqual(['fills']);
  });
});

describe('a line has one colour, however it is drawn', () => {
  const stroked = (hex: string) =>
    layer('LINE', 'Rule', [20, 100, 280, 0], null, { strokes: [solid(hex)], strokeWeight: 1 });
  const thin = (hex: string) => layer('RECTANGLE', 'Rule', [20, 100, 280, 1], hex);
  test.each([
    ['a line from a line', stroked, stroked, 'strokes'],
    ['a line from a thin box', stroked, thin, 'strokes'],
    ['a thin box from a line', thin, stroked, 'fills'],
    ['a thin box from a thin box', thin, thin, 'fills'],
  ] as const)('%s', (_, own, theirs, property) => {
    const given = {
      source: frame('#ffffff', own('#bdbdbd')),
      exemplar: frame('#ffffff', theirs('#2b1a10')),
      takes: { Rule: 'Rule' },
    };
    const found = changesOf(decide(given), 'Rule');
    expect(found).toMatchObject([{ property, to: [paint('#2b1a10')] }]);
    expect(changesOf(decide({ ...given, isBare: true }), 'Rule')).toMatchObject([
      { property, to: [paint('#2b1a10')] },
    ]);
  });
});

test('the plan’s helper names what it is asked for', () => {
  expect(() =>
    planOf({ source: frame('#ffffff'), exemplar: frame('#fff6ee'), takes: { Frame: 'Gone' } }),
  ).toThrow(/Gone/);
});
