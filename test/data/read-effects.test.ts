import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allNodes, openTreeBrowser, type TreeBrowser } from './page-trees.ts';
import type { RestNode } from '../../models/data/trees/rest-node.ts';

let trees: TreeBrowser;
beforeAll(async () => {
  trees = await openTreeBrowser();
}, 60_000);
afterAll(() => trees.close());

const read = async (body: string): Promise<RestNode[]> => [...((await trees.read(body)).tree.children ?? [])];
const boxOf = ({ absoluteBoundingBox }: RestNode) => absoluteBoundingBox;
const solid = (r: number, g: number, b: number) => ({
  type: 'SOLID',
  blendMode: 'NORMAL',
  color: { r, g, b, a: 1 },
});

describe('a mask', () => {
  it('of a path is the first layer of a group, as it cuts', async () => {
    const [group] = await read(
      '<div style="width:100px;height:40px;background:red;clip-path:polygon(0 0,100% 0,50% 100%)"></div>',
    );
    const [mask, box] = group!.children!;
    expect(group).toMatchObject({ type: 'GROUP' });
    expect(mask).toMatchObject({
      type: 'VECTOR',
      isMask: true,
      fillGeometry: [{ path: 'M0 0L100 0L50 40Z' }],
    });
    expect(box).toMatchObject({ fills: [solid(1, 0, 0)] });
  });

  it('of an inset lies within its box, and one of a gradient fades', async () => {
    const [inset] = await read(
      '<div style="width:100px;height:40px;background:red;clip-path:inset(5px 10px)"></div>',
    );
    expect(boxOf(inset!.children![0]!)).toEqual({ x: 10, y: 5, width: 80, height: 30 });
    const [faded] = await read(
      '<div style="width:100px;height:40px;background:red;mask-image:linear-gradient(90deg,#000,transparent)"></div>',
    );
    expect(faded!.children![0]).toMatchObject({ isMask: true, fills: [{ type: 'GRADIENT_LINEAR' }] });
  });

  it('of an SVG gives its drawing the colour of the box', async () => {
    const svg = `url("data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 10 10%22%3E%3Cpath d=%22M0 0h10v5z%22/%3E%3C/svg%3E")`;
    const [icon] = await read(
      `<i style='display:block;width:20px;height:20px;background:rgb(0,0,255);mask:${svg}'></i>`,
    );
    expect(icon).toMatchObject({ type: 'FRAME', children: [{ type: 'VECTOR', fills: [solid(0, 0, 1)] }] });
  });
});

describe('a control as browsers draw it', () => {
  it('range has its knob at its value, on a track as wide as its box', async () => {
    const nodes = await read(
      '<input type="range" min="0" max="10" value="5" style="width:116px;margin:0">',
    ).then((all) => all.flatMap(allNodes));
    const part = (name: string): RestNode => nodes.find((node) => node.name === name)!;
    expect(boxOf(part('track')).width).toBe(116);
    expect(boxOf(part('knob')).x).toBe(50);
    expect(boxOf(part('fill')).width).toBe(58);
  });

  it('radio has a dot where it is chosen, in the accent', async () => {
    const radio = async (checked: string): Promise<RestNode> =>
      (
        await read(
          `<input type="radio" ${checked} style="accent-color:rgb(0,128,0);width:20px;height:20px;margin:0">`,
        )
      )[0]!;
    expect((await radio('')).children ?? []).toEqual([]);
    const chosen = await radio('checked');
    expect(chosen).toMatchObject({ cornerRadius: 10, strokes: [{ color: { g: 0.502 } }] });
    expect(chosen.children).toMatchObject([
      { name: 'dot', cornerRadius: 5.4, fills: [{ color: { g: 0.502 } }] },
    ]);
  });
});

describe('a background in tiles', () => {
  it('is a pattern where it is a gradient, another for other tiles', async () => {
    const stripes = async (size: string): Promise<RestNode> =>
      (
        await read(
          `<div style="width:100px;height:40px;background:linear-gradient(45deg,red 50%,blue 0) 0 0/${size} ${size}"></div>`,
        )
      )[0]!;
    const [small, large] = [await stripes('10px'), await stripes('20px')];
    expect(small.fills).toMatchObject([{ type: 'IMAGE', scaleMode: 'TILE', scalingFactor: 1 }]);
    expect(small.fills).not.toEqual(large.fills);
  });
});

describe('a blend mode', () => {
  it('is Figma’s of that name', async () => {
    const [box] = await read(
      '<div style="width:100px;height:40px;background:red;mix-blend-mode:color-dodge"></div>',
    );
    expect(box).toMatchObject({ blendMode: 'COLOR_DODGE' });
    const [plain] = await read('<div style="width:100px;height:40px;background:red"></div>');
    expect(plain).not.toHaveProperty('blendMode');
  });
});

it('a turned ::before is a vector of its borders, where they are drawn', async () => {
  const [chevron] = await read(
    '<style>i::before{content:"";box-sizing:border-box;position:absolute;left:20px;top:20px;width:10px;height:10px;border-top:2px solid red;transform:rotate(45deg)}</style><i></i>',
  );
  const { x, y, width, height } = boxOf(chevron!);
  expect(chevron).toMatchObject({ type: 'VECTOR', fills: [solid(1, 0, 0)] });
  // The upper edge of a square of 10 px about (25, 25), turned: from its top corner to its right one.
  expect(x).toBeCloseTo(25 - Math.SQRT2, 1);
  expect(y).toBeCloseTo(25 - 10 / Math.SQRT2, 1);
  expect(x + width).toBeCloseTo(25 + 10 / Math.SQRT2, 1);
  expect(y + height).toBeCloseTo(25 + Math.SQRT2, 1);
});

it('a turned ::before that is a ring of an outline stays', async () => {
  const [ring] = await read(
    '<style>i::before{content:"";position:absolute;left:20px;top:20px;width:10px;height:10px;outline:2px solid red;transform:rotate(45deg)}</style><i></i>',
  );
  expect(ring).toMatchObject({ strokes: [solid(1, 0, 0)], strokeWeight: 2 });
});

it('an SVG cuts what is drawn out of its box, unless it says that it overflows', async () => {
  const drawing = (css: string): Promise<RestNode[]> =>
    read(
      `<svg style="display:block;${css}" width="40" height="40"><path d="M-20 0h100v20h-100z" fill="red"/></svg>`,
    );
  expect((await drawing(''))[0]).toMatchObject({ name: 'svg', clipsContent: true });
  expect((await drawing('overflow:visible'))[0]).not.toHaveProperty('clipsContent');
});

it('a page counts what paints, not what holds it', async () => {
  const { painted } = await trees.read(
    '<div style="display:flex"><div style="display:flex"><p>One</p><p>Two</p></div><hr style="border:0;height:2px;background:red;width:9px"></div>',
  );
  expect(painted).toBe(3);
});
