import { describe, expect, test } from 'vitest';
import { exemplarGrids, sourceGrid } from '../../../models/runtime/geometry/grid.ts';
import { contrast } from '../../../models/runtime/image/keep-contrast.ts';
import { saturation } from '../../../models/runtime/layers/paint.ts';
import { decideTexts } from '../../../models/runtime/restyle-layers/decide-texts.ts';
import { decideLayers } from '../../../models/runtime/restyle-layers/decide.ts';
import type { Change, Decision, PatchPaint } from '../../../models/runtime/layers/patch.ts';
import type { StyledNode } from '../../../models/runtime/layers/styled-node.ts';
import { toPatches } from '../../../models/runtime/restyle-layers/to-patches.ts';
import { CARD, frame, layer, matches, render, solid, text } from './scene.ts';

/** The ways in which designers' documents are more than boxes and words of one colour. */
function decide(root: StyledNode, exemplar: StyledNode): Decision[] {
  const [source, image] = [render(root), render(exemplar)];
  const [grid] = exemplarGrids([image], CARD);
  return decideLayers({
    root,
    source,
    picture: image,
    matches: matches(),
    grid: sourceGrid(source, CARD),
    exemplars: [{ image, grid: grid!, root: exemplar }],
  });
}

const of = (decisions: readonly Decision[], name: string): Change[] =>
  decisions.filter(({ layers }) => layers.some((one) => one.name === name)).flatMap(({ changes }) => changes);
const change = (decisions: readonly Decision[], name: string, property: string): Change | undefined =>
  of(decisions, name).find((one) => one.property === property);
const rgb = (hex: string): PatchPaint => {
  const { r, g, b } = solid(hex).color!;
  return { type: 'SOLID', color: { r, g, b } };
};
const colourOf = ([paint]: readonly PatchPaint[]): { r: number; g: number; b: number } => {
  if (paint?.type !== 'SOLID') throw new Error('no solid paint');
  return paint.color;
};

describe('what paints nothing is never patched', () => {
  const exemplar = frame('#fff6ee', layer('RECTANGLE', 'Card', [40, 60, 200, 160], '#ff6b2c'));

  test('a mask, whatever its fill', () => {
    const mask = layer('RECTANGLE', 'Mask', [40, 60, 200, 160], '#bdbdbd', { isMask: true });
    const masked = layer('RECTANGLE', 'Box', [0, 40, 300, 200], '#dddddd');
    const group = layer('GROUP', 'Group', [0, 40, 300, 200], null, { children: [mask, masked] });
    const decisions = decide(frame('#ffffff', group), exemplar);
    expect(of(decisions, 'Mask')).toEqual([]);
    expect(of(decisions, 'Box')).not.toEqual([]);
  });

  test('the corners of what a mask gives its outline', () => {
    const photo = (fields: Partial<StyledNode>): StyledNode =>
      layer('GROUP', 'Group', [20, 20, 280, 280], null, {
        children: [
          layer('RECTANGLE', 'Mask', [40, 60, 200, 160], '#ffffff', { isMask: true, cornerRadius: 24 }),
          layer('RECTANGLE', 'Photo', [20, 20, 280, 280], '#d0d0d0', fields),
        ],
      });
    const image = { fills: [{ type: 'IMAGE', imageRef: 'aa', scaleMode: 'FILL' }] };
    const masked = decide(frame('#ffffff', photo({})), frame('#fff6ee', photo(image)));
    expect(of(masked, 'Photo').map(({ property }) => property)).toEqual(['fills']);
    const plain = layer('RECTANGLE', 'Box', [40, 60, 200, 160], '#d0d0d0');
    const decisions = decide(frame('#ffffff', plain), frame('#fff6ee', photo(image)));
    expect(change(decisions, 'Box', 'cornerRadius')?.to).toEqual([24, 24, 24, 24]);
  });

  test('the operands of a boolean operation, which has a fill of its own', () => {
    const operand = (name: string): StyledNode => layer('ELLIPSE', name, [60, 100, 24, 24], '#222222');
    const union = layer('BOOLEAN_OPERATION', 'Union', [60, 100, 24, 24], '#222222', {
      children: [operand('First'), operand('Second')],
    });
    const decisions = decide(frame('#ffffff', union), exemplar);
    expect(of(decisions, 'Union').map(({ property }) => property)).toEqual(['fills']);
    expect([...of(decisions, 'First'), ...of(decisions, 'Second')]).toEqual([]);
  });
});

