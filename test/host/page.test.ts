import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openHost, type OpenHost } from '../../host/open-host.ts';

const MANIFEST = {
  name: 'Probe',
  id: 'probe',
  api: '1.0.0',
  main: 'code.js',
  editorType: ['figma'],
  documentAccess: 'dynamic-page',
  networkAccess: { allowedDomains: ['none'] },
  menu: [{ name: 'Place', command: 'place' }],
  relaunchButtons: [{ command: 'again', name: 'Place again' }],
};

/** Exports the selection, puts the picture beside it, says so: what a restyling plugin does. */
const CODE = `
  (async () => {
    const [source] = figma.currentPage.selection;
    const bytes = await source.exportAsync({ format: 'PNG', constraint: { type: 'WIDTH', value: 195 } });
    const image = figma.createImage(bytes);
    figma.commitUndo();
    const result = figma.createRectangle();
    result.name = 'Result of ' + figma.command;
    result.resize(source.width, source.height);
    result.x = source.x;
    result.y = source.y + source.height + 40;
    result.fills = [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: image.hash }];
    result.setRelaunchData({ again: 'Once more' });
    figma.commitUndo();
    figma.currentPage.selection = [result];
    figma.viewport.scrollAndZoomIntoView([source, result]);
    figma.notify('Placed ' + JSON.stringify(await image.getSizeAsync()));
    figma.closePlugin();
  })();`;

let host: OpenHost;
beforeAll(async () => {
  host = await openHost({
    pluginFiles: () => ({ 'manifest.json': JSON.stringify(MANIFEST), 'code.js': CODE }),
  });
});
afterAll(() => host.close());
beforeEach(() => host.host('loadDocument', 'sample'));

const place = async (): Promise<string> => {
  await host.host('select', [(await host.host('find', 'Wireframe'))!]);
  await host.host('runPlugin');
  await expect.poll(() => host.host('find', 'Result of place')).not.toBeNull();
  await expect.poll(() => host.host('running')).toBe(false);
  return (await host.host('find', 'Result of place'))!;
};

it('selects by click and shift-click, and outlines what is selected', async () => {
  await host.page.locator('text.name', { hasText: 'Wireframe' }).click();
  const wireframe = await host.host('find', 'Wireframe');
  await expect.poll(() => host.host('selection')).toEqual([wireframe]);
  await host.page.locator('text.name', { hasText: 'Exemplar — Saff' }).click({ modifiers: ['Shift'] });
  await expect.poll(() => host.host('selection')).toHaveLength(2);
  await expect.poll(() => host.page.locator('.outline').count()).toBe(2);
});

it('runs a plugin that exports, makes an image and places it; Ctrl+Z removes exactly that', async () => {
  const before = JSON.stringify((await host.host('serialise')).nodes);
  const id = await place();
  const { nodes, images } = await host.host('serialise');
  const [fill] = nodes[id]!.fills;
  expect(fill).toMatchObject({ type: 'IMAGE' });
  expect(Object.keys(images)).toContain((fill as { imageHash: string }).imageHash);
  expect((await host.host('notifications')).at(-1)?.message).toBe('Placed {"width":195,"height":422}');
  await host.page.keyboard.press('Control+z');
  await expect.poll(async () => JSON.stringify((await host.host('serialise')).nodes)).toBe(before);
  await host.page.keyboard.press('Control+Shift+z');
  await expect.poll(() => host.host('find', 'Result of place')).toBe(id);
});

it('shows the notification, and the relaunch button on the result', async () => {
  await place();
  await expect.poll(() => host.page.locator('.toast').last().textContent()).toContain('Placed');
  await host.page.locator('.relaunch button').click();
  await expect.poll(() => host.host('find', 'Result of again')).not.toBeNull();
});

it('unfolds the layer list down to a selected layer', async () => {
  await host.host('select', [(await host.host('find', 'Order now'))!]);
  await expect
    .poll(() => host.page.locator('.layer[aria-selected=true] .label').textContent())
    .toBe('Order now');
});
