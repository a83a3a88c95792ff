import { describe, expect, test } from 'vitest';
import { exemplarGrids, sourceGrid, type Part } from '../../../models/runtime/geometry/grid.ts';
import { decideLayers } from '../../../models/runtime/restyle-layers/decide.ts';
import type { Change, Decision, Property } from '../../../models/runtime/layers/patch.ts';
import type { StyledNode } from '../../../models/runtime/layers/styled-node.ts';
import { contrast } from '../../../models/runtime/image/keep-contrast.ts';
import type { Matches } from '../../../models/runtime/types.ts';
import { CARD, frame, layer, matches, render, solid, text } from './scene.ts';

function decide(
  root: StyledNode,
  exemplar: StyledNode,
  { found = matches(), layers = true, forbidden }: Given = {},
): Decision[] {
  const source = render(root);
  const image = render(exemplar);
  const [grid] = exemplarGrids([image], CARD);
  return decideLayers({
    root,
    source,
    picture: image,
    matches: found,
    grid: sourceGrid(source, CARD),
    exemplars: [{ image, grid: grid!, root: layers ? exemplar : null, ...(forbidden && { forbidden }) }],
  });
}

interface Given {
  found?: Matches;
  /** False: the exemplar is a bare picture. */
  layers?: boolean;
  forbidden?: Part[];
}

const of = (decisions: readonly Decision[], name: string): Decision =>
  decisions.find(({ layers }) => layers.some((one) => one.name === name))!;

function to<P extends Property>(decision: Decision, property: P): Extract<Change, { property: P }>['to'] {
  const change = decision.changes.find((one) => one.property === property);
  if (!change) throw new Error(`No ${property} among ${decision.changes.map((one) => one.property).join()}.`);
  return change.to as never;
}

const color = (hex: string) => {
  const { r, g, b } = solid(hex).color!;
  return { r, g, b };
};
const orange = [{ type: 'SOLID', color: color('#ff6b2c') }];

const button = (fill: string, fields: Partial<StyledNode> = {}): StyledNode =>
  layer('RECTANGLE', 'Button', [40, 200, 120, 40], fill, fields);
const label = (fill: string): StyledNode => text('Order now', [60, 212, 80, 17], fill);
const glow = {
  type: 'DROP_SHADOW',
  color: { r: 1, g: 0.4, b: 0.2, a: 0.4 },
  offset: { x: 0, y: 4 },
  radius: 10,
  visible: true,
};

