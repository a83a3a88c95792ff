import { beforeAll, describe, expect, test } from 'vitest';
import type { Decision } from '../../models/runtime/restyle-layers/decision.ts';
import { toPatches } from '../../models/runtime/restyle-layers/to-patches.ts';
import type { LayerPatch, PlacedResult } from '../../plugin/protocol.ts';
import { designSystem, type DesignSystem } from '../fixtures/design-system.ts';
import { RECIPE } from '../plugin/fake-figma.ts';
import type { NodeTable, SceneDocument } from '../../host/graph/document.ts';
import type { SceneNode } from '../../host/graph/types.ts';
import { openRestyler, type Restyler } from './restyle-document.ts';

/** What each property of a plan may write in a document; everything else of a copy is its source's. */
const WRITES: Record<LayerPatch['property'], readonly string[]> = {
  fills: ['fills', 'styles.fill'],
  segments: ['text.runs.fills', 'fills'],
  strokes: ['strokes', 'styles.stroke'],
  strokeWeight: ['strokeWeight', 'strokeWeights'],
  cornerRadius: ['radii', 'boundVariables'],
  effects: ['effects', 'styles.effect'],
  visible: ['visible'],
};
const CORNERS = ['topLeftRadius', 'topRightRadius', 'bottomRightRadius', 'bottomLeftRadius'];

const tree = (document: SceneDocument, id: string): SceneNode[] => [...document.walk(id)];
const named = (document: SceneDocument, root: string, name: string): SceneNode =>
  tree(document, root).find((node) => node.name === name)!;

/** A layer's own lasting data, without what a plan wrote and what every copy has anew. */
function kept(node: SceneNode, written: ReadonlySet<string>, isRoot: boolean): unknown {
  const { children, ...own } = structuredClone(node);
  for (const field of ['id', 'parent', 'component']) Reflect.deleteProperty(own, field);
  const told = {
    ...own,
    type: own.type === 'COMPONENT' ? 'INSTANCE' : own.type,
    children: children.length,
    styles: { ...own.styles },
    boundVariables: { ...own.boundVariables },
    runs: own.text?.runs?.map(({ length, style }) => ({ length, style: { ...style } })),
  };
  if (written.has('text.runs.fills')) for (const { style } of told.runs ?? []) delete style.fills;
  if (told.text !== undefined) delete told.text.runs;
  for (const field of written) {
    const [outer, inner] = field.split('.') as [keyof typeof told, string | undefined];
    if (inner === undefined) Reflect.deleteProperty(told, outer);
    else if (outer === 'styles') Reflect.deleteProperty(told.styles, inner);
  }
  // The root is called, placed and marked as a result, and may have modes set.
  for (const field of isRoot ? ['name', 'transform', 'pluginData', 'relaunchData', 'explicitModes'] : [])
    Reflect.deleteProperty(told, field);
  return told;
}

/** Everything but a result is as it was: its page alone has one child more. */
function expectUntouched(document: SceneDocument, before: NodeTable, result: string, page: string): void {
  const after = document.table();
  const made = new Set(tree(document, result).map(({ id }) => id));
  const others = Object.fromEntries(Object.entries(after).filter(([id]) => !made.has(id)));
  const pageNode = others[page]!;
  others[page] = { ...pageNode, children: pageNode.children.filter((id) => id !== result) };
  expect(others).toEqual(before);
}

