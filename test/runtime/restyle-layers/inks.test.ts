import { describe, expect, test } from 'vitest';
import { contrast } from '../../../models/runtime/image/keep-contrast.ts';
import { saturation, type Colour } from '../../../models/runtime/layers/paint.ts';
import type { Change, PatchPaint } from '../../../models/runtime/layers/patch.ts';
import type { StyledNode } from '../../../models/runtime/layers/styled-node.ts';
import type { Decision } from '../../../models/runtime/restyle-layers/decision.ts';
import { textsOfPlan } from '../../../models/runtime/restyle-layers/decisions-of-plan.ts';
import { toPatches } from '../../../models/runtime/restyle-layers/to-patches.ts';
import { becomes, changesOf, colour, decide, paint, planOf } from './plans.ts';
import { frame, layer, solid, text } from './scene.ts';

const colourOf = ([first]: readonly PatchPaint[]): Colour => {
  if (first?.type !== 'SOLID') throw new Error('no solid paint');
  return first.color;
};
const ratio = ({ r, g, b }: Colour, ground: string): number => {
  const { r: x, g: y, b: z } = colour(ground);
  return contrast([255 * r, 255 * g, 255 * b], [255 * x, 255 * y, 255 * z]);
};

describe('a text takes one colour', () => {
  const label = (fill: string, fields: Partial<StyledNode> = {}) =>
    text('Order now', [60, 100, 80, 17], fill, fields);

  test('the exemplar’s, with its variable', () => {
    const bound = { ...solid('#2b1a10'), boundVariables: { color: { id: 'VariableID:1:2' } } };
    const theirs = label('#000000', { fills: [bound] });
    const found = decide({
      source: frame('#ffffff', label('#333333')),
      exemplar: frame('#fff6ee', theirs),
      takes: { Frame: 'Frame', 'Order now': 'Order now' },
    });
    expect(changesOf(found, 'Order now')).toEqual([
      {
        property: 'fills',
        from: [paint('#333333')],
        to: [{ ...paint('#2b1a10'), variable: 'VariableID:1:2' }],
        like: theirs.id,
      },
    ]);
  });

  test('from a drawing that is drawn by its stroke, from a box, or from pixels', () => {
    const icon = layer('VECTOR', 'Icon', [20, 20, 16, 16], null, { strokes: [solid('#ff6b2c')] });
    const box = layer('RECTANGLE', 'Card', [40, 200, 120, 40], '#123456');
    const one = (as: string, isBare = false) =>
      becomes(
        decide({
          source: frame('#ffffff', label('#333333')),
          exemplar: frame('#fff6ee', icon, box),
          takes: { 'Order now': as },
          isBare,
        }),
        'Order now',
        'fills',
      );
    expect(one('Icon')).toEqual([paint('#ff6b2c')]);
    expect(one('Card')).toEqual([paint('#123456')]);
    expect(one('Icon', true)).toEqual([paint('#ff6b2c')]);
  });

  test('that a rule made readable', () => {
    const found = decide({
      source: frame('#ffffff', label('#333333')),
      exemplar: frame('#fff6ee', label('#eeeeee')),
      takes: {
        'Order now': { as: 'Order now', style: { fill: colour('#595959') }, origin: { fill: 'rule' } },
      },
    });
    expect(becomes(found, 'Order now', 'fills')).toEqual([paint('#595959')]);
  });
});

