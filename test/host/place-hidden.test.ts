import { expect, test } from 'vitest';
import type { LayerPatch } from '../../plugin/protocol.ts';
import { RECIPE } from '../plugin/fake-figma.ts';
import { emptyDocument, openAsking } from './ask.ts';
import { openRestyler } from './restyle-document.ts';

/** An instance of a component with a layer in a frame, and a layer with a paint style. */
const SCENE = `
  const style = figma.createPaintStyle(); style.paints = [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }];
  const like = figma.createRectangle(); like.x = 2000; await like.setFillStyleIdAsync(style.id);
  const card = figma.createComponent(); card.x = 1000;
  const box = figma.createFrame(); card.appendChild(box); box.appendChild(figma.createRectangle());
  const source = figma.createFrame(); const instance = card.createInstance(); source.appendChild(instance);
  const outer = instance.children[0];
  return { source: source.id, outer: outer.id, inner: outer.children[0].id, like: like.id, style: style.id };`;

type Ids = Record<'source' | 'outer' | 'inner' | 'like' | 'style', string>;

const hide = (node: string): LayerPatch => ({ node, property: 'visible', value: false });
const styled = ({ inner, like }: Ids): LayerPatch => ({
  node: inner,
  property: 'fills',
  value: [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }],
  like,
});

/** A layer that was hidden in an instance is not to be touched any more (skipInvisibleInstanceChildren). */
test.each<[string, (ids: Ids) => LayerPatch[], inner: boolean, outer: boolean]>([
  ['itself', (ids) => [styled(ids), hide(ids.inner)], false, true],
  ['with what it lies in', (ids) => [hide(ids.outer), styled(ids)], true, false],
  ['after what it lies in', (ids) => [hide(ids.outer), hide(ids.inner), styled(ids)], false, false],
  ['twice', (ids) => [hide(ids.inner), styled(ids), hide(ids.inner)], false, true],
])('a layer of an instance keeps its style where it is hidden %s', async (_, patches, inner, outer) => {
  const document = emptyDocument();
  const ids = (await (await openAsking(document)).ask(SCENE)) as Ids;
  const { plugin } = await openRestyler(document);
  const placed = await plugin.placeLayers({
    sourceId: ids.source,
    as: 'layers',
    png: null,
    pictures: [],
    patches: patches(ids),
    recipe: { ...RECIPE, sourceId: ids.source, as: 'layers' },
  });
  expect(placed).not.toHaveProperty('detached');
  const [, instance, box, layer] = [...document.walk(placed.nodeId)];
  expect(instance!.type).toBe('INSTANCE');
  expect([layer!.visible, box!.visible]).toEqual([inner, outer]);
  expect(layer!.styles).toEqual({ fill: ids.style });
});