describe('a document with a design system, restyled as layers', () => {
  let file: DesignSystem;
  let document: SceneDocument;
  let restyler: Restyler;
  let decisions: Decision[];
  let patches: ReturnType<typeof toPatches>;
  let before: NodeTable;
  let placed: PlacedResult;
  beforeAll(async () => {
    file = await designSystem();
    document = file.document;
    restyler = await openRestyler(document);
    before = structuredClone(document.table());
    decisions = await restyler.plan(file.wireframe, file.exemplar);
    expect(document.table(), 'planning writes nothing').toEqual(before);
    patches = toPatches(decisions, new Set(), 1);
    placed = await restyler.place(file.wireframe, decisions);
  });

  test('is placed whole: nothing detached, nothing left out', () => {
    expect(restyler.host.logs).toEqual([]);
    expect(placed).toEqual({ nodeId: placed.nodeId, name: 'Frame 11 — restyled 1' });
    expect(patches.length).toBeGreaterThan(20);
  });

  test('leaves the source and all else untouched', () => {
    expectUntouched(document, before, placed.nodeId, file.page);
  });

  test('loses nothing: the same layers, hidden ones, texts, runs, sides, masks, corners and bindings, but for what the plan says', () => {
    const [originals, copies] = [tree(document, file.wireframe), tree(document, placed.nodeId)];
    expect(copies.map(({ name }) => name).slice(1)).toEqual(originals.map(({ name }) => name).slice(1));
    originals.forEach((original, i) => {
      const own = patches.filter(({ node }) => node === original.id);
      const written = new Set(own.flatMap(({ property }) => WRITES[property]));
      const isRoot = i === 0;
      expect(kept(copies[i]!, written, isRoot), original.name).toEqual(kept(original, written, isRoot));
    });
    const types = copies.map(({ type }) => type);
    expect(types).not.toContain('COMPONENT');
    expect(copies.filter(({ visible }) => !visible).length).toBeGreaterThan(2);
  });

  test('writes every property of the plan', () => {
    const copies = tree(document, placed.nodeId);
    const at = new Map(tree(document, file.wireframe).map(({ id }, i) => [id, copies[i]!]));
    for (const patch of patches) {
      const node = at.get(patch.node)!;
      if (patch.property === 'cornerRadius') expect(node.radii, node.name).toEqual(patch.value);
      if (patch.property !== 'fills') continue;
      const [wanted, found] = [patch.value[0]!, node.fills[0]!];
      if (wanted.type !== 'SOLID' || found.type !== 'SOLID') expect(found.type).toBe(wanted.type);
      else for (const c of ['r', 'g', 'b'] as const) expect(found.color[c]).toBeCloseTo(wanted.color[c], 5);
    }
  });

  test('keeps what is bound in the exemplar bound, in its mode, as the plan said', () => {
    const { library } = file;
    const copy = (name: string): SceneNode => named(document, placed.nodeId, name);
    expect(document.get(placed.nodeId).explicitModes).toEqual({ [library.collection]: library.dark });
    const bound = (node: SceneNode): unknown => {
      const [fill] = node.fills;
      return fill?.type === 'SOLID' ? fill.boundVariables?.color?.id : undefined;
    };
    expect(bound(document.get(placed.nodeId))).toBe(library.variables.ground);
    expect(bound(copy('First line'))).toBe(library.variables.ink);
    expect(bound(copy('Group 2'))).toBe(library.variables.accent);
    expect(copy('Component 4').styles?.fill).toBe(library.styles.accent);
    expect(copy('Component 5')).toMatchObject({ type: 'INSTANCE', styles: { stroke: library.styles.line } });
    expect(copy('Component 5').boundVariables).toEqual(
      Object.fromEntries(CORNERS.map((c) => [c, { type: 'VARIABLE_ALIAS', id: library.variables.corner }])),
    );
    const told = decisions.flatMap(({ changes }) => changes.flatMap(({ binding }) => binding ?? []));
    expect(told).toContainEqual({ kind: 'mode', name: 'Paint 1', mode: 'Dark' });
    expect(told).toContainEqual({ kind: 'style', name: 'Paint 2' });
    expect(told.filter(({ kind }) => kind === 'raw')).toEqual([]);
  });

  test('keeps the three runs of a text apart, and its type', () => {
    const text = named(document, placed.nodeId, 'Due today 42.50 of 90').text!;
    const own = named(document, file.wireframe, 'Due today 42.50 of 90').text!;
    const { fontSize, fontName, textDecoration } = text;
    expect({ fontSize, fontName, textDecoration }).toMatchObject({
      fontSize: own.fontSize,
      fontName: own.fontName,
      textDecoration: own.textDecoration,
    });
    const fills = text.runs!.map(({ style }) => JSON.stringify(style.fills));
    expect(new Set(fills).size).toBe(3);
  });

  test('is one undo step', () => {
    restyler.host.history.undo();
    expect(document.table()).toEqual(before);
    restyler.host.history.redo();
  });
});

