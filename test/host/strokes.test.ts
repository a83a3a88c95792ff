import { beforeEach, describe, expect, it } from 'vitest';
import { draw, frame, rect } from '../fixtures/draw.ts';
import { emptyDocument, openAsking, type Asking } from './ask.ts';
import { renderBounds } from '../../host/graph/boxes.ts';
import { setSides } from '../../host/graph/stroke-weights.ts';
import { look } from './look.ts';

let host: Asking;
beforeEach(async () => {
  host = await openAsking();
});

describe('strokes of one side', () => {
  it('make the weight of the whole mixed, until all sides are alike', async () => {
    expect(
      await host.ask(`const box = figma.createRectangle(); box.strokeWeight = 2;
        box.strokeTopWeight = 0; const seen = [box.strokeWeight === figma.mixed, box.strokeTopWeight, box.strokeLeftWeight];
        box.strokeWeight = 3; seen.push(box.strokeWeight, box.strokeTopWeight);
        for (const side of ['Top', 'Right', 'Bottom', 'Left']) box['stroke' + side + 'Weight'] = 5;
        return [...seen, box.strokeWeight];`),
    ).toEqual([true, 0, 2, 3, 3, 5]);
  });

  it('are for boxes alone', async () => {
    expect(await host.ask('figma.createEllipse().strokeTopWeight = 1')).toBe(
      'TypeError: object is not extensible',
    );
    expect(await host.ask('return figma.createText().strokeLeftWeight')).toContain('no such property');
  });

  it('are cloned, and undone', async () => {
    await host.ask(
      `const box = figma.createFrame(); box.strokeBottomWeight = 4; figma.commitUndo(); box.clone().strokeWeight = 1;`,
    );
    const weights = () => host.document.currentPage.children.map((id) => host.document.get(id).strokeWeights);
    expect(weights()).toEqual([[1, 1, 4, 1], undefined]);
    host.history.undo();
    expect(weights()).toEqual([[1, 1, 4, 1]]);
  });
});

describe('the drawing of unequal sides', () => {
  const drawn = async (strokeAlign: 'INSIDE' | 'CENTER' | 'OUTSIDE') => {
    const document = emptyDocument();
    const box = rect('Rectangle 1', 20, 20, 60, 60, '#ffffff', { stroke: '#ff0000' });
    const root = draw(document, document.currentPage.id, frame('Frame 1', 0, 0, 100, 100, '#ffffff', [box]));
    const node = document.get(root.children[0]!);
    Object.assign(node, { strokeAlign });
    setSides(node, [0, 2, 8, 0]);
    const { at } = await look(document, root.id);
    return { at, bounds: renderBounds(document, node.id) };
  };

  it.each([
    ['INSIDE', 76, 82, { x: 20, y: 20, width: 60, height: 60 }],
    ['CENTER', 82, 86, { x: 20, y: 20, width: 61, height: 64 }],
    ['OUTSIDE', 86, 76, { x: 20, y: 20, width: 62, height: 68 }],
  ] as const)('%s: inked at the bottom alone, and bounded so', async (align, ink, none, bounds) => {
    const { at, bounds: seen } = await drawn(align);
    expect([at(50, ink), at(50, none), at(50, 21), at(21, 50)]).toEqual([
      '#ff0000',
      '#ffffff',
      '#ffffff',
      '#ffffff',
    ]);
    expect(seen).toEqual(bounds);
  });

  it('keeps round corners round on both edges', async () => {
    const document = emptyDocument();
    const root = draw(
      document,
      document.currentPage.id,
      frame('Frame 1', 0, 0, 100, 100, '#ffffff', [], { radius: 20, stroke: '#ff0000' }),
    );
    setSides(root, [0, 0, 10, 10]);
    const { at } = await look(document, root.id);
    expect([at(5, 50), at(50, 95), at(50, 3), at(97, 50), at(1, 98), at(10, 90)]).toEqual([
      '#ff0000',
      '#ff0000',
      '#ffffff',
      '#ffffff',
      '#ffffff',
      '#ff0000',
    ]);
  });
});
