import { describe, expect, test } from 'vitest';
import type { Decision } from '../../models/runtime/restyle-layers/patch.ts';
import type { Raster } from '../../models/runtime/types.ts';
import type { LayersPlacement, Placement } from '../../plugin/protocol.ts';
import { cropPart } from '../../ui/layers/crop-part.ts';
import {
  decisionsFor,
  isListed,
  keysOf,
  nothingPlanned,
  possibleAs,
  updateLayers,
} from '../../ui/layers/layers-state.ts';
import { placeOutcome } from '../../ui/layers/place-outcome.ts';
import type { Outcome } from '../../ui/state.ts';
import { changeText, checklistText, decisionText, reasonText } from '../../ui/texts.ts';

const WHITE = { type: 'SOLID', color: { r: 1, g: 1, b: 1 } } as const;
const layer = (name: string) => ({ id: name, name, part: { x: 0, y: 0, width: 0.5, height: 0.5 } });
const decision: Decision = {
  id: '3',
  role: 'picture',
  layers: [layer('Photo'), layer('Photo 2')],
  changes: [
    {
      property: 'fills',
      from: [WHITE],
      to: [
        {
          type: 'IMAGE',
          imageHash: null,
          scaleMode: 'FILL',
          cut: { exemplar: 0, part: { x: 0.5, y: 0, width: 0.5, height: 1 } },
        },
      ],
    },
    { property: 'cornerRadius', from: [0, 0, 0, 0], to: [8, 8, 0, 0] },
    { property: 'visible', from: true, to: false, layers: [layer('Line')] },
  ],
  reason: { from: 'picture', share: 0.7, confidence: 0.8 },
};

describe('the choice of placing', () => {
  const [four, five] = [{ run: 4 }, { run: 5 }];
  const planned = updateLayers(
    nothingPlanned,
    { type: 'planned', of: four, as: 'layers', decisions: [decision] },
    four,
  );

  test('starts as a picture, and a source without layers has no other but the fill', () => {
    expect(nothingPlanned.as).toBe('picture');
    expect((['picture', 'layers', 'text', 'fill'] as const).map((as) => possibleAs(as, false))).toEqual([
      'picture',
      'picture',
      'picture',
      'fill',
    ]);
    expect((['picture', 'layers', 'text', 'fill'] as const).filter(isListed)).toEqual(['layers', 'text']);
  });

  test('decisions belong to one outcome and one way of placing', () => {
    expect(decisionsFor(planned, four, 'layers')).toEqual([decision]);
    expect(decisionsFor(planned, five, 'layers')).toBeNull();
    expect(decisionsFor(planned, four, 'text')).toBeNull();
    const late = { type: 'planned', of: { run: 3 }, as: 'layers', decisions: [] } as const;
    expect(updateLayers(planned, late, four)).toBe(planned);
  });

  test('ticks are kept by change, and forgotten with the run', () => {
    const [fill] = keysOf([decision]) as [string];
    const off = updateLayers(planned, { type: 'ticked', keys: [fill], on: false }, four);
    expect([...off.off]).toEqual([fill]);
    expect(updateLayers(off, { type: 'ticked', keys: [fill], on: true }, four).off.size).toBe(0);
    const next = updateLayers(off, { type: 'planned', of: five, as: 'layers', decisions: [decision] }, five);
    expect(next.off.size).toBe(0);
    const other = updateLayers(off, { type: 'planned', of: four, as: 'text', decisions: [] }, four);
    expect([...other.off]).toEqual([fill]);
    const steered = { run: 4 };
    const again = updateLayers(off, { type: 'planned', of: steered, as: 'layers', decisions: [] }, steered);
    expect([...again.off], 'steering keeps what was unticked').toEqual([fill]);
  });

  test('another way of placing lights nothing', () => {
    const lit = updateLayers(planned, { type: 'pointed', decision: '3' }, four);
    expect(lit.lit).toBe('3');
    expect(updateLayers(lit, { type: 'as', as: 'text' }, four).lit).toBeNull();
  });
});

