import { beforeEach, describe, expect, it } from 'vitest';
import { openAsking, type Asking } from './ask.ts';

let host: Asking;
beforeEach(async () => {
  host = await openAsking();
});

/** A component with a hidden frame that holds a text's place, and an instance of another component in it. */
const CARD = `
  const icon = figma.createComponent(); icon.name = 'Icon';
  const dot = figma.createEllipse(); icon.appendChild(dot);
  const card = figma.createComponent(); card.name = 'Card';
  const shown = figma.createRectangle(); card.appendChild(shown);
  const hidden = figma.createFrame(); hidden.visible = false; card.appendChild(hidden);
  const inner = figma.createRectangle(); hidden.appendChild(inner);
  card.appendChild(icon.createInstance());
  const instance = card.createInstance();`;

describe('instances', () => {
  it("are at the page's origin and their layers are named by instance and main layer", async () => {
    const names = await host.ask(`${CARD}
      const nested = instance.children[2];
      return [
        instance.parent === figma.currentPage, instance.x, instance.y, (await instance.getMainComponentAsync()) === card,
        instance.children[0].id === 'I' + instance.id + ';' + shown.id,
        nested.type, nested.id === 'I' + instance.id + ';' + card.children[2].id,
        nested.children[0].id === 'I' + instance.id + ';' + card.children[2].id + ';' + dot.id,
        (await nested.getMainComponentAsync()) === icon,
      ];`);
    expect(names).toEqual([true, 0, 0, true, true, 'INSTANCE', true, true, true]);
  });

  it('are cloned as instances of the same component, their layers named after the clone', async () => {
    const answer = await host.ask(`${CARD}
      instance.children[0].opacity = 0.5;
      const copy = instance.clone();
      return [copy.type, (await copy.getMainComponentAsync()) === card, copy.children[0].opacity,
        copy.children[0].id === 'I' + copy.id + ';' + shown.id, copy.children[2].children[0].id.startsWith('I' + copy.id + ';')];`);
    expect(answer).toEqual(['INSTANCE', true, 0.5, true, true]);
  });

  it('detach into a frame with layers of its own; nested ones stay instances', async () => {
    const answer = await host.ask(`${CARD}
      const id = instance.id;
      const frame = instance.detachInstance();
      return [frame.type, instance.removed, await figma.getNodeByIdAsync(id), frame.children.map((n) => n.id.startsWith('I')),
        frame.children.map((n) => n.type), frame.children[2].children[0].id.startsWith('I' + frame.children[2].id + ';')];`);
    expect(answer).toEqual([
      'FRAME',
      true,
      null,
      [false, false, false],
      ['RECTANGLE', 'FRAME', 'INSTANCE'],
      true,
    ]);
  });

  it('detach together with the instances around them', async () => {
    const answer = await host.ask(`${CARD}
      const frame = instance.children[2].detachInstance();
      return [frame.type, frame.parent.type, frame.parent.name, instance.removed, frame.children[0].type];`);
    expect(answer).toEqual(['FRAME', 'FRAME', 'Card', true, 'ELLIPSE']);
  });

  it.each([
    ['instance.children[0].remove()', 'Error: in remove: Removing this node is not allowed'],
    [
      'figma.currentPage.appendChild(instance.children[0])',
      'Error: in appendChild: Cannot move node. Node is inside of an instance',
    ],
    [
      'instance.appendChild(figma.createRectangle())',
      'Error: in appendChild: Cannot move node. New parent is an instance or is inside of an instance',
    ],
    [
      'card.appendChild(instance)',
      'Error: in appendChild: Cannot move node. Reparenting would create a component cycle',
    ],
    [
      'card.appendChild(icon)',
      'Error: in appendChild: Cannot move node. Reparenting would create a component inside a component',
    ],
    ['instance.children[0].x = 3', 'Error: in set_x: This property cannot be overriden in an instance'],
  ])('refuse %s', async (code, sentence) => {
    expect(await host.ask(`${CARD} ${code}`)).toBe(sentence);
  });
});

