import { beforeEach, describe, expect, it } from 'vitest';
import { openAsking, type Asking } from './ask.ts';

let host: Asking;
beforeEach(async () => {
  host = await openAsking();
});

const THEME = `
  const theme = figma.variables.createVariableCollection('Theme');
  const light = theme.modes[0].modeId; theme.renameMode(light, 'Light');
  const dark = theme.addMode('Dark');
  const ground = figma.variables.createVariable('ground', theme, 'COLOR');
  ground.setValueForMode(light, { r: 1, g: 1, b: 1 }); ground.setValueForMode(dark, { r: 0, g: 0, b: 0, a: 0.5 });
  const bound = (node) => [figma.variables.setBoundVariableForPaint(node.fills[0], 'color', ground)];
  const frame = figma.createFrame(); const box = figma.createRectangle(); frame.appendChild(box);`;

describe('variables', () => {
  it('are found by id and in lists, as the same object', async () => {
    expect(
      await host.ask(`${THEME}
        const size = figma.variables.createVariable('size', theme, 'FLOAT');
        return [(await figma.variables.getVariableByIdAsync(ground.id)) === ground, ground.resolvedType, ground.variableCollectionId === theme.id,
          (await figma.variables.getVariableCollectionByIdAsync(theme.id)) === theme, theme.variableIds.length, theme.modes.map((m) => m.name),
          (await figma.variables.getLocalVariablesAsync('FLOAT')).map((v) => v.name), (await figma.variables.getLocalVariableCollectionsAsync()).length,
          size.valuesByMode[dark], await figma.variables.getVariableByIdAsync('VariableID:9:9')];`),
    ).toEqual([true, 'COLOR', true, true, 2, ['Light', 'Dark'], ['size'], 1, 0, null]);
  });

  it('resolve by the nearest explicit mode up the parents, else by the default mode', async () => {
    expect(
      await host.ask(`${THEME}
        const seen = [ground.resolveForConsumer(box)];
        figma.currentPage.setExplicitVariableModeForCollection(theme, dark);
        seen.push(ground.resolveForConsumer(box), box.resolvedVariableModes[theme.id] === dark, box.explicitVariableModes);
        frame.setExplicitVariableModeForCollection(theme, light);
        seen.push(ground.resolveForConsumer(box).value, frame.explicitVariableModes[theme.id] === light);
        frame.clearExplicitVariableModeForCollection(theme);
        seen.push(ground.resolveForConsumer(box).value.a);
        return seen;`),
    ).toEqual([
      { value: { r: 1, g: 1, b: 1, a: 1 }, resolvedType: 'COLOR' },
      { value: { r: 0, g: 0, b: 0, a: 0.5 }, resolvedType: 'COLOR' },
      true,
      {},
      { r: 1, g: 1, b: 1, a: 1 },
      true,
      0.5,
    ]);
  });

  it('follow aliases through the modes of every collection on the way', async () => {
    expect(
      await host.ask(`
        const [one, two] = ['1', '2'].map((name) => figma.variables.createVariableCollection(name));
        const [a, b] = [one.modes[0].modeId, one.addMode('b')]; const [c, d] = [two.modes[0].modeId, two.addMode('d')];
        const [x, y] = ['x', 'y'].map((name) => figma.variables.createVariable(name, one, 'FLOAT'));
        x.setValueForMode(a, 1); x.setValueForMode(b, 2); y.setValueForMode(a, 3); y.setValueForMode(b, 4);
        const z = figma.variables.createVariable('z', two, 'FLOAT');
        z.setValueForMode(c, figma.variables.createVariableAlias(x)); z.setValueForMode(d, await figma.variables.createVariableAliasByIdAsync(y.id));
        const frame = figma.createFrame(); const seen = [];
        for (const second of [c, d]) for (const first of [a, b]) {
          frame.setExplicitVariableModeForCollection(one, first); frame.setExplicitVariableModeForCollection(two, second);
          seen.push(z.resolveForConsumer(frame).value);
        }
        return [seen, z.valuesByMode[c].id === x.id];`),
    ).toEqual([[1, 2, 3, 4], true]);
  });

  it.each([
    ['box.setExplicitVariableModeForCollection(theme.id, dark)', 'Pass the variable collection object'],
    ['box.setExplicitVariableModeForCollection(theme, "1:99")', 'Mode with id "1:99" does not exist'],
    ['box.setBoundVariable("opacity", ground.id)', 'Pass the variable object instead of its id'],
    ['box.setBoundVariable("opacity", ground)', 'Mismatched variable resolved type for property "opacity"'],
    ['figma.variables.getVariableById(ground.id)', 'Cannot call with documentAccess: dynamic-page'],
    [
      'figma.variables.createVariable("x", theme.id, "COLOR")',
      'Cannot call with documentAccess: dynamic-page',
    ],
    ['figma.variables.createVariable("ground", theme, "COLOR")', 'duplicate variable name'],
    ['ground.setValueForMode(dark, 3)', 'Expected object, received number'],
    ['ground.setValueForMode("1:99", { r: 0, g: 0, b: 0 })', 'Could not find a mode'],
    ['figma.variables.setBoundVariableForPaint({ type: "IMAGE" }, "color", ground)', 'Only solid paints'],
    [
      'figma.variables.setBoundVariableForPaint(box.fills[0], "color", { id: ground.id })',
      'Expected a variable',
    ],
    ['theme.removeMode(light) ?? theme.removeMode(dark)', 'Cannot remove the last mode'],
    ['ground.value', "no such property 'value' on VARIABLE node"],
    ['box.inferredVariables', 'exists in Figma, but the stand-in'],
  ])('refuse %s', async (code, sentence) => {
    expect(await host.ask(`${THEME} return ${code};`)).toContain(sentence);
  });
});

