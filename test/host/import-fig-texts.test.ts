import { describe, expect, it } from 'vitest';
import { commands, guid, layer, PAGE } from '../fixtures/build-fig.ts';
import { openFig, pixelsOf, RED, solid, svgOf } from '../fixtures/open-fig.ts';
import type { KiwiNode } from '../../host/import/fig-node.ts';

/** A disc of one em in quadratic curves, as the glyphs of TrueType fonts are. */
const DISC = commands(
  ...['Z', 'M', 0, 0.5, 'Q', 0, 1, 0.5, 1, 'Q', 1, 1, 1, 0.5, 'Q', 1, 0, 0.5, 0, 'Q', 0, 0, 0, 0.5, 'Z'],
);
const glyph = (x: number, y: number, firstCharacter: number, fontSize = 20) => ({
  commandsBlob: 0,
  position: { x, y },
  fontSize,
  firstCharacter,
});
const text = (localID: number, values: KiwiNode, parent = PAGE): KiwiNode =>
  layer(
    localID,
    'TEXT',
    {
      fillPaints: solid(),
      fontSize: 20,
      fontName: { family: 'Lato', style: 'Bold', postscript: 'Lato-Bold' },
      ...values,
    },
    parent,
  );

describe('texts of a .fig file', () => {
  const word = (values: KiwiNode = {}) =>
    text(2, {
      name: 'word',
      textData: { characters: 'oo' },
      derivedTextData: { glyphs: [glyph(10, 40, 0), glyph(60, 40, 1)] },
      ...values,
    });

  it('are drawn in their glyphs, curves and all, where Figma put them', async () => {
    const { document, of } = openFig({ nodes: [word()], blobs: [DISC] });
    const { data, at } = await pixelsOf(document, of('word').id);
    for (const x of [20, 70]) expect(at(x, 30)).toEqual([0, 0, 0]);
    expect(at(45, 30)).toEqual([255, 255, 255]);
    expect(at(20, 50)).toEqual([255, 255, 255]);
    const ink = data.reduce((sum, value) => sum + (255 - value), 0) / 255 / 3;
    // Four quadratic quarters hold 5/6 of their square; one disc is 20 px wide.
    expect(ink / 2).toBeCloseTo((400 * 5) / 6, -1);
  });

  it('keep characters, font and every alignment', () => {
    const across = ['LEFT', 'CENTER', 'RIGHT', 'JUSTIFIED'];
    const down = ['TOP', 'CENTER', 'BOTTOM'];
    const resizes = ['NONE', 'WIDTH_AND_HEIGHT', 'HEIGHT'];
    const nodes = across.flatMap((textAlignHorizontal, i) =>
      down.map((textAlignVertical, j) =>
        text(10 + i * 3 + j, {
          name: `${textAlignHorizontal} ${textAlignVertical}`,
          textData: { characters: 'Hällo\nWelt' },
          textAlignHorizontal,
          textAlignVertical,
          textAutoResize: resizes[j]!,
        }),
      ),
    );
    const { of } = openFig({ nodes });
    for (const horizontal of across)
      for (const [j, vertical] of down.entries())
        expect(of(`${horizontal} ${vertical}`).text).toMatchObject({
          characters: 'Hällo\nWelt',
          fontName: { family: 'Lato', style: 'Bold' },
          fontSize: 20,
          textAlignHorizontal: horizontal,
          textAlignVertical: vertical,
          textAutoResize: resizes[j],
        });
  });

  it('count line heights and spacings as the plugin API does', () => {
    const height = (localID: number, lineHeight: KiwiNode['lineHeight'], values: KiwiNode = {}) =>
      text(localID, { name: `h${localID}`, textData: { characters: 'o' }, lineHeight, ...values });
    const { of } = openFig({
      nodes: [
        height(2, { value: 100, units: 'PERCENT' }),
        height(3, { value: 1.5, units: 'RAW' }, { letterSpacing: { value: -2, units: 'PERCENT' } }),
        height(4, { value: 31, units: 'PIXELS' }, { letterSpacing: { value: 3, units: 'PIXELS' } }),
        height(5, { value: 120, units: 'PERCENT' }, { derivedTextData: { baselines: [{ lineHeight: 28 }] } }),
        height(6, undefined, { textCase: 'UPPER', textDecoration: 'UNDERLINE', textTruncation: 'ENDING' }),
      ],
    });
    expect([2, 3, 4, 5].map((id) => of(`h${id}`).text!.lineHeight)).toEqual([
      { unit: 'AUTO' },
      { unit: 'PERCENT', value: 150 },
      { unit: 'PIXELS', value: 31 },
      { unit: 'PIXELS', value: 28 },
    ]);
    expect(of('h3').text!.letterSpacing).toEqual({ unit: 'PERCENT', value: -2 });
    expect(of('h4').text!.letterSpacing).toEqual({ unit: 'PIXELS', value: 3 });
    expect(of('h6').text).toMatchObject({
      textCase: 'UPPER',
      textDecoration: 'UNDERLINE',
      textAutoResize: 'TRUNCATE',
    });
  });

  it('keep the outlines in a new colour, and lose them to another word, size or box', () => {
    const { document, of } = openFig({ nodes: [word()], blobs: [DISC] });
    const node = of('word');
    const drawn = () => svgOf(document, node.id);
    expect(drawn()).toContain('fill="#000000"');
    node.fills = [{ type: 'SOLID', color: { r: 0, g: 0, b: 1 } }];
    expect(drawn()).toContain('<path');
    expect(drawn()).toContain('fill="#0000ff"');
    const changes: (() => void)[] = [
      () => (node.text!.characters = 'ox'),
      () => (node.text!.fontSize = 21),
      () => (node.width = 50),
      () => (node.text!.runs = [{ length: 2, style: { fontSize: 9 } }]),
    ];
    for (const change of changes) {
      const before = structuredClone(node);
      change();
      expect(drawn()).toContain('<text');
      Object.assign(node, before);
      expect(drawn()).not.toContain('<text');
    }
    node.text!.runs = [
      { length: 1, style: {} },
      { length: 1, style: { fills: [{ type: 'SOLID', color: { r: 0, g: 1, b: 0 } }] } },
    ];
    expect(drawn()).not.toContain('<text');
    expect(drawn()).toMatch(/fill="#0000ff".*fill="#00ff00"/);
  });

  it('keep the colours of their ranges, and say that emoji are left out', async () => {
    const { document, notices, of } = openFig({
      nodes: [
        word({
          textData: {
            characters: 'oo😀',
            characterStyleIDs: [0, 7],
            styleOverrideTable: [
              { styleID: 7, fillPaints: solid(RED) },
              { styleID: 8, fillPaints: [{ type: 'EMOJI' }] },
            ],
          },
          derivedTextData: {
            glyphs: [glyph(10, 40, 0), glyph(60, 40, 1), { ...glyph(80, 40, 2), styleID: 8 }],
          },
        }),
      ],
      blobs: [DISC],
    });
    const { at } = await pixelsOf(document, of('word').id);
    expect(at(20, 30)).toEqual([0, 0, 0]);
    expect(at(70, 30)).toEqual([255, 0, 0]);
    expect(at(90, 30)).toEqual([255, 255, 255]);
    expect(of('word').text!.runs?.map(({ length }) => length)).toEqual([1, 1, 2]);
    expect(notices).toContain('An emoji is left out: the file holds only the square that its picture fills.');
  });

  it('have what their style says, not what they said when it was put on', () => {
    const style = { ...text(3, { fontSize: 48, name: 'Heading' }, { sessionID: 0, localID: 2 }), key: 'abc' };
    const fill = layer(4, 'ROUNDED_RECTANGLE', { fillPaints: solid(RED) }, { sessionID: 0, localID: 2 });
    const { of } = openFig({
      nodes: [
        style,
        fill,
        word({ styleIdForText: { guid: guid(3) }, styleIdForFill: { guid: guid(4) } }),
        text(9, { name: 'published', styleIdForText: { assetRef: { key: 'abc' } } }),
      ],
      blobs: [DISC],
    });
    expect(of('word').text!.fontSize).toBe(48);
    expect(of('word').fills).toMatchObject([{ color: { r: 1, g: 0, b: 0 } }]);
    expect(of('published').text!.fontSize).toBe(48);
  });
});
