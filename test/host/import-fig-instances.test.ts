import { describe, expect, it } from 'vitest';
import { buildFig, commands, guid, layer, PAGE } from '../fixtures/build-fig.ts';
import type { Guid, KiwiNode } from '../../host/import/fig-node.ts';
import { importFig } from '../../host/import/import-fig.ts';

const SQUARE = commands('M', 0, 0, 'L', 1, 0, 'L', 1, 1, 'Z');
const solid = (r: number): KiwiNode['fillPaints'] => [{ type: 'SOLID', color: { r, g: 0, b: 0, a: 1 } }];
const at = (...guids: Guid[]): KiwiNode => ({ guidPath: { guids } });
const glyphs = (...characters: number[]): KiwiNode['derivedTextData'] => ({
  glyphs: characters.map((firstCharacter) => ({
    commandsBlob: 0,
    position: { x: 0, y: 10 },
    fontSize: 10,
    firstCharacter,
  })),
});

/** A button with a label and an icon (an instance of its own), each with a property of the whole component set. */
const SET = { label: guid(80), icon: guid(81), shown: guid(82) };
const OWN = { label: guid(90), icon: guid(91), shown: guid(92) };
const button = (): KiwiNode[] => [
  layer(10, 'SYMBOL', {
    name: 'icon',
    size: { x: 16, y: 16 },
    transform: { m00: 1, m01: 0, m02: 500, m10: 0, m11: 1, m12: 0 },
  }),
  layer(11, 'VECTOR', { name: 'stroke', overrideKey: guid(511), fillPaints: solid(0.1) }, guid(10)),
  layer(12, 'SYMBOL', { name: 'other icon' }),
  layer(13, 'ELLIPSE', { name: 'dot' }, guid(12)),
  layer(20, 'SYMBOL', {
    name: 'button',
    componentPropDefs: [
      { id: OWN.label, parentPropDefId: SET.label },
      { id: OWN.icon, parentPropDefId: SET.icon },
      { id: OWN.shown, parentPropDefId: SET.shown },
    ],
  }),
  layer(
    21,
    'TEXT',
    {
      name: 'label',
      fillPaints: solid(0.2),
      textData: { characters: 'OK' },
      derivedTextData: glyphs(0, 1),
      componentPropRefs: [{ defID: OWN.label, componentPropNodeField: 'TEXT_DATA' }],
    },
    guid(20),
  ),
  layer(
    22,
    'INSTANCE',
    {
      name: 'icon of the button',
      symbolData: { symbolID: guid(10), symbolOverrides: [{ ...at(guid(511)), fillPaints: solid(0.3) }] },
      componentPropRefs: [
        { defID: OWN.icon, componentPropNodeField: 'OVERRIDDEN_SYMBOL_ID' },
        { defID: OWN.shown, componentPropNodeField: 'VISIBLE' },
      ],
    },
    guid(20),
  ),
];
const instance = (localID: number, values: KiwiNode = {}, parent = PAGE): KiwiNode =>
  layer(localID, 'INSTANCE', { symbolData: { symbolID: guid(20) }, ...values }, parent);

function open(...nodes: KiwiNode[]) {
  const notices: string[] = [];
  const bytes = buildFig({ nodes: [...button(), ...nodes], blobs: [SQUARE] });
  const document = importFig(bytes, 'built', (sentence) => notices.push(sentence));
  return { document, notices, get: (id: string) => document.get(id) };
}