describe('a text of several colours keeps its segments', () => {
  const words = 'By signing up you accept our terms and the privacy notice of this shop';
  const overrides = (...parts: [string, number][]): number[] =>
    Array.from(words, (_, i) => {
      const part = parts.find(([word]) => i >= words.indexOf(word) && i < words.indexOf(word) + word.length);
      return part?.[1] ?? 0;
    });
  const mixed = (fill: string, link: string): StyledNode =>
    text(words, [20, 120, 280, 24], fill, {
      characterStyleOverrides: overrides(['terms', 2], ['privacy notice', 3], ['shop', 4]),
      styleOverrideTable: {
        2: { fills: [solid(link)] },
        3: { fills: [solid(link)] },
        // A strong word has another weight and no fills of its own.
        4: {},
      },
    });
  const button = layer('RECTANGLE', 'Button', [40, 220, 120, 40], '#ff6b2c');
  const plain = text(words, [20, 120, 280, 24], '#f5ece4');
  const given = (own: StyledNode, ...theirs: StyledNode[]) => ({
    source: frame('#ffffff', own),
    exemplar: frame('#14110f', plain, ...theirs),
    takes: { Frame: 'Frame', [words]: words },
  });
  const segments = (decisions: readonly Decision[]): Extract<Change, { property: 'segments' }> => {
    const found = changesOf(decisions, words).find(({ property }) => property === 'segments');
    if (found?.property !== 'segments') throw new Error('no segments');
    return found;
  };
  const links = given(mixed('#333333', '#1a56db'), button);

  test('every old colour is decided once, the main one by the plan', () => {
    const { from, to, like } = segments(decide(links));
    expect(from).toEqual([[paint('#333333')], [paint('#1a56db')]]);
    expect(to).toHaveLength(2);
    expect(to[0]).toEqual([paint('#f5ece4')]);
    expect(like).toBe(plain.id);
    expect(changesOf(decide(links), words)).toHaveLength(1);
  });

  test('links stay the coloured ones, told apart and readable on the new ground', () => {
    const { to } = segments(decide(links));
    const [main, link] = to.map(colourOf) as [Colour, Colour];
    expect(saturation(link)).toBeGreaterThan(saturation(main) + 0.25);
    for (const one of [main, link]) expect(ratio(one, '#14110f')).toBeGreaterThanOrEqual(4.4);
    expect(to[1]).toEqual([paint('#ff6b2c')]);
  });

  test('the second colour of the exemplar’s own words, its variable with it', () => {
    const theirs = mixed('#f5ece4', '#ff8a3d');
    theirs.styleOverrideTable![2] = {
      fills: [{ ...solid('#ff8a3d'), boundVariables: { color: { id: 'V:1' } } }],
    };
    theirs.styleOverrideTable![3] = theirs.styleOverrideTable![2]!;
    const found = segments(decide({ ...links, exemplar: frame('#14110f', theirs) }));
    expect(found.to[1]).toEqual([{ ...paint('#ff8a3d'), variable: 'V:1' }]);
  });

  test('an exemplar without a second colour leaves them distinct and readable', () => {
    const [main, link] = segments(decide(given(mixed('#333333', '#1a56db')))).to.map(colourOf) as [
      Colour,
      Colour,
    ];
    expect(Math.max(...(['r', 'g', 'b'] as const).map((c) => Math.abs(main[c] - link[c])))).toBeGreaterThan(
      0.1,
    );
    expect(ratio(link, '#14110f')).toBeGreaterThanOrEqual(4.4);
  });

  test('the paler of two greys stays the paler one', () => {
    const [main, pale] = segments(decide(given(mixed('#222222', '#8a8a8a')))).to.map((to) =>
      ratio(colourOf(to), '#14110f'),
    );
    expect(pale).toBeLessThan(main!);
  });

  test('the strength moves segment by segment', () => {
    const decisions = decide(links);
    const half = toPatches(decisions, new Set(), 0.5).find(({ property }) => property === 'segments');
    if (half?.property !== 'segments') throw new Error('no segments');
    const { to } = segments(decisions);
    half.value.forEach(({ from, to: mid }, i) => {
      const [a, b, c] = [from, mid, to[i]!].map(colourOf) as [Colour, Colour, Colour];
      for (const channel of ['r', 'g', 'b'] as const)
        expect(b[channel]).toBeCloseTo((a[channel] + c[channel]) / 2, 6);
    });
  });

  test('texts of one make that differ in the colour of a word change each in its own way', () => {
    const other = text(words, [20, 160, 280, 24], '#333333');
    const found = decide({ ...links, source: frame('#ffffff', mixed('#333333', '#1a56db'), other) });
    expect(changesOf(found, words).map(({ property, layers }) => [property, layers?.length])).toEqual([
      ['segments', 1],
      ['fills', 1],
    ]);
  });

  test('segments of one colour and different weights are one colour', () => {
    const bold = text(words, [20, 120, 280, 24], '#333333', {
      characterStyleOverrides: overrides(['terms', 2]),
      styleOverrideTable: { 2: { fills: [solid('#333333')] } },
    });
    expect(changesOf(decide(given(bold, button)), words)).toMatchObject([{ property: 'fills' }]);
  });

  test('live text has those decisions and no others', () => {
    const found = textsOfPlan({ plan: planOf(links), root: links.source, exemplars: [links.exemplar] });
    expect(found.map(({ kind }) => kind)).toEqual(['text']);
    expect(found[0]!.changes).toEqual(changesOf(decide(links), words));
    expect(found[0]!.id).not.toBe(decide(links).find(({ kind }) => kind === 'text')!.id);
  });
});

