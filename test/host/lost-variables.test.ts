import { expect, test } from 'vitest';
import type { LayerPatch } from '../../plugin/protocol.ts';
import { RECIPE } from '../plugin/fake-figma.ts';
import { emptyDocument, openAsking } from './ask.ts';
import { openRestyler } from './restyle-document.ts';

/** An exemplar's layer whose variable takes its value from another one. */
const SCENE = `
  const collection = figma.variables.createVariableCollection('Theme');
  const [ink, base] = ['ink', 'base'].map((name) => figma.variables.createVariable(name, collection, 'COLOR'));
  ink.setValueForMode(collection.defaultModeId, figma.variables.createVariableAlias(base));
  const like = figma.createRectangle(); like.x = 2000;
  like.fills = [figma.variables.setBoundVariableForPaint({ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }, 'color', ink)];
  const source = figma.createFrame(); const layer = figma.createRectangle(); source.appendChild(layer);
  return { source: source.id, layer: layer.id, like: like.id, ink: ink.id, base: base.id };`;

type Ids = Record<'source' | 'layer' | 'like' | 'ink' | 'base', string>;

test.each([
  ['is gone', ({ base }: Ids) => `(await figma.variables.getVariableByIdAsync('${base}')).remove();`],
  [
    'has its value from it',
    ({ ink, base }: Ids) => `
      const [a, b] = await Promise.all(['${ink}', '${base}'].map((id) => figma.variables.getVariableByIdAsync(id)));
      b.setValueForMode(Object.keys(b.valuesByMode)[0], figma.variables.createVariableAlias(a));`,
  ],
])('a variable whose alias %s gives way to the raw value', async (_, lose) => {
  const document = emptyDocument();
  const host = await openAsking(document);
  const ids = (await host.ask(SCENE)) as Ids;
  expect(await host.ask(lose(ids))).toBeUndefined();
  const { plugin } = await openRestyler(document);
  const color = { r: 1, g: 0, b: 0 };
  const patches: LayerPatch[] = [
    {
      node: ids.layer,
      property: 'fills',
      value: [{ type: 'SOLID', color, variable: ids.ink }],
      like: ids.like,
    },
  ];
  expect(await plugin.tellBindings(ids.source, patches)).toMatchObject([{ kind: 'raw', name: 'ink' }]);
  const { nodeId } = await plugin.placeLayers({
    sourceId: ids.source,
    as: 'layers',
    png: null,
    pictures: [],
    patches,
    recipe: { ...RECIPE, sourceId: ids.source, as: 'layers' },
  });
  const [, copy] = [...document.walk(nodeId)];
  expect(copy!.fills).toMatchObject([{ type: 'SOLID', color }]);
  expect(copy!.fills[0]).not.toHaveProperty('boundVariables');
});