describe('a layer takes the style of the exemplar’s layer that its cells voted for', () => {
  const wireframe = frame('#ffffff', button('#333333'), label('#ffffff'));
  const exemplar = frame(
    '#fff6ee',
    button('#ff6b2c', { cornerRadius: 20, effects: [glow], strokes: [solid('#2b1a10')], strokeWeight: 2 }),
    label('#2b1a10'),
  );

  test('fill, stroke, radius and shadow, with the layer and its share of the votes as the reason', () => {
    const decision = of(decide(wireframe, exemplar), 'Button');
    expect(to(decision, 'fills')).toEqual(orange);
    expect(to(decision, 'strokes')).toEqual([{ type: 'SOLID', color: color('#2b1a10') }]);
    expect(to(decision, 'strokeWeight')).toBe(2);
    expect(to(decision, 'cornerRadius')).toEqual([20, 20, 20, 20]);
    expect(to(decision, 'effects')).toMatchObject([{ type: 'DROP_SHADOW', radius: 10 }]);
    expect(decision.reason).toMatchObject({ from: 'layer', layer: { name: 'Button', exemplar: 0 } });
    expect(decision.reason.share).toBeGreaterThan(0.95);
    expect(decision.role).toBe('button');
  });

  test('the page and the text, whose colour alone changes', () => {
    const decisions = decide(wireframe, exemplar);
    expect(to(of(decisions, 'Frame'), 'fills')).toEqual([{ type: 'SOLID', color: color('#fff6ee') }]);
    const words = of(decisions, 'Order now');
    expect(words.changes.map(({ property }) => property)).toEqual(['fills']);
    expect(to(words, 'fills')).toEqual([{ type: 'SOLID', color: color('#2b1a10') }]);
  });

  test('nothing that moves, sizes or words anything', () => {
    const allowed = ['fills', 'strokes', 'strokeWeight', 'cornerRadius', 'effects', 'visible'];
    for (const { changes } of decide(wireframe, exemplar))
      for (const { property } of changes) expect(allowed).toContain(property);
  });

  test('twice the same', () => {
    expect(decide(wireframe, exemplar)).toEqual(decide(wireframe, exemplar));
  });

  test('a gradient with its stops and transform, a bound variable with its id', () => {
    const gradient = {
      type: 'GRADIENT_LINEAR',
      gradientStops: [
        { position: 0, color: { r: 1, g: 0, b: 0, a: 1 } },
        { position: 1, color: { r: 0, g: 0, b: 1, a: 1 } },
      ],
      gradientHandlePositions: [
        { x: 0, y: 0.5 },
        { x: 1, y: 0.5 },
        { x: 0, y: 1 },
      ],
    };
    const bound = { ...solid('#2b1a10'), boundVariables: { color: { id: 'VariableID:1:2' } } };
    const styled = frame('#fff6ee', button('#ff6b2c', { fills: [gradient] }), {
      ...label('#000000'),
      fills: [bound],
    });
    const decisions = decide(wireframe, styled);
    expect(to(of(decisions, 'Button'), 'fills')).toEqual([
      {
        type: 'GRADIENT_LINEAR',
        gradientStops: gradient.gradientStops,
        gradientTransform: [
          [1, 0, 0],
          [0, 1, 0],
        ],
      },
    ]);
    const red = frame('#fff6ee', button('#ffffff'), { ...label('#000000'), fills: [bound] });
    expect(to(of(decide(wireframe, red), 'Order now'), 'fills')).toMatchObject([
      { variable: 'VariableID:1:2' },
    ]);
  });
});

describe('the votes decide, not the place', () => {
  const cards = (left: string, right: string): StyledNode =>
    frame(
      '#ffffff',
      layer('RECTANGLE', 'Left', [10, 60, 140, 200], left, { strokes: [solid('#bdbdbd')] }),
      layer('RECTANGLE', 'Right', [170, 60, 140, 199], right, { strokes: [solid('#bdbdbd')] }),
    );

  test('halves that matched crosswise take each other’s style', () => {
    const found = matches((x, y) => [(x + 0.5) % 1, y]);
    const decisions = decide(cards('#ffffff', '#ffffff'), cards('#dcebc9', '#f4d9c6'), { found });
    expect(to(of(decisions, 'Left'), 'fills')).toEqual([{ type: 'SOLID', color: color('#f4d9c6') }]);
    expect(to(of(decisions, 'Right'), 'fills')).toEqual([{ type: 'SOLID', color: color('#dcebc9') }]);
  });

  test('instances of one component pool their votes and take one decision', () => {
    const instance = (name: string, x: number, height: number): StyledNode =>
      layer('INSTANCE', name, [x, 60, 140, height], '#ffffff', {
        componentId: '9:9',
        strokes: [solid('#bdbdbd')],
      });
    const wireframe = frame('#ffffff', instance('Left', 10, 200), instance('Right', 170, 120));
    const decision = of(decide(wireframe, cards('#dcebc9', '#f4d9c6')), 'Left');
    expect(decision.layers.map(({ name }) => name)).toEqual(['Left', 'Right']);
    expect(to(decision, 'fills')).toEqual([{ type: 'SOLID', color: color('#dcebc9') }]);
  });
});

describe('text stays readable', () => {
  test('a colour too pale for its new ground moves until it has WCAG’s 4.5, and the reason says so', () => {
    const wireframe = frame('#ffffff', button('#333333'), label('#ffffff'));
    const pale = frame('#ffffff', button('#ff6b2c'), label('#e0451a'));
    const decision = of(decide(wireframe, pale), 'Order now');
    const [paint] = to(decision, 'fills');
    const rgb = paint?.type === 'SOLID' ? [paint.color.r, paint.color.g, paint.color.b] : [];
    const reached = contrast(
      rgb.map((v) => 255 * v),
      [255, 107, 44],
    );
    expect(reached).toBeGreaterThanOrEqual(4.4);
    expect(decision.reason.contrast?.from).toBeLessThan(4.5);
    expect(decision.reason.contrast?.to).toBeCloseTo(reached, 5);
  });
});

