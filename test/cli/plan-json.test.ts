import { expect, test } from 'vitest';
import { planJson } from '../../models/cli/plan-json.ts';
import type { LayerNode } from '../../models/runtime/types.ts';
import { colour, planOf, type Takes } from '../runtime/restyle-layers/plans.ts';
import { frame, layer, solid } from '../runtime/restyle-layers/scene.ts';

const source = frame(
  '#ffffff',
  layer('RECTANGLE', 'Button', [40, 200, 120, 40], '#333333'),
  layer('RECTANGLE', 'Button', [40, 250, 120, 40], '#333333'),
);
const exemplar = frame(
  '#fff6ee',
  layer('RECTANGLE', 'Order', [40, 200, 120, 40], '#ff6b2c', {
    strokes: [solid('#2b1a10')],
    cornerRadius: 8,
  }),
  layer('RECTANGLE', 'Ghost', [40, 250, 120, 40], null, { strokes: [solid('#2b1a10')] }),
);

function written(takes: Record<string, string | Takes>, isBare = false) {
  const plan = planOf({ source, exemplar, takes, isBare });
  const exemplars = [{ layers: isBare ? undefined : (exemplar as LayerNode) }] as never;
  return JSON.parse(planJson(plan, { sourceLayers: source as LayerNode, exemplars })).elements;
}

test('tells of every element its layers, its box and what is decided, members of one make alike', () => {
  const [page, first, second] = written({ Button: 'Order' });
  expect(page).toMatchObject({
    id: source.id,
    name: 'Frame',
    kind: 'box',
    reason: 'source',
    decision: { fill: '#ffffff' },
  });
  const from = { exemplar: 0, element: 1 };
  const followed = { ...from, id: exemplar.children![0]!.id, name: 'Order', kind: 'box', fill: '#ff6b2c' };
  expect(first).toMatchObject({
    ids: [source.children![0]!.id],
    box: { x: 40, y: 200, width: 120, height: 40 },
    foundIn: 'layers',
    decision: {
      fill: '#ff6b2c',
      gradient: false,
      stroke: { colour: '#2b1a10', width: 1, sides: [true, true, true, true] },
      radius: 8,
      shadow: 0,
      from: { fill: from, stroke: from, radius: from, shadow: from },
      hidesCross: false,
    },
    reason: followed,
    confidence: 0.86,
    candidates: [],
    rules: [],
  });
  expect({ ...second, id: first.id, ids: first.ids, box: first.box }).toEqual(first);
});

test('tells candidates with their looks, and what rules did', () => {
  const { style, origin } = planOf({ source, exemplar, takes: { Button: 'Ghost' } }).decisions[1]!;
  const rules = [{ rule: 'legible', attribute: 'fill', contrast: { from: 2, to: 4.5 } }] as const;
  const [, button] = written({
    Button: {
      style: { fill: colour('#123456') },
      origin: { fill: 'rule' },
      rules,
      candidates: [{ style, origin, probability: 0.7 }],
    },
  });
  expect(button).toMatchObject({
    decision: { fill: '#123456', from: { fill: 'rule', stroke: 'source' } },
    reason: 'rule',
    rules,
    candidates: [
      {
        probability: 0.7,
        fill: null,
        stroke: { colour: '#2b1a10' },
        from: { fill: { exemplar: 0, element: 2 } },
      },
    ],
  });
});

test('names no layer of a picture', () => {
  const [, button] = written({ Button: 'Order' }, true);
  expect(button.reason).toMatchObject({
    exemplar: 0,
    id: null,
    name: null,
    foundIn: 'pixels',
    box: { y: 200 },
  });
});
