import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { draw, solid, text } from '../fixtures/draw.ts';
import { emptyDocument, openAsking, type Asking } from './ask.ts';
import type { SceneDocument } from '../../host/graph/document.ts';
import { createNode } from '../../host/graph/create-node.ts';
import { rangesOf } from '../../host/graph/text-ranges.ts';
import { deleteText, insertText, setRange } from '../../host/graph/text-runs.ts';
import { look } from './look.ts';
import { styledLines } from '../../host/render/styled-lines.ts';
import { fittedTextSize, roughMeasurer } from '../../host/render/text-lines.ts';

let host: Asking;
beforeEach(async () => {
  host = await openAsking();
});

const RED = `[{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }]`;
const TEXT = `
  for (const style of ['Regular', 'Bold']) await figma.loadFontAsync({ family: 'Inter', style });
  const text = figma.createText(); text.characters = 'hello world';
  text.setRangeFontName(0, 5, { family: 'Inter', style: 'Bold' });
  text.setRangeFills(6, 11, ${RED});`;

describe('a text with several styles', () => {
  it('gives segments that differ in the fields asked for', async () => {
    expect(
      await host.ask(`${TEXT} return [text.getStyledTextSegments(['fontWeight']), text.getStyledTextSegments(['fontName', 'fills']).map((s) => [s.characters, s.start, s.end]),
        text.getStyledTextSegments(['fontWeight'], 3, 7).map((s) => s.characters)];`),
    ).toEqual([
      [
        { characters: 'hello', start: 0, end: 5, fontWeight: 700 },
        { characters: ' world', start: 5, end: 11, fontWeight: 400 },
      ],
      [
        ['hello', 0, 5],
        [' ', 5, 6],
        ['world', 6, 11],
      ],
      ['lo', ' w'],
    ]);
  });

  it('answers figma.mixed where ranges differ, and the value where they do not', async () => {
    expect(
      await host.ask(`${TEXT} return [text.fills, text.fontName, text.fontWeight].map((v) => v === figma.mixed).concat([text.fontSize,
        text.getRangeFontName(1, 5).style, text.getRangeFills(4, 8) === figma.mixed, text.getRangeAllFontNames(0, 11).length]);`),
    ).toEqual([true, true, true, 12, 'Bold', true, 2]);
  });

  it('has one style again when the whole is written', async () => {
    expect(
      await host.ask(`${TEXT} text.fills = ${RED}; text.fontName = { family: 'Inter', style: 'Regular' };
        return [text.fills[0].color.r, text.fontName.style, text.getStyledTextSegments(['fills', 'fontName', 'fontSize']).length];`),
    ).toEqual([1, 'Regular', 1]);
  });

  it('keeps its ranges when characters come and go, and loses them when the words are replaced', async () => {
    expect(
      await host.ask(`${TEXT}
        const bold = () => text.getStyledTextSegments(['fontWeight']).map((s) => s.characters);
        text.insertCharacters(5, '!!'); const seen = [bold()];
        text.insertCharacters(0, '>'); text.insertCharacters(8, '_', 'AFTER'); seen.push(bold());
        text.deleteCharacters(1, 4); seen.push(bold(), text.characters);
        text.characters = 'new'; seen.push(text.fontWeight, text.getStyledTextSegments(['fills', 'fontName']).length);
        return seen;`),
    ).toEqual([['hello!!', ' world'], ['>hello!!', '_ world'], ['>lo!!', '_ world'], '>lo!!_ world', 700, 1]);
  });

  it.each([
    ['text.setRangeFontSize(3, 3, 9)', "Empty range selected. 'end' must be greater than 'start'"],
    ['text.setRangeFills(3, 99, [])', 'Range outside of available characters.'],
    ['text.getRangeFills(-1, 3)', 'Number must be greater than or equal to 0'],
    ['text.setRangeFontSize(0, 3, 0)', 'Property "value" failed validation'],
    [
      `text.setRangeFontName(0, 3, { family: 'Inter', style: 'Light' })`,
      'in setRangeFontName: Cannot write to node with unloaded font "Inter Light"',
    ],
    [`text.setRangeFillStyleId(0, 3, 'S:a,')`, 'Cannot call with documentAccess: dynamic-page'],
    [`text.getStyledTextSegments(['colour'])`, '"colour" is no such field'],
  ])('refuses %s', async (code, sentence) => {
    expect(await host.ask(`${TEXT} ${code}`)).toContain(sentence);
  });

  it('needs the fonts of all ranges for a change of words or type, none for one of paint', async () => {
    await host.ask(TEXT);
    expect(
      await host.ask(`
        const [text] = figma.currentPage.children; const tried = [];
        await figma.loadFontAsync({ family: 'Inter', style: 'Regular' });
        for (const change of [() => { text.characters = 'a'; }, () => text.deleteCharacters(0, 1), () => text.setRangeFills(0, 3, ${RED}),
          () => text.setRangeFontSize(6, 9, 20), () => { text.fills = ${RED}; }])
          try { change(); tried.push('done'); } catch (error) { tried.push(error.message.slice(0, 35)); }
        return tried;`),
    ).toEqual([
      'in set_characters: Cannot write to ',
      'in deleteCharacters: Cannot write t',
      'in setRangeFills: Cannot write to n',
      'done',
      'done',
    ]);
  });

  it('takes paint styles range by range, and a paint written over them drops the link', async () => {
    expect(
      await host.ask(`${TEXT} const style = figma.createPaintStyle(); style.paints = ${RED};
        await text.setRangeFillStyleIdAsync(0, 5, style.id);
        const before = [text.fillStyleId === figma.mixed, text.getRangeFillStyleId(0, 5) === style.id, text.getRangeFillStyleId(5, 11)];
        text.setRangeFills(0, 2, []);
        return [before, text.getStyledTextSegments(['fillStyleId']).map((s) => [s.characters, s.fillStyleId !== ''])];`),
    ).toEqual([
      [true, true, ''],
      [
        ['he', false],
        ['llo', true],
        [' world', false],
      ],
    ]);
  });

  it('is cloned with its ranges, and undone with them', async () => {
    expect(
      await host.ask(`${TEXT} return text.clone().getStyledTextSegments(['fontName', 'fills']).length;`),
    ).toBe(3);
    await host.ask(`figma.commitUndo(); const [text] = figma.currentPage.children; text.fills = [];`);
    host.history.undo();
    const text = [...host.document.walk('0:0')].find(({ type }) => type === 'TEXT')!;
    expect(rangesOf(text).map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [5, 6],
      [6, 11],
    ]);
  });
});