describe('every part of a drawing takes the ink', () => {
  const part = (name: string, fill: string | null, stroke: string | null, side = 24): StyledNode =>
    layer('VECTOR', name, [60, 60, side, side], fill, { strokes: stroke === null ? [] : [solid(stroke)] });
  const icon = (...parts: StyledNode[]) =>
    layer('GROUP', 'Icon', [60, 60, 24, 24], null, { children: parts });
  const theirs = layer('VECTOR', 'Star', [60, 60, 24, 24], '#ff6b2c');
  const drawn = (source: StyledNode, takes: string) =>
    decide({
      source: frame('#ffffff', source),
      exemplar: frame('#14110f', theirs),
      takes: { Frame: 'Frame', [takes]: 'Star' },
    });

  test('a fill stays a fill, a stroke a stroke', () => {
    const found = drawn(icon(part('Ring', null, '#333333'), part('Dot', '#333333', null, 8)), 'Ring');
    expect(changesOf(found, 'Ring')).toMatchObject([
      { property: 'strokes', to: [paint('#ff6b2c')], like: theirs.id },
    ]);
    expect(changesOf(found, 'Dot')).toMatchObject([{ property: 'fills', to: [paint('#ff6b2c')] }]);
    expect(found.find(({ kind }) => kind === 'drawing')!.layers.map(({ name }) => name)).toEqual([
      'Ring',
      'Dot',
    ]);
  });

  test('a hole in the colour of the ground takes the new ground’s, a paler part stays between', () => {
    const found = drawn(
      icon(
        part('Disc', '#333333', null),
        part('Check', '#ffffff', null, 12),
        part('Half', '#999999', null, 8),
      ),
      'Disc',
    );
    expect(becomes(found, 'Disc', 'fills')).toEqual([paint('#ff6b2c')]);
    expect(becomes(found, 'Check', 'fills')).toEqual([paint('#14110f')]);
    const half = colourOf(becomes(found, 'Half', 'fills')!);
    expect(half.r).toBeGreaterThan(colour('#14110f').r + 0.2);
    expect(half.r).toBeLessThan(1 - 0.2);
  });

  test('an outlined shape that is filled with the ground keeps its outline', () => {
    const found = drawn(part('Circle', '#ffffff', '#333333'), 'Circle');
    expect(becomes(found, 'Circle', 'strokes')).toEqual([paint('#ff6b2c')]);
    expect(becomes(found, 'Circle', 'fills')).toEqual([paint('#14110f')]);
  });

  test('the operands of a boolean operation, which has a fill of its own, take nothing', () => {
    const operand = (name: string): StyledNode => layer('ELLIPSE', name, [60, 60, 24, 24], '#222222');
    const union = layer('BOOLEAN_OPERATION', 'Union', [60, 60, 24, 24], '#222222', {
      children: [operand('First'), operand('Second')],
    });
    const found = drawn(union, 'Union');
    expect(changesOf(found, 'Union').map(({ property }) => property)).toEqual(['fills']);
    expect([...changesOf(found, 'First'), ...changesOf(found, 'Second')]).toEqual([]);
  });
});