describe('strokes of single sides', () => {
  const box = (strokes: Partial<StyledNode>): StyledNode =>
    layer('RECTANGLE', 'Field', [40, 200, 200, 40], '#fafafa', { strokes: [solid('#bdbdbd')], ...strokes });
  const sides = (top: number, right: number, bottom: number, left: number): Partial<StyledNode> => ({
    strokeWeight: Math.max(top, right, bottom, left),
    individualStrokeWeights: { top, right, bottom, left },
  });
  const weight = (source: Partial<StyledNode>, exemplar: Partial<StyledNode>): Change | undefined =>
    change(
      decide(
        frame('#ffffff', box(source)),
        frame('#fff6ee', box({ strokes: [solid('#ff6b2c')], ...exemplar })),
      ),
      'Field',
      'strokeWeight',
    );

  test('the exemplar’s border of one side comes over as one', () => {
    expect(weight({ strokeWeight: 1 }, sides(0, 0, 2, 0))?.to).toEqual([0, 0, 2, 0]);
  });

  test('a border of some sides takes the weight on these alone', () => {
    expect(weight(sides(1, 0, 1, 0), { strokeWeight: 3 })?.to).toEqual([3, 0, 3, 0]);
    expect(weight(sides(0, 0, 1, 0), sides(0, 2, 0, 0))?.to).toEqual([0, 0, 2, 0]);
  });

  test('half the change is half of every side', () => {
    const decisions = decide(
      frame('#ffffff', box({ strokeWeight: 1 })),
      frame('#fff6ee', box({ strokes: [solid('#ff6b2c')], ...sides(0, 0, 3, 0) })),
    );
    const patch = toPatches(decisions, new Set(), 0.5).find(({ property }) => property === 'strokeWeight');
    expect(patch?.value).toEqual([0.5, 0.5, 2, 0.5]);
  });

  test('a weight that auto-layout counts stays, or what lies inside would move', () => {
    expect(weight({ strokeWeight: 1, strokesIncludedInLayout: true }, { strokeWeight: 3 })).toBeUndefined();
  });
});

