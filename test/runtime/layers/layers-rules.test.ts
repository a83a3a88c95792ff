import { describe, expect, test } from 'vitest';
import { listElements } from '../../../models/runtime/layers/list-elements.ts';
import { flattenLayers } from '../../../models/runtime/layers/shape.ts';
import type { LayerNode } from '../../../models/runtime/types.ts';
import { label, node, solid, type Rest } from '../nodes.ts';

type At = [number, number, number, number];

const page = (children: LayerNode[], at: At = [0, 0, 400, 800]): LayerNode =>
  node('FRAME', 'Screen', at, { fills: solid(1), children });
const roles = (...children: LayerNode[]): string[] =>
  listElements(page(children))
    .slice(1)
    .map(({ role }) => role);
const rect = (at: At, shade: number | null = 0.85, rest: Rest = {}): LayerNode =>
  node('RECTANGLE', 'Rectangle 1', at, { fills: shade === null ? [] : solid(shade), ...rest });
const words = (at: At, characters: string, fontSize = 14, fontWeight = 400, shade = 0.2): LayerNode =>
  label(at, { characters, style: { fontSize, fontWeight }, fills: solid(shade) });
const stroked = { strokes: solid(0.5), strokeWeight: 1 };
const line = (at: At): LayerNode => node('LINE', 'Line 1', at, stroked);
const row = (count: number, make: (index: number) => LayerNode[]): LayerNode[] =>
  Array.from({ length: count }, (_, index) => make(index)).flat();

describe('X-boxes', () => {
  test.each<[string, LayerNode[]]>([
    ['lines on the box', [rect([20, 300, 200, 120]), line([20, 300, 200, 120]), line([20, 300, 200, 120])]],
    [
      'lines below it',
      [line([20, 300, 200, 120]), line([20, 300, 200, 120]), rect([20, 300, 200, 120], null, stroked)],
    ],
    [
      'one vector',
      [rect([20, 300, 200, 120], 1, stroked), node('VECTOR', 'Vector 1', [20, 300, 200, 120], stroked)],
    ],
    [
      'a mask over all',
      [...row(2, () => [line([20, 300, 200, 120])]), rect([20, 300, 200, 120]), rect([20, 300, 200, 120])],
    ],
    [
      'in a group',
      [
        node('GROUP', 'Group 1', [20, 300, 48, 48], {
          children: [rect([20, 300, 48, 48]), line([20, 300, 48, 48]), line([20, 300, 48, 48])],
        }),
      ],
    ],
  ])('%s: one picture and no other role', (_, layers) => {
    expect(roles(...layers)).toEqual(['picture']);
  });

  test('a loose diagonal paints nothing, a straight line divides', () => {
    expect(roles(line([0, 300, 400, 200]), line([0, 600, 400, 0]))).toEqual(['divider']);
  });

  test('words and buttons on a picture stay', () => {
    const picture = rect([0, 100, 400, 300], 0.5, { fills: [{ type: 'IMAGE' }] });
    const layers = [
      picture,
      words([20, 120, 90, 20], 'New'),
      rect([20, 340, 120, 40], 0.2),
      words([50, 350, 60, 20], 'Go'),
    ];
    expect(roles(...layers, node('VECTOR', 'Vector', [200, 200, 40, 40], { fills: solid(0.5) }))).toEqual([
      'picture',
      'text',
      'button',
      'text',
    ]);
  });
});

