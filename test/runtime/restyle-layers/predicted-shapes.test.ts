import { describe, expect, test } from 'vitest';
import { exemplarGrids, partOf, sourceGrid } from '../../../models/runtime/geometry/grid.ts';
import { decideLayers } from '../../../models/runtime/restyle-layers/decide.ts';
import type { Change, Decision } from '../../../models/runtime/layers/patch.ts';
import type { StyledNode } from '../../../models/runtime/layers/styled-node.ts';
import type { Attributes, Length, Raster } from '../../../models/runtime/types.ts';
import { reasonText } from '../../../ui/layers/texts.ts';
import { CARD, frame, layer, matches, render, SIDE, solid, text } from './scene.ts';

type Lengths = Partial<Record<Length, number>>;

const grid = sourceGrid({ width: SIDE, height: SIDE }, CARD);
/** Units of the frame per cell. */
const UNIT = SIDE / grid.across;

/** What the network says: at each place of the frame lengths in its units, 0 where left out; nothing longer than 24 can be told. */
function says(at: (x: number, y: number) => Lengths): Attributes {
  const plane = (name: Length): Float32Array =>
    Float32Array.from({ length: grid.columns * grid.rows }, (_, cell) => {
      const { x, y } = partOf(grid, cell as never);
      return (at((x + 0.5 / grid.across) * SIDE, (y + 0.5 / grid.down) * SIDE)[name] ?? 0) / UNIT;
    });
  const longest = { radius: 24 / UNIT, border: 4 / UNIT, shadow: 24 / UNIT };
  return { lengths: { radius: plane('radius'), border: plane('border'), shadow: plane('shadow') }, longest };
}

/** exemplar: in the wireframe's own layout, known as a bare picture unless `layers`. */
function decide(
  root: StyledNode,
  attributes: Attributes | null,
  {
    picture = render(root),
    layers = null,
    cosine = 0.99,
  }: { picture?: Raster; layers?: StyledNode | null; cosine?: number } = {},
): Decision[] {
  const [own] = exemplarGrids([picture], CARD);
  const found = matches();
  const confidence = new Float32Array(found.confidence.length).fill(cosine);
  return decideLayers({
    root,
    source: render(root),
    picture,
    matches: { ...found, confidence },
    grid,
    ...(attributes && { attributes }),
    exemplars: [{ image: picture, grid: own!, root: layers }],
  });
}

function changesOf(decisions: readonly Decision[], name: string): Record<string, Change['to']> {
  const made = decisions.find(({ layers }) => layers.some((one) => one.name === name));
  return Object.fromEntries((made?.changes ?? []).map(({ property, to }) => [property, to]));
}

const button = (fields: Partial<StyledNode> = {}): StyledNode =>
  layer('RECTANGLE', 'Button', [40, 200, 120, 40], '#333333', fields);
const all = (radius: number): number[] => [radius, radius, radius, radius];

describe('corner radius', () => {
  test('is the median of the layer’s cells, those under its words too, and the reason says so', () => {
    const words = text('Order now', [44, 202, 112, 36], '#ffffff');
    const root = frame('#ffffff', button(), words);
    const decisions = decide(
      root,
      says((x) => ({ radius: x < 60 ? 2 : 8.2 })),
    );
    expect(changesOf(decisions, 'Button')).toEqual({ cornerRadius: all(8) });
    const { reason } = decisions.find(({ role }) => role === 'button')!;
    expect(reason).toMatchObject({ from: 'picture', predicted: ['radius'] });
    expect(reasonText(reason)).toBe('Colour of the picture. Radius as the model reads the exemplar.');
  });

  test.each([
    ['near half the shorter side is round to the ends', 16.5, 20],
    ['of less than two is square', 1.2, 0],
  ])('%s', (_, radius, expected) => {
    const root = frame('#ffffff', button({ cornerRadius: 8 }));
    expect(
      changesOf(
        decide(
          root,
          says(() => ({ radius })),
        ),
        'Button',
      ),
    ).toEqual({
      cornerRadius: all(expected),
    });
  });

  test('longer than can be told makes a button round, and a card as round as can be told', () => {
    const tall = layer('RECTANGLE', 'Button', [20, 20, 120, 80], '#333333');
    const card = layer('RECTANGLE', 'Card', [20, 120, 200, 180], '#eeeeee');
    const decisions = decide(
      frame('#ffffff', tall, card),
      says(() => ({ radius: 23 })),
    );
    expect(changesOf(decisions, 'Button')['cornerRadius']).toEqual(all(40));
    expect(changesOf(decisions, 'Card')['cornerRadius']).toEqual(all(23));
  });

  test.each<[string, (x: number, y: number) => Lengths, Partial<StyledNode>]>([
    ['the cells do not agree', (x) => ({ radius: x < 100 ? 0 : 12 }), {}],
    ['it is nearly its own', () => ({ radius: 9 }), { cornerRadius: 8 }],
    ['its corners belong to the layout', () => ({ radius: 8 }), { rectangleCornerRadii: [12, 12, 0, 0] }],
  ])('stays where %s', (_, at, fields) => {
    expect(changesOf(decide(frame('#ffffff', button(fields)), says(at)), 'Button')).toEqual({});
  });

  test('of bars, of the page and of what spans the frame stays square', () => {
    const header = layer('RECTANGLE', 'Header', [0, 0, SIDE, 40], '#cccccc');
    const banner = layer('RECTANGLE', 'Card', [0, 60, SIDE, 100], '#eeeeee');
    const decisions = decide(
      frame('#ffffff', header, banner),
      says(() => ({ radius: 12 })),
    );
    for (const name of ['Header', 'Card', 'Frame']) expect(changesOf(decisions, name)).toEqual({});
  });

  test('of layers too small to tell is pooled over their copies', () => {
    const small = (x: number): StyledNode => layer('RECTANGLE', 'Button', [x, 20, 12, 4], '#999999');
    const told = says(() => ({ radius: 3 }));
    expect(changesOf(decide(frame('#ffffff', small(20)), told), 'Button')).toEqual({});
    const copies = frame('#ffffff', ...[20, 60, 100].map(small));
    expect(changesOf(decide(copies, told), 'Button')).toEqual({ cornerRadius: all(2) });
  });
});

