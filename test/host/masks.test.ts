import { beforeEach, describe, expect, it } from 'vitest';
import { draw, frame, oval, rect, solid, type Shape } from '../fixtures/draw.ts';
import { emptyDocument, openAsking } from './ask.ts';
import { renderBounds } from '../../host/graph/boxes.ts';
import type { SceneDocument } from '../../host/graph/document.ts';
import type { SceneNode } from '../../host/graph/types.ts';
import { look } from './look.ts';

let document: SceneDocument;
let page: string;
beforeEach(() => {
  document = emptyDocument();
  page = document.currentPage.id;
});

const [RED, BLUE, BLACK, WHITE] = ['#ff0000', '#0000ff', '#000000', '#ffffff'];

/** A frame of 100 x 100: the mask over the left half, and what is drawn after it. */
function masked(mask: Partial<SceneNode>, ...after: Shape[]): SceneNode {
  const shapes = [rect('Rectangle 1', 0, 0, 50, 100, BLACK), ...after];
  const root = draw(document, page, frame('Frame 1', 0, 0, 100, 100, WHITE, shapes));
  Object.assign(document.get(root.children[0]!), { isMask: true, ...mask });
  return root;
}
const full = (color: string) => rect('Rectangle 2', 0, 0, 100, 100, color);

describe('a mask', () => {
  it('cuts all siblings after it and paints nothing itself', async () => {
    const root = masked({}, full(RED), rect('Rectangle 3', 40, 40, 20, 20, BLUE));
    const { at } = await look(document, root.id);
    expect([at(10, 10), at(45, 45), at(55, 45), at(90, 10)]).toEqual([RED, BLUE, WHITE, WHITE]);
  });

  it('leaves alone what is before it, and what is in other parents', async () => {
    const root = draw(
      document,
      page,
      frame('Frame 1', 0, 0, 100, 100, WHITE, [
        rect('Rectangle 1', 50, 0, 50, 50, BLUE),
        frame('Frame 2', 0, 0, 50, 100, null, [oval('Ellipse 1', 0, 0, 10, 10, BLACK), full(RED)]),
        rect('Rectangle 3', 50, 50, 50, 50, BLUE),
      ]),
    );
    const inner = document.get(root.children[1]!);
    document.get(inner.children[0]!).isMask = true;
    const { at } = await look(document, root.id);
    expect([at(5, 5), at(20, 20), at(75, 25), at(75, 75)]).toEqual([RED, WHITE, BLUE, BLUE]);
  });

  it('does not mask while it is hidden', async () => {
    const { at } = await look(document, masked({ visible: false }, full(RED)).id);
    expect(at(90, 10)).toBe(RED);
  });

  it('masks by alpha, by outline or by luminance', async () => {
    const faint = [{ ...solid('#ffffff'), opacity: 0 }];
    const white = [solid(WHITE)];
    const seen = async (mask: Partial<SceneNode>) =>
      (await look(document, masked(mask, full(RED)).id)).at(10, 10);
    expect(await seen({ maskType: 'ALPHA', fills: faint })).toBe(WHITE);
    expect(await seen({ maskType: 'VECTOR', fills: faint })).toBe(RED);
    expect(await seen({ maskType: 'LUMINANCE' })).toBe(WHITE);
    expect(await seen({ maskType: 'LUMINANCE', fills: white })).toBe(RED);
  });

  it('leaves no ink of its own, and bounds that of what it masks', () => {
    const root = masked(
      {},
      rect('Rectangle 2', 40, 10, 60, 20, RED),
      rect('Rectangle 3', 60, 0, 10, 10, BLUE),
    );
    document.get(root.id).fills = [];
    const [mask, half, outside] = root.children;
    expect(renderBounds(document, mask!)).toBeNull();
    expect(renderBounds(document, half!)).toMatchObject({ width: 60 });
    expect(renderBounds(document, outside!)).toMatchObject({ x: 60 });
    const group = document.create('GROUP', page);
    for (const id of [...root.children]) document.attach(id, group.id);
    expect(renderBounds(document, group.id)).toEqual({ x: 40, y: 10, width: 10, height: 20 });
  });

  it('is read and written with its type, which instances do not override', async () => {
    const host = await openAsking();
    expect(
      await host.ask(`const box = figma.createRectangle(); const before = [box.isMask, box.maskType];
        box.isMask = true; box.maskType = 'LUMINANCE'; const copy = box.clone();
        const main = figma.createComponent(); main.appendChild(box);
        let refused = ''; try { main.createInstance().children[0].isMask = false; } catch (error) { refused = error.message; }
        return [before, copy.isMask, copy.maskType, refused];`),
    ).toEqual([
      [false, 'ALPHA'],
      true,
      'LUMINANCE',
      'in set_isMask: This property cannot be overriden in an instance',
    ]);
    expect(await host.ask(`figma.createRectangle().maskType = 'COLOUR'`)).toContain('Invalid enum value');
  });
});

describe('a boolean operation', () => {
  const combined = (booleanOperation: SceneNode['booleanOperation']): SceneNode => {
    const root = draw(document, page, frame('Frame 1', 0, 0, 100, 100, WHITE, []));
    const shape = document.create('BOOLEAN_OPERATION', root.id);
    for (const one of [
      rect('Rectangle 1', 10, 10, 60, 60, BLACK),
      rect('Rectangle 2', 40, 40, 50, 50, BLACK),
    ])
      draw(document, shape.id, one);
    Object.assign(shape, { booleanOperation, fills: [solid(RED)] });
    return root;
  };

  it.each([
    ['UNION', [RED, RED, RED, WHITE]],
    ['SUBTRACT', [RED, WHITE, WHITE, WHITE]],
    ['INTERSECT', [WHITE, RED, WHITE, WHITE]],
    ['EXCLUDE', [RED, WHITE, RED, WHITE]],
  ] as const)('%s draws its own fills through the cut', async (operation, colours) => {
    const { at } = await look(document, combined(operation).id);
    expect([at(20, 20), at(55, 55), at(80, 80), at(80, 20)]).toEqual(colours);
  });

  it('masks, and is masked, as the cut it is', async () => {
    const root = combined('SUBTRACT');
    Object.assign(document.get(root.children[0]!), { isMask: true, maskType: 'VECTOR' });
    draw(document, root.id, full(BLUE));
    const { at } = await look(document, root.id);
    expect([at(20, 20), at(55, 55), at(80, 80)]).toEqual([BLUE, WHITE, WHITE]);
  });

  it('is made of nodes as in Figma, with the fills of the topmost', async () => {
    const host = await openAsking();
    expect(
      await host.ask(`const [a, b] = [figma.createRectangle(), figma.createEllipse()];
        b.fills = [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }];
        const cut = figma.subtract([a, b], figma.currentPage);
        return [cut.type, cut.booleanOperation, cut.fills[0].color.r, cut.children.length, cut.clone().booleanOperation];`),
    ).toEqual(['BOOLEAN_OPERATION', 'SUBTRACT', 1, 2, 'SUBTRACT']);
  });
});
