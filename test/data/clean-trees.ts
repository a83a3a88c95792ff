import type { Paint } from '@figma/rest-api-spec';
import { createRandom, type Random } from '../../models/data/random.ts';
import type { RestNode } from '../../models/data/trees/rest-node.ts';

const solid = (random: Random, opacity?: number): Paint => ({
  type: 'SOLID',
  blendMode: 'NORMAL',
  color: { r: random.next(), g: random.next(), b: random.next(), a: 1 },
  ...(opacity !== undefined && { opacity }),
});

/** A page as the browser's DOM gives it: cards, buttons, rows, pictures, icons, dividers, paragraphs; every drawing is the same for the same seed. */
export function cleanTree(seed: number): RestNode {
  const random = createRandom(seed);
  let count = 1;
  const id = (): string => String(count++);
  const quarter = (low: number, high: number): number => random.integer(low * 4, high * 4) / 4;
  const make = (
    type: RestNode['type'],
    name: string,
    x: number,
    y: number,
    width: number,
    height: number,
    more: Partial<RestNode> = {},
  ): RestNode => ({
    id: id(),
    name,
    type,
    absoluteBoundingBox: { x, y, width, height },
    fills: [],
    ...more,
  });
  const text = (
    x: number,
    y: number,
    words: string,
    size = random.pick([12, 14, 16, 24]),
    lines = 1,
  ): RestNode => {
    const lineHeightPx = size * 1.5;
    const width = Math.ceil((words.length / lines) * size * 0.5);
    return make('TEXT', words, x, y, width, lineHeightPx * lines, {
      characters: words,
      fills: [solid(random)],
      style: {
        fontFamily: 'Inter',
        fontWeight: 400,
        fontSize: size,
        lineHeightPx,
        lineHeightUnit: 'PIXELS',
        textAlignHorizontal: random.pick(['LEFT', 'CENTER', 'RIGHT']),
        textAlignVertical: 'TOP',
        textAutoResize: lines > 1 ? 'HEIGHT' : 'WIDTH_AND_HEIGHT',
      },
    });
  };
  const left = (node: RestNode): RestNode => ({
    ...node,
    style: { ...node.style, textAlignHorizontal: 'LEFT' },
  });
  const lines = (x: number, y: number): RestNode[] => {
    const first = left(text(x, y, 'First line', 14));
    return [first, { ...left(text(x, y + 25, 'Second one', 14)), fills: first.fills }];
  };
  const icon = (x: number, y: number): RestNode => {
    const paint = random.chance(0.5)
      ? { fills: [solid(random)] }
      : { strokes: [solid(random)], strokeWeight: 1.5, strokeAlign: 'CENTER' as const };
    const vectors = Array.from({ length: random.integer(1, 3) }, (_, at) =>
      make('VECTOR', 'path', x + 2 + at * 3, y + 3, 10, 8, {
        ...paint,
        fillGeometry: [{ path: `M0 0L10 ${at}C10 4 8 8 5 8H2V3Z`, windingRule: 'NONZERO' }],
      }),
    );
    return make('FRAME', 'svg', x, y, 24, 24, { children: vectors });
  };
  const sides = { top: 0, right: 0, bottom: 1, left: 0 };
  const look = (): Partial<RestNode> => ({
    fills: random.chance(0.85) ? [solid(random, random.chance(0.1) ? 0.5 : undefined)] : [],
    ...(random.chance(0.5) && { cornerRadius: random.pick([4, 8, 12]) }),
    ...(random.chance(0.4) && {
      strokes: [solid(random)],
      strokeWeight: 1,
      strokeAlign: 'INSIDE' as const,
      ...(random.chance(0.4) && { individualStrokeWeights: sides }),
    }),
    ...(random.chance(0.3) && {
      effects: [
        {
          type: 'DROP_SHADOW',
          showShadowBehindNode: false,
          visible: true,
          blendMode: 'NORMAL',
          radius: 6,
          spread: 0,
          offset: { x: 0, y: 2 },
          color: { r: 0, g: 0, b: 0, a: 0.2 },
        },
      ],
    }),
    ...(random.chance(0.3) && { clipsContent: true }),
    ...(random.chance(0.1) && { opacity: 0.5 }),
  });
  const button = (x: number, y: number): RestNode =>
    make('FRAME', 'button', x, y, 120, 40, {
      ...look(),
      children: [text(x + 30, y + 8, 'Press me', 16), ...(random.chance(0.4) ? [icon(x + 8, y + 8)] : [])],
    });
  const picture = (x: number, y: number): RestNode =>
    make(random.chance(0.3) ? 'ELLIPSE' : 'RECTANGLE', 'img', x, y, 64, 64, {
      fills: [{ type: 'IMAGE', blendMode: 'NORMAL', scaleMode: 'FILL', imageRef: `p${seed}` }],
      ...(random.chance(0.5) && { rectangleCornerRadii: [8, 8, 0, 0] }),
      ...(random.chance(0.1) && { opacity: 0.8 }),
    });
  const part = (x: number, y: number): RestNode => {
    switch (random.integer(0, 7)) {
      case 0:
        return button(x, y);
      case 1:
        return picture(x, y);
      case 2:
        return icon(x, y);
      case 3:
        return make('RECTANGLE', 'hr', x, y + 10, 200, 1, { fills: [solid(random)] });
      case 4:
        return make('RECTANGLE', 'span', x, y, 32, 32, { fills: [solid(random)], cornerRadius: 16 });
      case 5:
        return make('GROUP', 'div', x, y, 150, 50, {
          children: lines(x, y),
        });
      case 6:
        return text(
          x,
          y,
          'words of a paragraph that is set in several lines of about one length each',
          14,
          3,
        );
      default:
        return make('GROUP', 'div', x, y, 180, 40, {
          children: [make('RECTANGLE', 'input', x, y, 180, 40, look()), text(x + 14, y + 8, 'Your name', 16)],
        });
    }
  };
  const card = (x: number, y: number, depth: number): RestNode => {
    const inside = Array.from({ length: random.integer(1, 3) }, (_, at) =>
      depth > 0 && random.chance(0.3)
        ? card(x + 12, y + 12 + at * 20, depth - 1)
        : part(x + quarter(8, 20), y + 12 + at * quarter(40, 70)),
    );
    return make(
      'FRAME',
      'div',
      x,
      y,
      320,
      240,
      random.chance(0.7) ? { ...look(), children: inside } : { children: inside },
    );
  };
  const children = Array.from({ length: random.integer(4, 9) }, (_, at) =>
    card(16 + (at % 3) * 300, 20 + Math.floor(at / 3) * 230, 2),
  );
  return {
    ...make('FRAME', 'body', 0, 0, 900, 700, { fills: [solid(random)], clipsContent: true, children }),
    id: '0',
  };
}