describe('tab strips', () => {
  const tabs = (count: number, y: number, labelled = true): LayerNode[] =>
    row(count, (i) => [
      rect([(400 / count) * (i + 0.5) - 12, y, 24, 24], i ? 0.75 : 0.2),
      ...(labelled ? [words([(400 / count) * i, y + 30, 400 / count, 13], 'Tab', 11)] : []),
    ]);
  const items = (count: number): string[] => Array.from({ length: count }, () => ['icon', 'caption']).flat();

  test.each([3, 4, 5])('%d columns of a mark and a caption at the foot', (count) => {
    expect(roles(...tabs(count, 740))).toEqual(['nav', ...items(count)]);
  });

  test('a strip that is drawn is used as it is', () => {
    expect(roles(rect([0, 724, 400, 76], 0.97, stroked), ...tabs(4, 740))).toEqual(['nav', ...items(4)]);
    expect(roles(rect([0, 724, 400, 76], 0.97, stroked), ...tabs(4, 740, false))).toEqual([
      'nav',
      'icon',
      'icon',
      'icon',
      'icon',
    ]);
  });

  test('the box of the active tab is selected', () => {
    const active = rect([12, 734, 76, 54], 0.9, { cornerRadius: 8 });
    expect(roles(rect([0, 724, 400, 76], 0.97), active, ...tabs(4, 740))).toEqual([
      'nav',
      'selected',
      ...items(4),
    ]);
  });

  test('no strip in the middle of the page, of two columns, or of uneven ones', () => {
    expect(roles(...tabs(4, 400))).not.toContain('nav');
    expect(roles(...tabs(2, 740))).not.toContain('nav');
    const uneven = tabs(4, 740).map((layer, i) => {
      const box = layer.absoluteBoundingBox!;
      return i < 4 ? { ...layer, absoluteBoundingBox: { ...box, x: box.x - 30 * i } } : layer;
    });
    expect(roles(...uneven.slice(0, 6))).not.toContain('nav');
  });
});

describe('rows of small boxes with one text', () => {
  const pills = (shades: readonly number[], at = 300): LayerNode[] =>
    row(shades.length, (i) => [
      rect([20 + i * 92, at, 84, 34], shades[i], stroked),
      words([20 + i * 92 + 20, at + 9, 44, 16], 'Word', 13),
    ]);

  test('are chips, and the one that is painted unlike the others is selected', () => {
    expect(roles(...pills([0.2, 1, 1, 1]))).toEqual([
      'selected',
      'text',
      'chip',
      'text',
      'chip',
      'text',
      'chip',
      'text',
    ]);
    expect(roles(...pills([1, 1, 0.8]))).toEqual(['chip', 'text', 'chip', 'text', 'selected', 'text']);
    expect(roles(...pills([0.9, 0.9, 0.9]))).toEqual(['chip', 'text', 'chip', 'text', 'chip', 'text']);
  });

  test('that are named are told apart as well', () => {
    const named = pills([0.2, 1, 1]).map((layer) =>
      layer.type === 'TEXT' ? layer : { ...layer, name: 'Chip' },
    );
    expect(roles(...named)).toEqual(['selected', 'text', 'chip', 'text', 'chip', 'text']);
  });

  test('are buttons where all are strong or there are two', () => {
    expect(roles(...pills([0.2, 0.2, 0.2]))).toEqual(['button', 'text', 'button', 'text', 'button', 'text']);
    expect(roles(...pills([0.2, 1]))).toEqual(['button', 'text', 'button-secondary', 'text']);
  });
});

describe('columns of a chart', () => {
  const bars = (heights: readonly number[], step = 40, bottom = 500): LayerNode[] =>
    heights.map((height, i) => rect([40 + i * step, bottom - height, 28, height], 0.7));

  test('on one baseline at even steps are chart elements', () => {
    expect(roles(...bars([60, 120, 90, 140]))).toEqual(['chart', 'chart', 'chart', 'chart']);
  });

  test('three of them, or boxes of one height, are not', () => {
    expect(roles(...bars([60, 120, 90]))).not.toContain('chart');
    expect(roles(...bars([90, 90, 90, 90]))).not.toContain('chart');
  });

  test('a card that is called chart is the card, its drawing the chart', () => {
    const card = node('FRAME', 'Chart', [20, 300, 360, 220], {
      fills: solid(0.95),
      children: [words([40, 310, 80, 24], 'Traffic', 20, 700), ...bars([60, 120, 90, 140])],
    });
    expect(roles(card)).toEqual(['surface', 'heading', 'chart', 'chart', 'chart', 'chart']);
  });
});