describe('stroke', () => {
  const stroked = (colour: string): StyledNode =>
    button({ strokes: [solid(colour)], strokeWeight: 2, cornerRadius: 0 });
  /** The picture: a button with a rim. */
  const rimmed = (rim: string): Raster =>
    render(
      frame(
        '#ffffff',
        layer('RECTANGLE', 'Rim', [40, 200, 120, 40], rim),
        layer('RECTANGLE', 'Fill', [42, 202, 116, 36], '#ff6b2c'),
      ),
    );
  const root = frame('#ffffff', stroked('#bdbdbd'));
  const { color } = solid('#2b1a10');
  const dark = [{ type: 'SOLID', color: { r: color!.r, g: color!.g, b: color!.b } }];

  test('goes where the exemplar has none and the picture has melted it', () => {
    const told = says(() => ({ border: 0.1 }));
    const melted = decide(root, told, { picture: rimmed('#ff6b2c') });
    expect(changesOf(melted, 'Button')['strokes']).toEqual([]);
    expect(changesOf(decide(root, told, { picture: rimmed('#2b1a10') }), 'Button')['strokes']).toHaveLength(
      1,
    );
  });

  test('takes the colour that the picture gives it where the exemplar has one', () => {
    const told = says(() => ({ border: 1 }));
    const decisions = decide(root, told, { picture: rimmed('#2b1a10') });
    expect(changesOf(decisions, 'Button')['strokes']).toEqual(dark);
    expect(decisions.find(({ role }) => role === 'button')!.reason.predicted).toEqual(['border']);
  });

  test('stays as the picture has it where the cells are split, and is never made up', () => {
    const split = says((x) => ({ border: x < 100 ? 0 : 1 }));
    const picture = rimmed('#2b1a10');
    const without = changesOf(decide(root, null, { picture }), 'Button')['strokes'];
    expect(changesOf(decide(root, split, { picture }), 'Button')['strokes']).toEqual(without);
    const plain = decide(
      frame('#ffffff', button()),
      says(() => ({ border: 2 })),
      { picture },
    );
    expect(changesOf(plain, 'Button')).not.toHaveProperty('strokes');
  });
});

describe('shadow', () => {
  const shadow = {
    type: 'DROP_SHADOW',
    color: { r: 0, g: 0, b: 0, a: 0.3 },
    offset: { x: 0, y: 2 },
    radius: 4,
    visible: true,
  };

  test('is cast as far as predicted, where most cells say so', () => {
    const root = frame('#ffffff', button());
    const cast = changesOf(
      decide(
        root,
        says(() => ({ shadow: 16 })),
      ),
      'Button',
    )['effects'];
    expect(cast).toMatchObject([{ type: 'DROP_SHADOW', offset: { x: 0, y: 4 }, radius: 12 }]);
    const half = says((x) => ({ shadow: x < 100 ? 0 : 16 }));
    expect(changesOf(decide(root, half), 'Button')).toEqual({});
  });

  test('goes where the exemplar has none, and one that is there stays the layer’s own', () => {
    const root = frame('#ffffff', button({ effects: [shadow] }));
    expect(
      changesOf(
        decide(
          root,
          says(() => ({})),
        ),
        'Button',
      ),
    ).toEqual({ effects: [] });
    expect(
      changesOf(
        decide(
          root,
          says(() => ({ shadow: 16 })),
        ),
        'Button',
      ),
    ).toEqual({});
  });
});

test('nothing is predicted of what found no sure match', () => {
  const told = says(() => ({ radius: 8, shadow: 16 }));
  expect(changesOf(decide(frame('#ffffff', button()), told, { cosine: 0.5 }), 'Button')).toEqual({});
});

test('an exemplar’s own layers tell better: nothing is predicted beside them', () => {
  const root = frame('#ffffff', button());
  const told = says(() => ({ radius: 8, shadow: 16 }));
  expect(changesOf(decide(root, told, { layers: frame('#ffffff', button()) }), 'Button')).toEqual({});
});

test('without a prediction nothing but colours is taken off a picture', () => {
  expect(changesOf(decide(frame('#ffffff', button()), null), 'Button')).toEqual({});
});
