import { absoluteBox } from '../graph/boxes.ts';
import type { NodeType, SceneNode } from '../graph/types.ts';
import { FigmaError, notImplemented } from './errors.ts';
import { exportNode } from './export-node.ts';
import type { HostServices } from './host-services.ts';
import { refOf } from './node-getters.ts';
import { writeProperty, type SetterContext } from './node-setters.ts';
import { NodeRef } from './wire.ts';

export interface MethodContext extends SetterContext {
  services: HostServices;
  /** Commands of the manifest's relaunchButtons. */
  relaunchCommands: readonly string[];
  skipInvisibleInstanceChildren: boolean;
}

type Method = (context: MethodContext, node: SceneNode, ...args: never[]) => unknown;

const PLUGIN_DATA_LIMIT = 100 * 1024;

const resize = ({ document }: MethodContext, node: SceneNode, width: number, height: number): void => {
  for (const side of [width, height])
    if (typeof side !== 'number' || !(side >= (node.type === 'LINE' ? 0 : 0.01)))
      throw new FigmaError('in resize: Expected "width" and "height" to have value >= 0.01');
  if (node.fillGeometry) scaleGeometry(node, width / (node.width || 1), height / (node.height || 1));
  node.width = width;
  node.height = height;
  if (node.text) node.text.textAutoResize = 'NONE';
  document.changed(node.id, 'PROPERTY_CHANGE', ['width', 'height']);
};

/** Outlines are numbers in the node's units: x and y alternate in absolute M, L, C, Q commands. */
function scaleGeometry(node: SceneNode, sx: number, sy: number): void {
  for (const geometry of [...(node.fillGeometry ?? []), ...(node.strokeGeometry ?? [])]) {
    let index = 0;
    geometry.path = geometry.path.replace(/-?\d*\.?\d+(?:e-?\d+)?/gi, (value) =>
      String(Number(value) * (index++ % 2 ? sy : sx)),
    );
  }
}

const insideInstance = ({ document }: MethodContext, id: string): boolean =>
  [document.get(id), ...document.ancestors(id)].some((node) => node.type === 'INSTANCE');

const insert = (
  context: MethodContext,
  parent: SceneNode,
  index: number | undefined,
  child: NodeRef,
): void => {
  if (!(child instanceof NodeRef))
    throw new FigmaError('in appendChild: Expected node, received something else');
  if (insideInstance(context, parent.id))
    throw new FigmaError(
      'in appendChild: Cannot move node. New parent is an instance or is inside of an instance',
    );
  if (parent.type === 'DOCUMENT' && child.type !== 'PAGE')
    throw new FigmaError('in appendChild: The root node cannot have children of type other than PAGE');
  context.document.attach(child.id, parent.id, index);
};

const dataKey = (namespace: string, key: string): string => `${namespace}\u0000${key}`;

const setData = ({ document }: MethodContext, node: SceneNode, key: string, value: string): void => {
  if (typeof value !== 'string')
    throw new FigmaError('in setPluginData: Expected string for argument "value"');
  if (new TextEncoder().encode(key + value).length > PLUGIN_DATA_LIMIT)
    throw new FigmaError('in setPluginData: The plugin data entry is larger than 100 kB');
  if (value === '') delete node.pluginData[key];
  else node.pluginData[key] = value;
  document.changed(node.id, 'PROPERTY_CHANGE', ['pluginData']);
};

const dataKeys = (node: SceneNode, namespace: string): string[] =>
  Object.keys(node.pluginData).flatMap((key) =>
    key.startsWith(`${namespace}\u0000`) ? [key.slice(namespace.length + 1)] : [],
  );