describe('a text of several colours keeps its segments', () => {
  const words = 'By signing up you accept our terms and the privacy notice of this shop';
  const overrides = (...parts: [string, number][]): number[] =>
    Array.from(words, (_, i) => {
      const part = parts.find(([word]) => i >= words.indexOf(word) && i < words.indexOf(word) + word.length);
      return part?.[1] ?? 0;
    });
  const mixed = (fill: string, link: string): StyledNode =>
    text(words, [20, 120, 280, 24], fill, {
      characterStyleOverrides: overrides(['terms', 2], ['privacy notice', 3], ['shop', 4]),
      styleOverrideTable: {
        2: { fills: [solid(link)] },
        3: { fills: [solid(link)] },
        // A strong word has another weight and no fills of its own.
        4: {},
      },
    });
  const source = frame('#ffffff', mixed('#333333', '#1a56db'));
  const button = layer('RECTANGLE', 'Button', [40, 220, 120, 40], '#ff6b2c');
  const exemplar = frame('#14110f', text(words, [20, 120, 280, 24], '#f5ece4'), button);
  const segments = (decisions: readonly Decision[]): Extract<Change, { property: 'segments' }> => {
    const found = change(decisions, words, 'segments');
    if (found?.property !== 'segments') throw new Error('no segments');
    return found;
  };

  test('every old colour is decided once, the main one first', () => {
    const { from, to } = segments(decide(source, exemplar));
    expect(from).toEqual([[rgb('#333333')], [rgb('#1a56db')]]);
    expect(to).toHaveLength(2);
    expect(to[0]).toEqual([rgb('#f5ece4')]);
    expect(of(decide(source, exemplar), words)).toHaveLength(1);
  });

  test('links stay the coloured ones, told apart and readable on the new ground', () => {
    const { to } = segments(decide(source, exemplar));
    const [main, link] = to.map(colourOf) as [ReturnType<typeof colourOf>, ReturnType<typeof colourOf>];
    expect(saturation(link)).toBeGreaterThan(saturation(main) + 0.25);
    for (const { r, g, b } of [main, link])
      expect(contrast([255 * r, 255 * g, 255 * b], [20, 17, 15])).toBeGreaterThanOrEqual(4.4);
    expect(to[1]).toEqual([rgb('#ff6b2c')]);
  });

  test('an exemplar without a second colour leaves them distinct', () => {
    const { to } = segments(decide(source, frame('#14110f', text(words, [20, 120, 280, 24], '#f5ece4'))));
    const [main, link] = to.map(colourOf);
    expect(Math.max(...(['r', 'g', 'b'] as const).map((c) => Math.abs(main![c] - link![c])))).toBeGreaterThan(
      0.1,
    );
  });

  test('the paler of two greys stays the paler one', () => {
    const grey = frame('#ffffff', mixed('#222222', '#8a8a8a'));
    const { to } = segments(decide(grey, frame('#14110f', text(words, [20, 120, 280, 24], '#f5ece4'))));
    const [main, pale] = to
      .map(colourOf)
      .map(({ r, g, b }) => contrast([255 * r, 255 * g, 255 * b], [20, 17, 15]));
    expect(pale).toBeLessThan(main!);
  });

  test('the strength moves segment by segment', () => {
    const decisions = decide(source, exemplar);
    const half = toPatches(decisions, new Set(), 0.5).find(({ property }) => property === 'segments');
    if (half?.property !== 'segments') throw new Error('no segments');
    const { to } = segments(decisions);
    half.value.forEach(({ from, to: mid }, i) => {
      const [a, b, c] = [from, mid, to[i]!].map(colourOf) as [never, never, never];
      for (const channel of ['r', 'g', 'b'] as const)
        expect(b[channel]).toBeCloseTo((a[channel] + c[channel]) / 2, 6);
    });
  });

  test('as live text too', () => {
    const found = segments(decideTexts(source, render(source), render(exemplar)));
    expect(found.from).toHaveLength(2);
    expect(colourOf(found.to[0]!)).not.toEqual(colourOf(found.to[1]!));
  });

  test('texts that differ in the colour of a word are not decided together', () => {
    const plain = text(words, [20, 160, 280, 24], '#333333');
    const decisions = decide(frame('#ffffff', mixed('#333333', '#1a56db'), plain), exemplar);
    const properties = decisions
      .filter(({ layers }) => layers.some(({ name }) => name === words))
      .map(({ changes }) => changes.map(({ property }) => property));
    expect(properties).toEqual([['segments'], ['fills']]);
  });

  test('segments of one colour and different weights are one colour', () => {
    const bold = text(words, [20, 120, 280, 24], '#333333', {
      characterStyleOverrides: overrides(['terms', 2]),
      styleOverrideTable: { 2: { fills: [solid('#333333')] } },
    });
    expect(of(decide(frame('#ffffff', bold), exemplar), words)).toMatchObject([{ property: 'fills' }]);
  });
});

describe('what is bound in the exemplar', () => {
  const wireframe = frame('#ffffff', layer('RECTANGLE', 'Card', [40, 60, 200, 160], '#dddddd'));

  test('a change says from which layer it comes as it stands, and half of it does not', () => {
    const card = layer('RECTANGLE', 'Card', [40, 60, 200, 160], '#ff6b2c');
    const decisions = decide(wireframe, frame('#fff6ee', card));
    expect(change(decisions, 'Card', 'fills')).toMatchObject({ like: card.id });
    const like = (strength: number): (string | undefined)[] =>
      toPatches(decisions, new Set(), strength)
        .filter(({ property }) => property === 'fills')
        .map((patch) => patch.like);
    expect(like(1)).toContain(card.id);
    expect(like(0.9)).toEqual([undefined, undefined]);
  });

  test('the stop of a gradient keeps its variable', () => {
    const stop = (position: number, id?: string) => ({
      position,
      color: { r: 1, g: position, b: 0, a: 1 },
      ...(id !== undefined && { boundVariables: { color: { id } } }),
    });
    const card = layer('RECTANGLE', 'Card', [40, 60, 200, 160], null, {
      fills: [
        {
          type: 'GRADIENT_LINEAR',
          gradientStops: [stop(0, 'VariableID:1'), stop(1)],
          gradientHandlePositions: [
            { x: 0, y: 0.5 },
            { x: 1, y: 0.5 },
            { x: 0, y: 1 },
          ],
        },
      ],
    });
    const found = change(decide(wireframe, frame('#fff6ee', card)), 'Card', 'fills');
    expect(found?.to).toMatchObject([{ gradientStops: [{ variable: 'VariableID:1' }, { position: 1 }] }]);
    expect(
      JSON.stringify(toPatches(decide(wireframe, frame('#fff6ee', card)), new Set(), 0.5)),
    ).not.toContain('VariableID');
  });
});