describe('boxes by what lies on them', () => {
  test('an outlined box with a centred text is the second button, with a text at the left a field', () => {
    expect(roles(rect([20, 300, 96, 24], 1, stroked), words([38, 305, 60, 13], 'Again', 11))).toEqual([
      'button-secondary',
      'text',
    ]);
    expect(roles(rect([20, 300, 300, 44], 1, stroked), words([36, 314, 60, 16], 'Search'))).toEqual([
      'field',
      'text',
    ]);
  });

  test('a box with a heading and a button is a hero, a form with them is a card', () => {
    const offer = (shade: number): LayerNode[] => [
      rect([20, 150, 360, 160], shade, stroked),
      words([40, 170, 200, 28], 'Weekend', 22, 700),
      rect([40, 250, 120, 40], 0.2),
      words([70, 262, 60, 16], 'Order', 14, 600, 1),
    ];
    expect(roles(...offer(0.88))).toEqual(['hero', 'heading', 'button', 'text']);
    expect(roles(...offer(1))).toEqual(['surface', 'heading', 'button', 'text']);
  });

  test('a card with a chart and a pill is no hero, nor is one of two alike', () => {
    const card = (y: number): LayerNode[] => [
      rect([20, y, 360, 160], 0.88),
      words([40, y + 20, 200, 28], 'Weekend', 22, 700),
      rect([40, y + 100, 120, 40], 0.2),
      words([70, y + 112, 60, 16], 'Order', 14, 600, 1),
    ];
    expect(roles(...card(100), ...card(280))).not.toContain('hero');
    const bars = [30, 60, 45, 70].map((height, i) => rect([200 + i * 40, 290 - height, 28, height], 0.6));
    expect(roles(...card(140), ...bars)).not.toContain('hero');
  });

  test('a letter on a square is an avatar', () => {
    expect(roles(rect([20, 300, 40, 40], 0.8), words([34, 310, 12, 20], 'N', 16, 700))).toEqual([
      'avatar',
      'text',
    ]);
  });

  test('marks: in a field an icon, alone a check box, with a glyph a button, before a name a small avatar', () => {
    const ring = (at: At): LayerNode => node('ELLIPSE', 'Ellipse', at, stroked);
    const glyph = node('VECTOR', 'Vector', [28, 308, 20, 20], { fills: solid(0.2) });
    expect(
      roles(
        rect([20, 300, 300, 44], 0.97, stroked),
        ring([32, 314, 16, 16]),
        words([60, 314, 60, 16], 'Search'),
      ),
    ).toEqual(['field', 'icon', 'text']);
    expect(roles(ring([20, 300, 18, 18]), words([50, 300, 90, 18], 'I agree'))).toEqual(['toggle', 'text']);
    expect(roles(node('ELLIPSE', 'Ellipse', [20, 300, 36, 36], { fills: solid(0.9) }), glyph)).toEqual([
      'button-secondary',
      'icon',
    ]);
    expect(
      roles(
        node('ELLIPSE', 'Ellipse', [20, 300, 26, 26], { fills: solid(0.9) }),
        words([54, 305, 90, 16], 'Anna'),
      ),
    ).toEqual(['avatar', 'text']);
  });

  test('bars for words: stacked ones are text, a track with its share is progress', () => {
    expect(
      roles(rect([20, 300, 200, 16], 0.7), rect([20, 324, 260, 8], 0.8), rect([20, 338, 220, 8], 0.8)),
    ).toEqual(['heading', 'text', 'text']);
    expect(roles(rect([20, 300, 200, 8], 0.9), rect([20, 300, 120, 8], 0.3))).toContain('progress');
  });

  test('a background as large as the page is the page', () => {
    expect(roles(rect([0, 0, 400, 800], 0.95), words([20, 300, 90, 16], 'Word'))).toEqual(['text']);
  });
});

test('the marked row of a side bar is selected', () => {
  const links = row(4, (i) => [
    ...(i === 1 ? [rect([12, 100 + i * 48, 176, 40], 0.8)] : []),
    rect([24, 110 + i * 48, 20, 20], 0.6),
    words([56, 111 + i * 48, 80, 18], 'Link', 15),
  ]);
  const desktop = page([rect([0, 0, 200, 800], 0.95), ...links], [0, 0, 1200, 800]);
  const found = listElements(desktop).slice(1);
  expect(found.map(({ role }) => role)).toEqual([
    'nav',
    'icon',
    'text',
    'selected',
    'icon',
    'text',
    'icon',
    'text',
    'icon',
    'text',
  ]);
});