describe('what is bound to a variable', () => {
  it('has the value of its own modes, wherever it is moved and whatever changes', async () => {
    expect(
      await host.ask(`${THEME}
        box.fills = bound(box);
        const look = () => [box.fills[0].color.r, box.fills[0].opacity];
        const seen = [look()];
        frame.setExplicitVariableModeForCollection(theme, dark); seen.push(look());
        figma.currentPage.appendChild(box); seen.push(look()[0]);
        frame.appendChild(box); ground.setValueForMode(dark, { r: 0.25, g: 0, b: 0 }); seen.push(look()[0]);
        const copy = box.clone(); seen.push(copy.fills[0].color.r, copy.parent.type);
        return [seen, box.boundVariables.fills, frame.boundVariables];`),
    ).toEqual([
      [[1, 1], [0, 0.5], 1, 0.25, 1, 'PAGE'],
      [{ type: 'VARIABLE_ALIAS', id: expect.stringMatching(/^VariableID:/) }],
      {},
    ]);
  });

  it('is bound no more once a value is written over it', async () => {
    expect(
      await host.ask(`${THEME}
        const half = figma.variables.createVariable('half', theme, 'FLOAT'); half.setValueForMode(light, 0.5);
        box.setBoundVariable('opacity', half); box.setBoundVariable('cornerRadius', half); box.fills = bound(box);
        const before = [box.opacity, Object.keys(box.boundVariables).sort(), box.topRightRadius];
        box.opacity = 1; box.topLeftRadius = 4; box.setBoundVariable('bottomLeftRadius', null);
        box.fills = [{ type: 'SOLID', color: { r: 0, g: 1, b: 0 } }];
        return [before, Object.keys(box.boundVariables).sort()];`),
    ).toEqual([
      [
        0.5,
        ['bottomLeftRadius', 'bottomRightRadius', 'fills', 'opacity', 'topLeftRadius', 'topRightRadius'],
        0.5,
      ],
      ['bottomRightRadius', 'topRightRadius'],
    ]);
  });

  it('takes its size from a variable until it is resized, its words and their size with the font at hand', async () => {
    expect(
      await host.ask(`${THEME}
        const size = figma.variables.createVariable('size', theme, 'FLOAT'); size.setValueForMode(light, 40); size.setValueForMode(dark, 20);
        box.setBoundVariable('width', size); const seen = [box.width, box.boundVariables.width.id === size.id];
        box.resize(7, 7); seen.push(box.boundVariables);
        const text = figma.createText(); frame.appendChild(text); let refused = '';
        try { text.setBoundVariable('fontSize', size); } catch (error) { refused = error.message.slice(0, 55); }
        await figma.loadFontAsync({ family: 'Inter', style: 'Regular' }); text.setBoundVariable('fontSize', size);
        frame.setExplicitVariableModeForCollection(theme, dark);
        return [...seen, refused, text.fontSize, text.boundVariables.fontSize.length];`),
    ).toEqual([40, true, {}, 'in setBoundVariable: Cannot write to node with unloaded', 20, 1]);
  });

  it('keeps its look when the variable goes', async () => {
    expect(
      await host.ask(`${THEME} frame.setExplicitVariableModeForCollection(theme, dark); box.fills = bound(box); ground.remove();
        return [box.fills[0].color.r, box.boundVariables.fills.length, theme.variableIds];`),
    ).toEqual([0, 1, []]);
  });

  it('reaches paint styles and effects too', async () => {
    expect(
      await host.ask(`${THEME}
        const style = figma.createPaintStyle(); style.paints = bound(box);
        await box.setFillStyleIdAsync(style.id); frame.setExplicitVariableModeForCollection(theme, dark);
        const radius = figma.variables.createVariable('blur', theme, 'FLOAT'); radius.setValueForMode(dark, 9);
        const effect = { type: 'LAYER_BLUR', blurType: 'NORMAL', radius: 1, visible: true };
        box.effects = [figma.variables.setBoundVariableForEffect(effect, 'radius', radius)];
        return [box.fills[0].color.r, box.fillStyleId === style.id, box.effects[0].radius, style.boundVariables.paints.length];`),
    ).toEqual([0, true, 9, 1]);
  });

  it('comes back and goes with undo', async () => {
    await host.ask(
      `${THEME} box.fills = bound(box); figma.commitUndo(); frame.setExplicitVariableModeForCollection(theme, dark); ground.name = 'other';`,
    );
    const state = () => {
      const box = [...host.document.walk('0:0')].find(({ type }) => type === 'RECTANGLE');
      const [variable] = Object.values(host.document.library.variables);
      return [(box?.fills[0] as { color: { r: number } } | undefined)?.color.r, variable?.name];
    };
    expect(state()).toEqual([0, 'other']);
    host.history.undo();
    expect(state()).toEqual([1, 'ground']);
    host.history.undo();
    expect(state()).toEqual([undefined, undefined]);
    host.history.redo();
    host.history.redo();
    expect(state()).toEqual([0, 'other']);
  });
});