describe('placing an outcome', () => {
  const raster = (width: number, height: number): Raster => ({
    width,
    height,
    data: new Uint8ClampedArray(4 * width * height).map((_, i) => i % 251),
  });
  const outcome = {
    before: raster(4, 4),
    result: raster(4, 4),
    evidence: {
      input: {
        sourceLayers: {
          id: 'a',
          name: 'a',
          type: 'FRAME',
          absoluteBoundingBox: { x: 0, y: 0, width: 4, height: 4 },
        },
      },
    },
    pair: { exemplar: { name: 'Exemplar' } },
    recipe: { version: 1, sourceId: 'a', exemplarId: 'b', model: 'm', sharpness: 100, backend: 'wasm' },
  } as unknown as Outcome;

  const bench = () => {
    const placed: (Placement | LayersPlacement)[] = [];
    const encoded: Raster[] = [];
    const keep = async <T extends Placement | LayersPlacement>(placement: T) => {
      placed.push(placement);
      return { nodeId: 'r', name: 'r' };
    };
    const tools = {
      plugin: {
        place: keep<Placement>,
        placeLayers: keep<LayersPlacement>,
        exportFrame: async () => ({ frame: outcome.pair.exemplar, png: Uint8Array.of(1) }),
      },
      codec: {
        decode: async () => raster(10, 6),
        async encode(picture: Raster) {
          encoded.push(picture);
          return Uint8Array.of(encoded.length);
        },
      },
    };
    return { placed, encoded, tools };
  };
  const choice = { strength: 1, decisions: [decision], off: new Set<string>() };

  test('as a picture is what it always was', async () => {
    const { placed, tools } = bench();
    await placeOutcome(outcome, { ...choice, as: 'picture', strength: 0.5 }, tools);
    expect(placed).toEqual([
      { sourceId: 'a', png: Uint8Array.of(1), recipe: { ...outcome.recipe, strength: 0.5 } },
    ]);
  });

  test('as layers sends patches, and the exemplar’s parts that they name as pictures', async () => {
    const { placed, encoded, tools } = bench();
    await placeOutcome(outcome, { ...choice, as: 'layers' }, tools);
    const [sent] = placed as LayersPlacement[];
    expect(sent).toMatchObject({ as: 'layers', png: null, recipe: { as: 'layers', strength: 1 } });
    expect(sent?.patches.map(({ node, property }) => `${node} ${property}`)).toEqual([
      'Photo fills',
      'Photo 2 fills',
      'Photo cornerRadius',
      'Photo 2 cornerRadius',
      'Line visible',
    ]);
    expect(sent?.patches[0]).toMatchObject({ value: [{ type: 'IMAGE', imageHash: null, picture: 0 }] });
    expect(sent?.patches[0]).not.toHaveProperty('value.0.cut');
    expect(sent?.pictures).toHaveLength(1);
    expect(encoded).toEqual([cropPart(raster(10, 6), { x: 0.5, y: 0, width: 0.5, height: 1 })]);
    expect(encoded[0]).toMatchObject({ width: 5, height: 6 });
  });

  test('what is unticked is not sent, pictures included', async () => {
    const { placed, encoded, tools } = bench();
    await placeOutcome(outcome, { ...choice, as: 'layers', off: new Set(keysOf([decision])) }, tools);
    expect(placed).toMatchObject([{ patches: [], pictures: [] }]);
    expect(encoded).toEqual([]);
  });

  test('as text and as fill send the picture too', async () => {
    const { placed, tools } = bench();
    await placeOutcome(outcome, { ...choice, as: 'text', decisions: [] }, tools);
    await placeOutcome(outcome, { ...choice, as: 'fill', decisions: [] }, tools);
    expect(placed).toMatchObject([
      { as: 'text', png: Uint8Array.of(1), patches: [] },
      { as: 'fill', png: Uint8Array.of(2), recipe: { as: 'fill' } },
    ]);
  });
});

describe('the checklist’s words', () => {
  test('name the layers, the changes and why', () => {
    expect(decisionText(decision)).toBe('Picture “Photo”, 2 layers');
    expect(decision.changes.map(changeText)).toEqual(['Picture', 'Radius 8 8 0 0', 'Cross hidden']);
    expect(reasonText(decision.reason)).toBe('Colour of the picture.');
    expect(reasonText({ ...decision.reason, predicted: ['radius', 'border', 'shadow'] })).toBe(
      'Colour of the picture. Radius, stroke and shadow as the model reads the exemplar.',
    );
    const exemplar = { id: '1', name: 'Free\nnow', exemplar: 0, part: layer('x').part };
    const reason = { from: 'layer', layer: exemplar, share: 0.42, confidence: 0.9 } as const;
    expect(reasonText(reason)).toBe('As “Free now”: 42 % of the votes, confidence 90 %.');
    expect(reasonText({ ...reason, share: 0, contrast: { from: 2, to: 4.5 } })).toBe(
      'As “Free now”: nearest in role and place. Moved for contrast, 2.0 to 4.5.',
    );
    expect([checklistText(0, 0), checklistText(3, 3), checklistText(2, 3)]).toEqual([
      'Nothing to change',
      'All 3 changes',
      '2 of 3 changes',
    ]);
  });
});