test('texts: bold first lines of two and bold amounts are headings, pale ones captions, labels of controls text', () => {
  const layers = [
    words([20, 300, 90, 16], 'Green bowl', 14, 600),
    words([20, 320, 90, 16], '20 min', 14, 400, 0.55),
    words([20, 360, 60, 16], '$ 9.50', 14, 600),
    words([20, 420, 60, 16], 'Plain', 14),
    words([20, 480, 60, 16], 'Bold', 14, 600),
  ];
  expect(roles(...layers)).toEqual(['heading', 'caption', 'heading', 'text', 'text']);
});

describe('masks and boolean operations', () => {
  const photo = (at: At, rest: Rest = {}): LayerNode =>
    rect(at, 0.5, { fills: [{ type: 'IMAGE' }], ...rest });
  const mask = (type: string, at: At, rest: Rest = {}): LayerNode =>
    node(type, 'Mask', at, { fills: solid(0.85), isMask: true, ...rest });
  const group = (...children: LayerNode[]): LayerNode =>
    node('GROUP', 'Mask group', [0, 0, 400, 400], { children });
  const elements = (...children: LayerNode[]) => listElements(page(children)).slice(1);

  test('a mask is no element, and what it masks is seen only within it', () => {
    const found = elements(group(mask('RECTANGLE', [40, 60, 120, 90]), photo([0, 0, 400, 400])));
    expect(found.map(({ role }) => role)).toEqual(['picture']);
    expect(found[0]!.seen).toEqual({ x: 40, y: 60, width: 120, height: 90 });
  });

  test('a box in a round mask is an avatar', () => {
    const found = elements(group(mask('ELLIPSE', [40, 60, 48, 48]), rect([30, 50, 80, 80])));
    expect(found.map(({ role }) => role)).toEqual(['avatar']);
  });

  test('a photo in one is an avatar too, unless it is as large as a picture', () => {
    const at = (side: number): LayerNode =>
      group(mask('ELLIPSE', [40, 60, side, side]), photo([30, 50, 300, 300]));
    expect(elements(at(64)).map(({ role }) => role)).toEqual(['avatar']);
    expect(elements(at(240)).map(({ role }) => role)).toEqual(['picture']);
  });

  test('a mask ends with its parent, starts at its place and masks nothing while hidden', () => {
    const at: At = [200, 300, 100, 100];
    const below = photo([0, 0, 100, 100]);
    const outside = elements(group(below, mask('RECTANGLE', [40, 60, 20, 20])), photo(at));
    expect(outside.map(({ seen }) => seen.width)).toEqual([100, 100]);
    const hidden = mask('RECTANGLE', [40, 60, 20, 20], { visible: false });
    expect(elements(group(hidden, photo([0, 0, 100, 100])))[0]!.seen.width).toBe(100);
  });

  test('what two masks mask is seen where both are, and nowhere where they do not meet', () => {
    const [first, second] = [mask('RECTANGLE', [0, 0, 100, 100]), mask('RECTANGLE', [60, 0, 100, 100])];
    expect(elements(group(first, second, photo([0, 0, 300, 300])))[0]!.seen).toEqual({
      x: 60,
      y: 0,
      width: 40,
      height: 100,
    });
    const far = mask('RECTANGLE', [200, 200, 50, 50]);
    expect(elements(group(first, far, photo([0, 0, 300, 300])))).toEqual([]);
  });

  test('a boolean operation is one shape, its operands are none', () => {
    const operand = node('ELLIPSE', 'Ellipse 1', [20, 20, 40, 40], { fills: solid(0.5) });
    const operation = node('BOOLEAN_OPERATION', 'Union', [20, 20, 60, 40], {
      fills: solid(0.1),
      children: [operand, { ...operand, id: 'other' }],
    });
    expect(flattenLayers(page([operation])).map(({ node: { name } }) => name)).toEqual(['Union']);
  });
});

test('a text of several colours has no one colour', () => {
  const text = words([20, 20, 200, 20], 'See terms');
  const mixed = {
    ...text,
    characterStyleOverrides: [0, 0, 0, 0, 7, 7, 7, 7, 7],
    styleOverrideTable: { 7: { fills: solid(0, 0, 1) } },
  };
  const colours = listElements(page([text, { ...mixed, id: '2' }])).map(({ colour }) => colour);
  expect(colours.slice(1)).toEqual([{ r: 0.2, g: 0.2, b: 0.2, a: 1 }, undefined]);
});
