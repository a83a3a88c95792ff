import { beforeEach, describe, expect, it } from 'vitest';
import { openAsking, type Asking } from './ask.ts';

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