describe('ranges of a text', () => {
  const step = fc.oneof(
    fc.record({
      do: fc.constant('size' as const),
      from: fc.nat(30),
      to: fc.nat(30),
      size: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({
      do: fc.constant('insert' as const),
      from: fc.nat(30),
      to: fc.integer({ min: 1, max: 4 }),
      size: fc.nat(1),
    }),
    fc.record({ do: fc.constant('delete' as const), from: fc.nat(30), to: fc.nat(30), size: fc.constant(0) }),
  );

  it('cover every character once, whatever is done to it, and say of each what a list of characters would', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const node = createNode('1:1', 'TEXT');
        node.text!.characters = 'abcdefgh';
        let model = [...'abcdefgh'].map(() => 12);
        for (const { do: what, from, to, size } of steps) {
          const [start, end] = [Math.min(from, model.length), Math.min(Math.max(from, to), model.length)];
          if (what === 'insert') {
            const before = model[start - 1] ?? model[start] ?? node.text!.fontSize;
            const after = model[start] ?? model[start - 1] ?? node.text!.fontSize;
            insertText(node, start, 'x'.repeat(to), size ? 'AFTER' : 'BEFORE');
            model.splice(start, 0, ...Array<number>(to).fill(size ? after : before));
          } else if (end > start && what === 'size') {
            setRange(node, start, end, { fontSize: size });
            model = model.map((value, i) => (i >= start && i < end ? size : value));
          } else if (end > start && what === 'delete') {
            deleteText(node, start, end);
            model.splice(start, end - start);
          }
          const seen = rangesOf(node).flatMap((range) =>
            Array<number>(range.end - range.start).fill(range.style.fontSize),
          );
          expect(seen).toEqual(model);
          expect(node.text!.characters).toHaveLength(model.length);
        }
      }),
    );
  });
});

describe('the drawing of a text with several styles', () => {
  const three = (width?: number): { document: SceneDocument; id: string } => {
    const document = emptyDocument();
    const node = draw(
      document,
      document.currentPage.id,
      text('one two three', 0, 0, { size: 20, ...(width && { width }) }),
    );
    setRange(node, 4, 7, {
      fills: [solid('#ff0000')],
      fontSize: 40,
      fontName: { family: 'Inter', style: 'Bold' },
    });
    setRange(node, 8, 13, { textDecoration: 'UNDERLINE', textCase: 'UPPER' });
    Object.assign(node, fittedTextSize(node, node.text!, roughMeasurer));
    return { document, id: node.id };
  };
  const spans = (svg: string) =>
    [
      ...svg.matchAll(
        /<text [^>]*x="([\d.]+)" y="([\d.]+)"[^>]*font-weight="(\d+)" font-size="(\d+)"[^>]*>([^<]*)</g,
      ),
    ].map(([, x, y, weight, size, words]) => ({ x: Number(x), y: Number(y), weight, size, words }));

  it('puts the segments side by side on one baseline, each in its own style', async () => {
    const { document, id } = three();
    const { svg } = await look(document, id);
    const drawn = spans(svg);
    expect(drawn.map(({ words, weight, size }) => [words, weight, size])).toEqual([
      ['one ', '400', '20'],
      ['two', '700', '40'],
      [' ', '400', '20'],
      ['THREE', '400', '20'],
    ]);
    expect(new Set(drawn.map(({ y }) => y)).size).toBe(1);
    expect(drawn.map(({ x }) => x)).toEqual([0, 44, 113.6, 124.6].map((x) => expect.closeTo(x, 1) as number));
    expect(svg).toContain('fill="#ff0000"');
    expect(svg).toContain('text-decoration="underline"');
  });

  it('breaks between words, whatever their style, and is as high as the highest of each line', () => {
    const { document, id } = three(120);
    const node = document.get(id);
    const lines = styledLines(node, node.text!, roughMeasurer);
    expect(lines.map((line) => line.spans.map((span) => span.text).join(''))).toEqual(['one two', 'THREE']);
    expect(lines[0]!.height / lines[1]!.height).toBeCloseTo(2);
    expect(node.height).toBe(Math.round(lines[0]!.height + lines[1]!.height));
  });
});