describe('instances of a .fig file', () => {
  it("have layers of their own, named after every instance on the way, in the component's order", () => {
    const none = { sessionID: 0xffffffff, localID: 0xffffffff };
    const { document, get } = open(instance(30), instance(31, { overriddenSymbolID: none }));
    expect(get('1:30')).toMatchObject({ component: '1:20', children: ['I1:30;1:21', 'I1:30;1:22'] });
    expect(get('I1:30;1:22')).toMatchObject({ component: '1:10', children: ['I1:30;1:22;1:11'] });
    expect(get('I1:31;1:22;1:11').parent).toBe('I1:31;1:22');
    expect([...document.walk('1:31')].map(({ name }) => name)).toEqual([
      'INSTANCE 31',
      'label',
      'icon of the button',
      'stroke',
    ]);
  });

  it('take overrides by layer or by override key, the outermost instance having the last word', () => {
    const nested = [guid(22), guid(511)] as const;
    const { get } = open(
      instance(30),
      instance(31, {
        symbolData: {
          symbolID: guid(20),
          symbolOverrides: [
            { ...at(guid(21)), fillPaints: solid(0.4), opacity: 0.5 },
            { ...at(...nested), fillPaints: solid(0.5) },
          ],
        },
      }),
    );
    const red = (id: string) => (get(id).fills[0] as { color: { r: number } }).color.r;
    expect(red('I1:30;1:22;1:11')).toBeCloseTo(0.3);
    expect(red('I1:31;1:22;1:11')).toBeCloseTo(0.5);
    expect(red('I1:31;1:21')).toBeCloseTo(0.4);
    expect(get('I1:31;1:21').opacity).toBe(0.5);
    expect(get('I1:31;1:21').text!.glyphs).toHaveLength(2);
    expect(red('1:11')).toBeCloseTo(0.1);
  });

  it('are laid out as Figma derived them, texts with the outlines of their own words', () => {
    const transform = { m00: 1, m01: 0, m02: 7, m10: 0, m11: 1, m12: 9 };
    const words = { ...at(guid(21)), textData: { characters: 'Go!' } };
    const { get } = open(
      instance(30, {
        symbolData: { symbolID: guid(20), symbolOverrides: [words] },
        derivedSymbolData: [
          { ...at(guid(21)), size: { x: 33, y: 44 }, transform, derivedTextData: glyphs(0, 1, 2) },
          { ...at(guid(22), guid(11)), fillGeometry: [{ windingRule: 'ODD', commandsBlob: 0 }] },
        ],
      }),
      instance(31, { symbolData: { symbolID: guid(20), symbolOverrides: [words] } }),
    );
    expect(get('I1:30;1:21')).toMatchObject({
      width: 33,
      height: 44,
      transform: [
        [1, 0, 7],
        [0, 1, 9],
      ],
    });
    expect(get('I1:30;1:21').text).toMatchObject({ characters: 'Go!' });
    expect(get('I1:30;1:21').text!.glyphs).toHaveLength(3);
    expect(get('I1:30;1:22;1:11').fillGeometry).toEqual([{ path: 'M0 0L1 0L1 1Z', windingRule: 'EVENODD' }]);
    // Nothing was derived for it: the outlines of "OK" must not stand for "Go!".
    expect(get('I1:31;1:21').text).toMatchObject({ characters: 'Go!' });
    expect(get('I1:31;1:21').text!.glyphs).toBeUndefined();
  });

  it('take properties, whether set for the variant or for its set', () => {
    const { get } = open(
      instance(30, {
        componentPropAssignments: [
          { defID: OWN.label, value: { textValue: { characters: 'Buy' } } },
          { defID: SET.icon, value: { guidValue: guid(12) } },
          { defID: SET.shown, value: { boolValue: false } },
        ],
      }),
      instance(31, {
        componentPropAssignments: [{ defID: SET.label, value: { textValue: { characters: 'OK' } } }],
      }),
    );
    expect(get('I1:30;1:21').text!.characters).toBe('Buy');
    expect(get('I1:30;1:22')).toMatchObject({
      visible: false,
      component: '1:12',
      children: ['I1:30;1:22;1:13'],
    });
    expect(get('I1:31;1:21').text!.glyphs).toHaveLength(2);
  });

  it('stay empty, with a sentence, where the component is missing or would hold itself', () => {
    const { notices, get } = open(
      instance(30, { symbolData: { symbolID: guid(999) } }),
      layer(40, 'SYMBOL', {}),
      instance(41, { symbolData: { symbolID: guid(40) } }, guid(40)),
    );
    expect(get('1:30').children).toEqual([]);
    expect(notices).toContain('An instance stays empty, for its main component is not in the file.');
    expect(notices).toContain('An instance stays empty, for its main component would hold itself.');
  });
});
