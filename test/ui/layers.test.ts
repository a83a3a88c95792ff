import { describe, expect, test } from 'vitest';
import type { Binding, Change } from '../../models/runtime/layers/patch.ts';
import { RULES, type RuleNote } from '../../models/runtime/plan/plan.ts';
import type { Decision, Reason } from '../../models/runtime/restyle-layers/decision.ts';
import type { Raster } from '../../models/runtime/types.ts';
import type { LayerPatch, LayersPlacement, Placement } from '../../plugin/protocol.ts';
import { cropPart } from '../../ui/layers/crop-part.ts';
import {
  decisionsFor,
  isListed,
  keysOf,
  missingOf,
  nothingPlanned,
  possibleAs,
  updateLayers,
} from '../../ui/layers/layers-state.ts';
import { placeOutcome } from '../../ui/layers/place-outcome.ts';
import type { Outcome } from '../../ui/state/outcome.ts';
import {
  bindingText,
  changeText,
  checklistText,
  decisionText,
  reasonText,
  ruleText,
} from '../../ui/layers/texts.ts';
import { noticeText } from '../../ui/panel/texts.ts';
import { withBindings } from '../../ui/layers/with-bindings.ts';

const WHITE = { type: 'SOLID', color: { r: 1, g: 1, b: 1 } } as const;
const layer = (name: string) => ({ id: name, name, part: { x: 0, y: 0, width: 0.5, height: 0.5 } });
const decision: Decision = {
  id: '3',
  kind: 'picture',
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
  reason: { from: 'exemplar', confidence: 0.8, candidates: [], rules: [] },
};

describe('the choice of placing', () => {
  const [four, five] = [{ run: 4 }, { run: 5 }];
  const planned = updateLayers(
    nothingPlanned,
    { type: 'planned', of: four, as: 'layers', decisions: [decision] },
    four,
  );

  test('starts as a picture, and without layers or a plan for them there is no other but the fill', () => {
    expect(nothingPlanned.as).toBe('picture');
    const ways = ['picture', 'layers', 'text', 'fill'] as const;
    for (const missing of ['layers', 'plan'] as const)
      expect(ways.map((as) => possibleAs(as, missing))).toEqual(['picture', 'picture', 'picture', 'fill']);
    expect(ways.map((as) => possibleAs(as, null))).toEqual(ways);
    const of = (sourceLayers: unknown, plan: unknown) =>
      missingOf({ evidence: { input: { sourceLayers }, plan } } as Outcome);
    expect([of(undefined, {}), of({}, null), of({}, {})]).toEqual(['layers', 'plan', null]);
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
    expect([checklistText(0, 0), checklistText(3, 3), checklistText(2, 3)]).toEqual([
      'Nothing to change',
      'All 3 changes',
      '2 of 3 changes',
    ]);
  });
});

describe('the reason', () => {
  const element = { kind: 'box', id: '1', name: 'Free\nnow', exemplar: 0, part: layer('x').part } as const;
  const reason: Reason = { from: 'exemplar', element, confidence: 0.86, candidates: [], rules: [] };
  const ruled = (...rules: RuleNote[]) => reasonText({ ...reason, rules });

  test('names the layer that is followed, or the place of a thing in a picture', () => {
    expect(reasonText(reason)).toBe('As “Free now”: 86 % sure.');
    const { kind, exemplar, part } = element;
    expect(reasonText({ ...reason, element: { kind, exemplar, part } })).toBe(
      'As the box at the top left of the exemplar: 86 % sure.',
    );
  });

  test('says what each rule did', () => {
    const contrast = { from: 2.1, to: 4.6 };
    expect(ruled({ rule: 'legible', attribute: 'fill', contrast })).toBe(
      'As “Free now”: 86 % sure. Kept readable, 2.1 to 4.6.',
    );
    expect(ruled({ rule: 'still seen', attribute: 'stroke' })).toContain(' Edge kept.');
    const sentences = RULES.map((rule) => ruleText({ rule, attribute: 'fill' }));
    expect(new Set(sentences).size).toBe(RULES.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  test('of what follows nothing is the rule alone', () => {
    const alone: Reason = { from: 'rule', confidence: 0.2, candidates: [], rules: [] };
    expect(reasonText({ ...alone, rules: [{ rule: 'quiet where no picture is', attribute: 'fill' }] })).toBe(
      'No picture to give: a quiet tint.',
    );
    expect(reasonText(alone)).toBe('Made to go with the rest.');
  });
});

describe('styles and variables of the exemplar', () => {
  const like = (change: Change): Change => ({ ...change, like: '2:3' });
  const bound: Decision = { ...decision, changes: decision.changes.map((change) => like(change)) };
  const asking = (...answers: (Binding | null)[]) => {
    const asked: LayerPatch[][] = [];
    const tellBindings = async (_: string, patches: LayerPatch[]) => {
      asked.push(patches);
      return patches.map((__, i) => answers[i] ?? null);
    };
    return { asked, plugin: { tellBindings } };
  };

  test('are asked for once, with all patches and without pictures that are yet to be cut', async () => {
    const { asked, plugin } = asking();
    const told = await withBindings([bound], 'a', plugin);
    expect(asked).toHaveLength(1);
    expect(asked[0]!.map(({ node, property }) => `${node} ${property}`)).toHaveLength(5);
    expect(asked[0]![0]).toMatchObject({ value: [], like: '2:3' });
    expect(told).toEqual([bound]);
  });

  test('are not asked for where nothing comes from a layer', async () => {
    const { asked, plugin } = asking();
    expect(await withBindings([decision], 'a', plugin)).toEqual([decision]);
    expect(asked).toEqual([]);
  });

  test('are told by change: what is kept least of its layers, and whether that is all of them', async () => {
    const variable = { kind: 'variable', name: 'color/page' } as const;
    const raw = { kind: 'raw', name: 'radius/m', why: 'differs' } as const;
    const { plugin } = asking(variable, variable, variable, raw);
    const [told] = await withBindings([bound], 'a', plugin);
    expect(told!.changes.map(({ binding }) => binding)).toEqual([
      variable,
      { ...raw, partly: true },
      undefined,
    ]);
  });

  test.each<[string, Binding]>([
    ['Style Surface.', { kind: 'style', name: 'Surface' }],
    ['Bound to color/primary.', { kind: 'variable', name: 'color/primary' }],
    ['Bound to color/primary, in mode Dark.', { kind: 'mode', name: 'color/primary', mode: 'Dark' }],
    [
      'Raw value: color/primary resolves to another one here.',
      { kind: 'raw', name: 'color/primary', why: 'differs' },
    ],
    [
      'Raw value in some layers: its variable is not in this file.',
      { kind: 'raw', name: '', why: 'absent', partly: true },
    ],
  ])('%s', (text, binding) => {
    expect(bindingText(binding, true)).toBe(text);
    expect(bindingText(binding, false)).toBe(
      'Raw value: styles and variables are kept at full strength only.',
    );
  });
});

test('words for runs, sides and layers that were left out', () => {
  const paints = [[WHITE], [WHITE]];
  expect(changeText({ property: 'segments', from: paints, to: paints })).toBe('2 colours of words');
  expect(changeText({ property: 'strokeWeight', from: 1, to: [0, 0, 2, 0] })).toBe('Stroke 0 0 2 0 px');
  expect(noticeText({ name: 'placed', node: 'A', skipped: 2 })).toBe(
    'Placed “A” beside the wireframe. 2 layers stayed as before: hidden in an instance, or in a font that is missing.',
  );
});
