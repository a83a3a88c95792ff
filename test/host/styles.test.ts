import { beforeEach, describe, expect, it } from 'vitest';
import { openAsking, type Asking } from './ask.ts';

let host: Asking;
beforeEach(async () => {
  host = await openAsking();
});

const RED = `{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }`;
const BLUE = `{ type: 'SOLID', color: { r: 0, g: 0, b: 1 } }`;
const PAINT = `const style = figma.createPaintStyle(); style.name = 'Accent'; style.paints = [${RED}]; const box = figma.createRectangle();`;
const INTER = `await figma.loadFontAsync({ family: 'Inter', style: 'Regular' });`;

describe('paint styles', () => {
  it('are found by id and in the list, as the same object', async () => {
    expect(
      await host.ask(`${PAINT}
        return [style.type, style.name, /^S:[0-9a-f]{40},$/.test(style.id), (await figma.getStyleByIdAsync(style.id)) === style,
          (await figma.getLocalPaintStylesAsync()).length, (await figma.getLocalTextStylesAsync()).length, await figma.getStyleByIdAsync('S:none,')];`),
    ).toEqual(['PAINT', 'Accent', true, true, 1, 0, null]);
  });

  it('give their paints to what is linked, and change it when they change', async () => {
    expect(
      await host.ask(`${PAINT}
        await box.setFillStyleIdAsync(style.id); await box.setStrokeStyleIdAsync(style.id);
        const first = box.fills[0].color;
        style.paints = [${BLUE}];
        return [first, box.fills[0].color, box.strokes[0].color, box.fillStyleId === style.id, box.strokeStyleId === style.id];`),
    ).toEqual([{ r: 1, g: 0, b: 0 }, { r: 0, g: 0, b: 1 }, { r: 0, g: 0, b: 1 }, true, true]);
  });

  it('lose their link where paints are assigned, not where the link is cut with an empty id', async () => {
    expect(
      await host.ask(`${PAINT}
        const cut = box.clone();
        for (const one of [box, cut]) await one.setFillStyleIdAsync(style.id);
        box.fills = box.fills; await cut.setFillStyleIdAsync('');
        return [box.fillStyleId, cut.fillStyleId, cut.fills[0].color.r];`),
    ).toEqual(['', '', 1]);
  });

  it('tell who uses them, and leave their look behind when removed', async () => {
    expect(
      await host.ask(`${PAINT}
        await box.setStrokeStyleIdAsync(style.id);
        const uses = await style.getStyleConsumersAsync();
        style.remove();
        return [uses.map(({ node, fields }) => [node === box, fields]), box.strokeStyleId, box.strokes[0].color.r, (await figma.getLocalPaintStylesAsync()).length];`),
    ).toEqual([[[true, ['strokeStyleId']]], '', 1, 0]);
  });

  it.each([
    ['box.fillStyleId = style.id', 'in set_fillStyleId: Cannot call with documentAccess: dynamic-page'],
    ['figma.getStyleById(style.id)', 'in getStyleById: Cannot call with documentAccess: dynamic-page'],
    ['style.consumers', 'in get_consumers: Cannot call with documentAccess: dynamic-page'],
    [`await box.setFillStyleIdAsync('S:gone,')`, 'Could not find style with ID: S:gone,'],
    ['await box.setEffectStyleIdAsync(style.id)', 'is of type PAINT, expected EFFECT'],
    ['style.effects', `no such property 'effects' on PAINT_STYLE node`],
    ['style.id = 1', 'no setter for property'],
  ])('refuse %s', async (code, sentence) => {
    expect(await host.ask(`${PAINT} ${code}`)).toContain(sentence);
  });

  it('are no nodes: no nodechange tells of them', async () => {
    const told =
      await host.ask(`const told = []; figma.currentPage.on('nodechange', ({ nodeChanges }) => told.push(...nodeChanges.map((c) => c.type)));
      const style = figma.createPaintStyle(); style.name = 'x'; await new Promise((done) => setTimeout(done, 20));
      const none = told.length; figma.createFrame(); await new Promise((done) => setTimeout(done, 20)); return [none, told.includes('CREATE')];`);
    expect(told).toEqual([0, true]);
  });

  it('come back and go with undo', async () => {
    await host.ask(
      `${PAINT} await box.setFillStyleIdAsync(style.id); figma.commitUndo(); style.paints = [${BLUE}]; style.name = 'Other';`,
    );
    const colours = () => [...host.document.walk('0:0')].find(({ type }) => type === 'RECTANGLE')?.fills;
    host.history.undo();
    expect(Object.values(host.document.library.styles)).toMatchObject([{ name: 'Accent' }]);
    expect(colours()).toMatchObject([{ color: { r: 1 } }]);
    host.history.undo();
    expect(host.document.library.styles).toEqual({});
    host.history.redo();
    host.history.redo();
    expect(Object.values(host.document.library.styles)).toMatchObject([{ name: 'Other' }]);
    expect(colours()).toMatchObject([{ color: { b: 1 } }]);
  });
});

describe('effect styles', () => {
  const SHADOW = `{ type: 'DROP_SHADOW', color: { r: 0, g: 0, b: 0, a: 0.5 }, offset: { x: 0, y: 2 }, radius: 4, visible: true, blendMode: 'NORMAL' }`;
  it('link and unlink like paint styles', async () => {
    expect(
      await host.ask(`const style = figma.createEffectStyle(); style.effects = [${SHADOW}];
        const box = figma.createRectangle(); await box.setEffectStyleIdAsync(style.id);
        const linked = [box.effects.length, box.effectStyleId === style.id];
        box.effects = [];
        return [linked, box.effectStyleId];`),
    ).toEqual([[1, true], '']);
  });
});

describe('text styles', () => {
  const TEXT = `
    await figma.loadFontAsync({ family: 'Inter', style: 'Bold' });
    const style = figma.createTextStyle(); style.fontName = { family: 'Inter', style: 'Bold' }; style.fontSize = 24;
    ${INTER} const text = figma.createText(); text.characters = 'Hello world';`;

  it('need no font to be set', async () => {
    await host.ask(TEXT);
    expect(
      await host.ask(`
        const [style] = await figma.getLocalTextStylesAsync();
        const [text] = figma.currentPage.children;
        await text.setTextStyleIdAsync(style.id);
        let refused = '';
        try { text.fontSize = 3; } catch (error) { refused = error.message; }
        return [text.fontSize, text.fontName.style, text.textStyleId === style.id, refused.slice(0, 70)];`),
    ).toEqual([24, 'Bold', true, 'in set_fontSize: Cannot write to node with unloaded font "Inter Bold".']);
  });

  it('lose their link where type is set by hand, and keep it where fills are', async () => {
    expect(
      await host.ask(`${TEXT} await text.setTextStyleIdAsync(style.id); text.fills = [${RED}];
        const kept = text.textStyleId === style.id; text.fontSize = 12; return [kept, text.textStyleId];`),
    ).toEqual([true, '']);
  });

  it('are mixed where several are on one text, and follow their change range by range', async () => {
    expect(
      await host.ask(`${TEXT}
        await text.setRangeTextStyleIdAsync(0, 5, style.id);
        style.fontSize = 30;
        return [text.textStyleId === figma.mixed, text.fontSize === figma.mixed, text.getRangeTextStyleId(0, 5) === style.id,
          text.getRangeFontSize(0, 5), text.getRangeFontSize(5, 11)];`),
    ).toEqual([true, true, true, 30, 12]);
  });
});
