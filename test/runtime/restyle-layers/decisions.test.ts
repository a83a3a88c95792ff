import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../models/runtime/plan/plan.ts';
import { decisionsOfPlan } from '../../../models/runtime/restyle-layers/decisions-of-plan.ts';
import { changeKey } from '../../../models/runtime/restyle-layers/to-patches.ts';
import { becomes, changesOf, colour, decide, paint, planByPlace, planOf } from './plans.ts';
import { frame, layer, solid, text } from './scene.ts';

const button = (name: string, x: number, fill: string, type = 'RECTANGLE') =>
  layer(type, name, [x, 200, 120, 40], fill);
const exemplar = frame('#fff6ee', button('Order', 40, '#ff6b2c'), text('Now', [60, 212, 40, 17], '#2b1a10'));

describe('layers of one make are one decision', () => {
  test('whatever their types: each keeps what its type has not', () => {
    const own = ['RECTANGLE', 'FRAME', 'INSTANCE', 'ELLIPSE'].map((type, i) =>
      button('Item', 10 + 20 * i, '#333333', type),
    );
    const theirs = { ...button('Order', 40, '#ff6b2c'), cornerRadius: 8 };
    const found = decide({
      source: frame('#ffffff', ...own),
      exemplar: frame('#fff6ee', theirs),
      takes: { Item: 'Order' },
    });
    expect(found).toHaveLength(1);
    const [fills, radius] = changesOf(found, 'Item');
    expect(fills).not.toHaveProperty('layers');
    expect(radius).toMatchObject({ property: 'cornerRadius', to: [8, 8, 8, 8] });
    expect(radius!.layers!.map(({ id }) => id)).toEqual(own.slice(0, 3).map(({ id }) => id));
  });

  test('those that had other values are told apart, and so are their ticks', () => {
    const own = [
      button('Item', 10, '#333333'),
      button('Item', 160, '#444444'),
      button('Item', 20, '#333333'),
    ];
    const [decision] = decide({ source: frame('#ffffff', ...own), exemplar, takes: { Item: 'Order' } });
    expect(decision!.changes.map(({ from, to, layers }) => [from, to, layers!.length])).toEqual([
      [[paint('#333333')], [paint('#ff6b2c')], 2],
      [[paint('#444444')], [paint('#ff6b2c')], 1],
    ]);
    expect(new Set(decision!.changes.map((change) => changeKey(decision!, change))).size).toBe(2);
  });
});

describe('a decision', () => {
  const source = frame('#ffffff', button('Button', 40, '#333333'));
  const rules = [{ rule: 'legible', attribute: 'fill', contrast: { from: 2.1, to: 4.6 } }] as const;
  const candidate = {
    style: planOf({ source: exemplar, exemplar, takes: {} }).source[1]!.style,
    probability: 0.86,
  };
  const candidates = [candidate, candidate, candidate, candidate].map((one) => ({
    ...one,
    origin: { fill: 'source', stroke: 'source', radius: 'source', shadow: 'source' } as const,
  }));

  test('says what it is like, how sure that is, what else could be and what rules did', () => {
    const [found] = decide({ source, exemplar, takes: { Button: { as: 'Order', candidates, rules } } });
    expect(found!.reason).toEqual({
      from: 'exemplar',
      element: {
        kind: 'box',
        id: exemplar.children![0]!.id,
        name: 'Order',
        exemplar: 0,
        part: { x: 40 / 320, y: 200 / 320, width: 120 / 320, height: 40 / 320 },
      },
      confidence: 0.86,
      candidates: Array(3).fill({ fill: colour('#ff6b2c'), stroke: null, probability: 0.86 }),
      rules,
    });
  });

  test('names no layer of a picture, and none for what a rule made', () => {
    const [bare] = decide({ source, exemplar, takes: { Button: 'Order' }, isBare: true });
    expect(bare!.reason.element).toMatchObject({ kind: 'box', part: { y: 200 / 320 } });
    expect(bare!.reason.element).not.toHaveProperty('name');
    const [ruled] = decide({
      source,
      exemplar,
      takes: { Button: { style: { fill: colour('#123456') }, origin: { fill: 'rule' } } },
    });
    expect(ruled!.reason).toMatchObject({ from: 'rule' });
    expect(ruled!.reason).not.toHaveProperty('element');
  });

  test('is called after its first layer, however the plan is cut', () => {
    const plan = planOf({ source, exemplar, takes: { Button: 'Order', Frame: 'Frame' } });
    const backwards: Plan = { ...plan, decisions: [...plan.decisions].reverse() };
    const ids = (one: Plan) =>
      decisionsOfPlan({ plan: one, root: source, exemplars: [exemplar] }).map(({ id }) => id);
    expect(ids(plan)).toEqual([source.id, source.children![0]!.id]);
    expect(ids(backwards)).toEqual(ids(plan).reverse());
  });

  test('touches nothing that moves, sizes or words anything, and is the same twice', () => {
    const given = { source, exemplar, takes: { Button: 'Order', Frame: 'Frame' } };
    const allowed = ['fills', 'strokes', 'strokeWeight', 'cornerRadius', 'effects', 'visible'];
    for (const { changes } of decide(given))
      for (const { property } of changes) expect(allowed).toContain(property);
    expect(decide(given)).toEqual(decide(given));
  });
});

test('elements that no layer paints, and exemplars whose layers are gone, are no fault', () => {
  const source = frame('#ffffff', button('Button', 40, '#333333'), button('Other', 170, '#444444'));
  const plan = planOf({ source, exemplar, takes: { Button: 'Order', Other: 'Order' } });
  const lost: Plan = {
    ...plan,
    source: plan.source.map((one, i) => (i === 2 ? { ...one, layers: [] } : one)),
  };
  const found = decisionsOfPlan({ plan: lost, root: source, exemplars: [null] });
  expect(becomes(found, 'Button', 'fills')).toEqual([paint('#ff6b2c')]);
  expect(changesOf(found, 'Other')).toEqual([]);
  expect(changesOf(found, 'Button')[0]).not.toHaveProperty('like');
});

test('a page of two thousand layers is decided at once', () => {
  const many = (fill: string) =>
    frame(
      fill,
      ...Array.from({ length: 2000 }, (_, i) =>
        layer('RECTANGLE', `${i}`, [(i % 40) * 8, Math.floor(i / 40) * 6, 7, 5], fill, {
          strokes: [solid('#333333')],
        }),
      ),
    );
  const [source, theirs] = [many('#ffffff'), many('#ff6b2c')];
  const plan = planByPlace(frame('#ffffff'), theirs);
  const all: Plan = {
    ...planOf({ source, exemplar: theirs, takes: {} }),
    exemplars: plan.exemplars,
  };
  const place = { exemplar: 0, element: 1 };
  const origin = { fill: place, stroke: place, radius: place, shadow: place };
  const decisions = all.decisions.map((one) => ({ ...one, origin, style: plan.exemplars[0]![1]!.style }));
  const start = performance.now();
  const found = decisionsOfPlan({ plan: { ...all, decisions }, root: source, exemplars: [theirs] });
  expect(found.length).toBeGreaterThan(1900);
  expect(performance.now() - start).toBeLessThan(1000);
});