const METHODS: Record<string, Method> = {
  exportAsync: ({ document, services }, node, settings: object = {}) =>
    exportNode(document, node.id, settings, services),
  remove: (context, node) => {
    if (node.type === 'DOCUMENT') throw new FigmaError('in remove: Cannot remove the document');
    if (node.parent !== null && insideInstance(context, node.parent))
      throw new FigmaError('in remove: Removing this node is not allowed');
    context.document.remove(node.id);
  },
  clone: ({ document }, node) => {
    const parent = node.type === 'PAGE' ? '0:0' : document.currentPage.id;
    return refOf(document.clone(node.id, parent));
  },
  resize,
  resizeWithoutConstraints: resize,
  rescale: (context, node, scale: number) => resize(context, node, node.width * scale, node.height * scale),
  appendChild: (context, node, child: NodeRef) => insert(context, node, undefined, child),
  insertChild: (context, node, index: number, child: NodeRef) => insert(context, node, index, child),
  findAllWithCriteria: (
    { document, skipInvisibleInstanceChildren },
    node,
    criteria: { types?: NodeType[]; pluginData?: { keys?: string[] } },
  ) => {
    const keys = criteria.pluginData?.keys;
    const hidden = (found: SceneNode) =>
      skipInvisibleInstanceChildren &&
      !found.visible &&
      document.ancestors(found.id).some(({ type }) => type === 'INSTANCE');
    return [...document.walk(node.id)]
      .filter((found) => found.id !== node.id && !hidden(found))
      .filter((found) => !criteria.types || criteria.types.includes(found.type))
      .filter(
        (found) =>
          !criteria.pluginData ||
          (keys ?? dataKeys(found, '')).some((key) => dataKey('', key) in found.pluginData),
      )
      .map(refOf);
  },
  loadAsync: () => Promise.resolve(),
  setPluginData: (context, node, key: string, value: string) =>
    setData(context, node, dataKey('', key), value),
  getPluginData: (_, node, key: string) => node.pluginData[dataKey('', key)] ?? '',
  getPluginDataKeys: (_, node) => dataKeys(node, ''),
  setSharedPluginData: (context, node, namespace: string, key: string, value: string) => {
    if (!/^[a-zA-Z0-9_.]{3,}$/.test(namespace))
      throw new FigmaError(
        'in setSharedPluginData: The "namespace" must be at least 3 letters, digits, underscores or dots',
      );
    setData(context, node, dataKey(namespace, key), value);
  },
  getSharedPluginData: (_, node, namespace: string, key: string) =>
    node.pluginData[dataKey(namespace, key)] ?? '',
  getSharedPluginDataKeys: (_, node, namespace: string) => dataKeys(node, namespace),
  setRelaunchData: ({ document, relaunchCommands }, node, data: Record<string, string>) => {
    for (const [command, description] of Object.entries(data)) {
      if (!relaunchCommands.includes(command))
        throw new FigmaError(
          `in setRelaunchData: Could not find the command "${command}" in the manifest's relaunchButtons`,
        );
      if (description.length > 1000)
        throw new FigmaError('in setRelaunchData: The description is longer than 1000 characters');
    }
    node.relaunchData = { ...data };
    document.changed(node.id, 'PROPERTY_CHANGE', ['relaunchData']);
  },
  getRelaunchData: (_, node) => node.relaunchData,
  setFillsAsync: async (context, node, fills: unknown) => writeProperty(context, node, 'fills', fills),
  setStrokesAsync: async (context, node, strokes: unknown) =>
    writeProperty(context, node, 'strokes', strokes),
  lockAspectRatio: ({ document }, node) => {
    node.lockAspectRatio = true;
    document.changed(node.id, 'PROPERTY_CHANGE', ['targetAspectRatio']);
  },
  unlockAspectRatio: ({ document }, node) => {
    node.lockAspectRatio = false;
    document.changed(node.id, 'PROPERTY_CHANGE', ['targetAspectRatio']);
  },
  getTopLevelFrame: ({ document }, node) => {
    const frame = [node, ...document.ancestors(node.id)]
      .reverse()
      .find(({ type }) => ['FRAME', 'COMPONENT', 'INSTANCE'].includes(type));
    return frame && refOf(frame);
  },
  getMainComponentAsync: async ({ document }, node) =>
    node.component !== undefined && document.has(node.component) ? refOf(document.get(node.component)) : null,
  getInstancesAsync: async ({ document }, node) =>
    [...document.walk('0:0')]
      .filter((found) => found.type === 'INSTANCE' && found.component === node.id)
      .map(refOf),
  createInstance: ({ document }, node) => {
    const instance = document.clone(node.id, document.currentPage.id);
    instance.type = 'INSTANCE';
    instance.component = node.id;
    instance.pluginData = {};
    instance.relaunchData = {};
    return refOf(instance);
  },
  detachInstance: ({ document }, node) => {
    node.type = 'FRAME';
    delete node.component;
    document.changed(node.id, 'PROPERTY_CHANGE', ['type']);
    return refOf(node);
  },
  getStyledTextSegments: (_, node, fields: string[]) => {
    const text = node.text;
    if (!text) return [];
    const values = { ...text, fills: node.fills } as Record<string, unknown>;
    const chosen = Object.fromEntries(fields.map((field) => [field, values[field]]));
    return [{ characters: text.characters, start: 0, end: text.characters.length, ...chosen }];
  },
  getRangeAllFontNames: (_, node) => (node.text ? [node.text.fontName] : []),
  toString: (_: MethodContext, node: SceneNode) => `[object ${node.type}]`,
};

/** Calls a method that the node type is known to have. */
export function callMethod(
  context: MethodContext,
  node: SceneNode,
  name: string,
  args: readonly unknown[],
): unknown {
  const method = METHODS[name];
  if (!method) throw notImplemented(`node.${name}()`);
  return method(context, node, ...(args as never[]));
}

/** figma.group: a group at the parent's end, holding the nodes in their order. */
export function groupNodes(
  context: MethodContext,
  refs: readonly NodeRef[],
  parent: NodeRef,
  index?: number,
): NodeRef {
  const [first] = refs;
  if (!first) throw new FigmaError('in group: First argument must be an array of at least one node');
  if (insideInstance(context, parent.id))
    throw new FigmaError('in group: Cannot move node. New parent is an instance or is inside of an instance');
  const { document } = context;
  const group = document.create('GROUP', parent.id);
  for (const ref of refs) document.attach(ref.id, group.id);
  if (index !== undefined) document.attach(group.id, parent.id, index);
  const box = absoluteBox(document, group.id);
  Object.assign(group, { width: box.width, height: box.height, expanded: false });
  return refOf(group);
}
