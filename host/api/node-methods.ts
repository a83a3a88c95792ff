import type { NodeType, SceneNode } from '../graph/types.ts';
import { isSkipped } from '../graph/skipped.ts';
import { COMPONENT_METHODS } from './component-methods.ts';
import type { MethodContext } from './context.ts';
import { FigmaError, notImplemented, PlainReason } from './errors.ts';
import { exportNode } from './export-node.ts';
import { writeProperty } from './node-setters.ts';
import { DATA_METHODS, hasData, writesData } from './plugin-data.ts';
import { refOf } from './ref-of.ts';
import { insert, insideInstance } from './reparent.ts';
import { STYLE_METHODS } from './style-links.ts';
import { TEXT_METHODS } from './text-methods.ts';
import { BINDING_METHODS, unbind } from './variable-bindings.ts';
import type { NodeRef } from './wire.ts';

type Method = (context: MethodContext, node: SceneNode, ...args: never[]) => unknown;

const resize = ({ document }: MethodContext, node: SceneNode, width: number, height: number): void => {
  for (const side of [width, height])
    if (typeof side !== 'number' || !(side >= (node.type === 'LINE' ? 0 : 0.01)))
      throw new FigmaError('in resize: Expected "width" and "height" to have value >= 0.01');
  if (node.fillGeometry) scaleGeometry(node, width / (node.width || 1), height / (node.height || 1));
  node.width = width;
  node.height = height;
  if (node.text) node.text.textAutoResize = 'NONE';
  for (const side of ['width', 'height']) unbind(node, side);
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

const METHODS: Record<string, Method> = {
  /** Rejects with a plain string, not with an Error (observed in Figma's web client). */
  exportAsync: ({ document, services }, node, settings: object = {}) =>
    exportNode(document, node.id, settings, services).catch((error: Error) => {
      throw new PlainReason(error.message);
    }),
  remove: (context, node) => {
    if (node.type === 'DOCUMENT') throw new FigmaError('in remove: Cannot remove the document');
    if (node.parent !== null && insideInstance(context.document, node.parent))
      throw new FigmaError('in remove: Removing this node is not allowed');
    context.document.remove(node.id);
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
    const within = [...document.walk(node.id)].filter((found) => found.id !== node.id);
    return within
      .filter((found) => !criteria.types || criteria.types.includes(found.type))
      .filter((found) => !criteria.pluginData || hasData(found, criteria.pluginData.keys))
      .filter((found) => !skipInvisibleInstanceChildren || !isSkipped(document, found.id))
      .map(refOf);
  },
  loadAsync: () => Promise.resolve(),
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
  ...Object.fromEntries(
    Object.entries(DATA_METHODS).map(([name, method]): [string, Method] => [
      name,
      ({ document }, node, ...args) => {
        const answer = method(node, ...args);
        if (writesData(name)) document.changed(node.id, 'PROPERTY_CHANGE', ['pluginData']);
        return answer;
      },
    ]),
  ),
  ...COMPONENT_METHODS,
  ...STYLE_METHODS,
  ...TEXT_METHODS,
  ...BINDING_METHODS,
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