describe('clone()', () => {
  it('of a frame makes instances of the components in it', async () => {
    const answer = await host.ask(`${CARD}
      const frame = figma.createFrame(); frame.appendChild(card); frame.appendChild(instance);
      const copy = frame.clone();
      const [a, b] = copy.children;
      return [a.type, (await a.getMainComponentAsync()) === card, a.children[0].id === 'I' + a.id + ';' + shown.id,
        b.type, copy.parent === figma.currentPage];`);
    expect(answer).toEqual(['INSTANCE', true, true, 'INSTANCE', true]);
  });

  it('of a component makes a new component without instances', async () => {
    const answer = await host.ask(`${CARD}
      const copy = card.clone();
      return [copy.type, copy.id === card.id, (await copy.getInstancesAsync()).length, (await card.getInstancesAsync()).length, copy.children[2].type];`);
    expect(answer).toEqual(['COMPONENT', false, 0, 1, 'INSTANCE']);
  });

  const SET = `
    const [on, off] = ['State=On', 'State=Off'].map((name, i) => { const c = figma.createComponent(); c.name = name; c.x = 200 * (1 - i); return c; });
    const set = figma.combineAsVariants([on, off], figma.currentPage);`;

  it('of a set makes a second set of new components; in a frame the set becomes a frame of instances', async () => {
    const answer = await host.ask(`${SET}
      const second = set.clone();
      const frame = figma.createFrame(); frame.appendChild(set);
      const inside = frame.clone().children[0];
      return [set.type, second.type, second.children.map((c) => c.type), second.children[0].id === on.id,
        inside.type, inside.children.map((c) => c.type), (await inside.children[0].getMainComponentAsync()) === on];`);
    expect(answer).toEqual([
      'COMPONENT_SET',
      'COMPONENT_SET',
      ['COMPONENT', 'COMPONENT'],
      false,
      'FRAME',
      ['INSTANCE', 'INSTANCE'],
      true,
    ]);
  });

  it('keeps a set to components, and knows its variants', async () => {
    const answer = await host.ask(`${SET}
      let refused = '';
      try { set.appendChild(figma.createFrame()); } catch (error) { refused = error.message; }
      const instance = off.createInstance();
      return [refused, set.componentPropertyDefinitions, instance.componentProperties, on.variantProperties, set.defaultVariant.name];`);
    expect(answer).toEqual([
      'in appendChild: Cannot move node. A COMPONENT_SET node cannot have children of type other than COMPONENT',
      { State: { type: 'VARIANT', defaultValue: 'On', variantOptions: ['On', 'Off'] } },
      { State: { type: 'VARIANT', value: 'Off', boundVariables: {} } },
      { State: 'On' },
      'State=Off',
    ]);
  });

  it('goes with its last component', async () => {
    expect(await host.ask(`${SET} on.remove(); off.remove(); return set.removed;`)).toBe(true);
  });

  it('keeps plugin data, styles, bound variables and explicit modes', async () => {
    const answer = await host.ask(`
      const collection = figma.variables.createVariableCollection('Theme');
      const dark = collection.addMode('Dark');
      const ink = figma.variables.createVariable('ink', collection, 'COLOR');
      const style = figma.createPaintStyle();
      const frame = figma.createFrame(); frame.setPluginData('k', 'v'); frame.setExplicitVariableModeForCollection(collection, dark);
      await frame.setStrokeStyleIdAsync(style.id);
      frame.fills = [figma.variables.setBoundVariableForPaint(frame.fills[0], 'color', ink)];
      const copy = frame.clone();
      return [copy.getPluginData('k'), copy.explicitVariableModes[collection.id] === dark, copy.strokeStyleId === style.id,
        copy.boundVariables.fills[0].id === ink.id];`);
    expect(answer).toEqual(['v', true, true, true]);
  });
});

describe('skipInvisibleInstanceChildren', () => {
  it('hides the hidden layers of instances, and what is in them, from every walk', async () => {
    const answer = await host.ask(`${CARD}
      const [a, b] = [instance.children[1].id, instance.children[1].children[0].id];
      const count = () => [instance.children.length, instance.findAll().length, figma.currentPage.findAll((n) => n.id === b).length,
        instance.findAllWithCriteria({ types: ['RECTANGLE', 'FRAME'] }).length, instance.findOne((n) => n.id === a) !== null,
        instance.findChildren().length, instance.findChild((n) => n.id === a) !== null];
      const before = count();
      figma.skipInvisibleInstanceChildren = true;
      return [before, count(), await figma.getNodeByIdAsync(a), await figma.getNodeByIdAsync(b), card.children.length];`);
    expect(answer).toEqual([[3, 5, 1, 3, true, 3, true], [2, 3, 0, 1, false, 2, false], null, null, 3]);
  });

  it('makes touching such a layer throw, also one that was just hidden', async () => {
    const answer = await host.ask(`${CARD}
      const tries = [];
      const kept = instance.children[1];
      const shownNow = instance.children[0];
      figma.skipInvisibleInstanceChildren = true;
      shownNow.visible = false;
      for (const use of [() => kept.name, () => kept.children, () => { kept.visible = true; }, () => shownNow.fills, () => shownNow.getPluginData('k')])
        try { tries.push(use()); } catch (error) { tries.push(error.message.replace(/"[^"]*"/, '…')); }
      return tries;`);
    expect(answer).toEqual([
      'in get_name: The node with id … does not exist',
      'in get_children: The node with id … does not exist',
      'in set_visible: The node with id … does not exist',
      'in get_fills: The node with id … does not exist',
      'in method_getPluginData: The node with id … does not exist',
    ]);
  });

  it('leaves alone a hidden instance that lies in no other one', async () => {
    expect(
      await host.ask(
        `${CARD} figma.skipInvisibleInstanceChildren = true; instance.visible = false; return [instance.name, instance.children.length];`,
      ),
    ).toEqual(['Card', 2]);
  });

  it('gives a copy fewer layers than its source has, where a frame holds a component', async () => {
    const answer = await host.ask(`${CARD}
      figma.skipInvisibleInstanceChildren = true;
      const frame = figma.createFrame(); frame.appendChild(card);
      return [frame.findAll().length, frame.clone().findAll().length];`);
    expect(answer).toEqual([6, 4]);
  });
});

it('a removed node throws, and says that it is removed', async () => {
  expect(
    await host.ask(`const r = figma.createRectangle(); r.remove(); return [r.removed, r.name];`),
  ).toMatch(/^Error: in get_name: The node with id ".*" does not exist$/);
});