describe('where the exemplar is a bare picture', () => {
  const wireframe = frame('#ffffff', button('#333333', { strokes: [solid('#bdbdbd')] }), label('#ffffff'));
  const exemplar = frame('#fff6ee', button('#ff6b2c'), label('#2b1a10'));

  test('fills and inks come from the finished picture', () => {
    const decisions = decide(wireframe, exemplar, { layers: false });
    expect(of(decisions, 'Button').reason.from).toBe('picture');
    expect(to(of(decisions, 'Button'), 'fills')).toEqual(orange);
    expect(to(of(decisions, 'Order now'), 'fills')).toEqual([{ type: 'SOLID', color: color('#2b1a10') }]);
  });
});

describe('placeholders of pictures', () => {
  const cross = (x: number): StyledNode[] => [
    layer('RECTANGLE', `Picture ${x}`, [x, 60, 120, 100], '#e3e3e3'),
    ...['Line 1', 'Line 2'].map((name) =>
      layer('LINE', name, [x, 60, 120, 100], null, { strokes: [solid('#bdbdbd')], strokeWeight: 1 }),
    ),
  ];
  const wireframe = frame('#ffffff', ...cross(20), ...cross(180));
  const photo = (x: number, hash: string): StyledNode =>
    layer('RECTANGLE', `Photo ${x}`, [x, 60, 120, 100], null, {
      fills: [{ type: 'IMAGE', imageRef: hash, scaleMode: 'FILL' }],
      cornerRadius: 18,
    });
  const exemplar = frame('#fff6ee', photo(20, 'aa'), photo(180, 'bb'));

  test('take the image of the layer they matched, and their cross is hidden', () => {
    const decisions = decide(wireframe, exemplar);
    const decision = of(decisions, 'Picture 20');
    expect(to(decision, 'fills')).toEqual([{ type: 'IMAGE', imageHash: 'aa', scaleMode: 'FILL' }]);
    expect(to(decision, 'cornerRadius')).toEqual([18, 18, 18, 18]);
    const hidden = decision.changes.find(({ property }) => property === 'visible');
    expect(hidden).toMatchObject({ to: false });
    expect(hidden?.layers).toHaveLength(2);
    expect(to(of(decisions, 'Picture 180'), 'fills')).toMatchObject([{ imageHash: 'bb' }]);
  });

  test('that matched one image share it only when there is no other', () => {
    const found = matches((x, y) => [(x % 0.5) + 0.0, y]);
    const decisions = decide(wireframe, exemplar, { found });
    const hashes = ['Picture 20', 'Picture 180'].map((name) => to(of(decisions, name), 'fills')[0]);
    expect(hashes).toMatchObject([{ imageHash: 'aa' }, { imageHash: 'bb' }]);
  });

  test('take nothing from a forbidden part of the exemplar', () => {
    const forbidden = [{ x: 0, y: 0, width: 0.5, height: 1 }];
    const decision = of(decide(wireframe, exemplar, { forbidden }), 'Picture 20');
    expect(to(decision, 'fills')).toMatchObject([{ imageHash: 'bb' }]);
  });

  test('that are filled with a picture of the designer’s own keep it', () => {
    const own = frame('#ffffff', photo(20, 'own'));
    const decision = decide(own, exemplar).find(({ layers }) =>
      layers.some(({ name }) => name === 'Photo 20'),
    );
    expect(decision).toBeUndefined();
  });
});

test('what paints nothing stays unpainted', () => {
  const wireframe = frame('#ffffff', layer('FRAME', 'Card', [20, 20, 200, 200], null, { children: [] }));
  const exemplar = frame('#fff6ee', layer('FRAME', 'Card', [20, 20, 200, 200], '#ffffff'));
  expect(decide(wireframe, exemplar).flatMap(({ layers }) => layers.map(({ name }) => name))).toEqual([
    'Frame',
  ]);
});