describe('parts of it', () => {
  let file: DesignSystem;
  let restyler: Restyler;
  let before: NodeTable;
  beforeAll(async () => {
    file = await designSystem();
    restyler = await openRestyler(file.document);
    before = structuredClone(file.document.table());
  });
  const undone = (): void => {
    restyler.host.history.undo();
    expect(file.document.table()).toEqual(before);
  };

  test('a set of components becomes a frame of instances, never a second set', async () => {
    const { document, set } = file;
    const { nodeId } = await restyler.place(set, []);
    const [frame, original] = [document.get(nodeId), document.get(set)];
    const look = ({ width, height, fills, strokes, layout, radii }: SceneNode) => {
      return { width, height, fills, strokes, layout, radii };
    };
    expect(frame.type).toBe('FRAME');
    expect(look(frame)).toEqual(look(original));
    const variants = (of: SceneNode) => of.children.map((id) => document.get(id));
    expect(variants(frame).map(({ type, name, transform }) => [type, name, transform])).toEqual(
      variants(original).map(({ name, transform }) => ['INSTANCE', name, transform]),
    );
    expect(variants(frame).map(({ component }) => component)).toEqual(original.children);
    const sets = (table: NodeTable) =>
      Object.values(table).filter(({ type }) => type === 'COMPONENT_SET').length;
    expect(sets(document.table())).toBe(sets(before));
    expectUntouched(document, before, nodeId, file.page);
    undone();
  });

  test('half of a plan is raw: no mode, no variable, no style', async () => {
    const { document, wireframe, exemplar } = file;
    const decisions = await restyler.plan(wireframe, exemplar);
    const { nodeId } = await restyler.place(wireframe, decisions, 0.5);
    const copy = tree(document, nodeId);
    expect(JSON.stringify(copy)).not.toContain('VariableID');
    expect(
      copy.every(
        ({ explicitModes = {}, styles = {} }) => Object.keys({ ...explicitModes, ...styles }).length === 0,
      ),
    ).toBe(true);
    undone();
  });

  test('an effect style is applied with its shadow', async () => {
    const { document, wireframe, exemplar, library } = file;
    const [from, to] = [named(document, exemplar, 'Rectangle 3'), named(document, wireframe, 'Rectangle 3')];
    const value = [
      {
        type: 'DROP_SHADOW' as const,
        color: { r: 0, g: 0, b: 0, a: 0.4 },
        offset: { x: 0, y: 8 },
        radius: 24,
      },
    ];
    const patch: LayerPatch = { node: to.id, like: from.id, property: 'effects', value };
    expect(await restyler.plugin.tellBindings(wireframe, [patch])).toEqual([
      { kind: 'style', name: 'Depth 1' },
    ]);
    const recipe = { ...RECIPE, sourceId: wireframe, as: 'layers' as const };
    const { nodeId } = await restyler.plugin.placeLayers({
      sourceId: wireframe,
      as: 'layers',
      png: null,
      pictures: [],
      patches: [patch],
      recipe,
    });
    const copy = named(document, nodeId, 'Rectangle 3');
    expect(copy.styles?.effect).toBe(library.styles.depth);
    expect(copy.effects).toEqual(from.effects);
    undone();
  });

  test('a layer that stays bound keeps its value: the mode is set beside it, not around it', async () => {
    const { document, wireframe, exemplar, library } = file;
    const bar = named(document, wireframe, 'Rectangle 1');
    const bound = {
      ...before[bar.id]!,
      boundVariables: { topLeftRadius: { type: 'VARIABLE_ALIAS', id: library.variables.corner } },
    };
    document.nodes.set(bar.id, structuredClone(bound) as SceneNode);
    const decisions = await restyler.plan(wireframe, exemplar);
    const { nodeId } = await restyler.place(wireframe, decisions);
    expect(document.get(nodeId).explicitModes ?? {}).toEqual({});
    const part = named(document, nodeId, 'Component 5');
    expect(part.explicitModes).toEqual({ [library.collection]: library.dark });
    expect(named(document, nodeId, 'Rectangle 1').boundVariables).toEqual(bound.boundVariables);
    document.nodes.set(bar.id, structuredClone(before[bar.id]!));
  });
});
