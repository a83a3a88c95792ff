import { absoluteBox } from '../graph/boxes.ts';
import type { SceneDocument } from '../graph/document.ts';
import type { BooleanOperation, NodeType, SceneNode } from '../graph/types.ts';
import type { MethodContext } from './context.ts';
import { FigmaError } from './errors.ts';
import { refOf } from './ref-of.ts';
import { NodeRef } from './wire.ts';

const chainOf = (document: SceneDocument, id: string): SceneNode[] => [
  document.get(id),
  ...document.ancestors(id),
];

export const insideInstance = (document: SceneDocument, id: string): boolean =>
  chainOf(document, id).some(({ type }) => type === 'INSTANCE');

/**
 * What the typings' page on reparenting forbids, in its sentences.
 * @throws FigmaError `in appendChild: Cannot move node. …`
 */
export function checkMove(document: SceneDocument, where: string, child: NodeRef, parentId: string): void {
  const refuse = (why: string): never => {
    throw new FigmaError(`in ${where}: Cannot move node. ${why}`);
  };
  const parent = document.get(parentId);
  const { parent: former } = document.get(child.id);
  if (insideInstance(document, parentId)) refuse('New parent is an instance or is inside of an instance');
  if (former !== null && insideInstance(document, former)) refuse('Node is inside of an instance');
  if (parent.type === 'DOCUMENT' && child.type !== 'PAGE')
    throw new FigmaError(`in ${where}: The root node cannot have children of type other than PAGE`);
  if (parent.type === 'COMPONENT_SET' && child.type !== 'COMPONENT')
    refuse('A COMPONENT_SET node cannot have children of type other than COMPONENT');
  const components = [...document.walk(child.id)].filter(({ type }) => type === 'COMPONENT');
  const around = chainOf(document, parentId);
  if (components.length > 0 && around.some(({ type }) => type === 'COMPONENT'))
    refuse('Reparenting would create a component inside a component');
  const mains = new Set(around.filter(({ type }) => type === 'COMPONENT').map(({ id }) => id));
  if ([...document.walk(child.id)].some(({ component }) => component !== undefined && mains.has(component)))
    refuse('Reparenting would create a component cycle');
}

export function insert(
  { document }: MethodContext,
  parent: SceneNode,
  index: number | undefined,
  child: NodeRef,
): void {
  const where = index === undefined ? 'appendChild' : 'insertChild';
  if (!(child instanceof NodeRef) || !document.has(child.id))
    throw new FigmaError(`in ${where}: Expected node, received something else`);
  checkMove(document, where, child, parent.id);
  document.attach(child.id, parent.id, index);
}

function gather(
  { document }: MethodContext,
  where: string,
  type: NodeType,
  refs: readonly NodeRef[],
  parent: NodeRef,
  index?: number,
): SceneNode {
  if (!refs[0]) throw new FigmaError(`in ${where}: First argument must be an array of at least one node`);
  for (const ref of refs) checkMove(document, where, ref, parent.id);
  const group = document.create(type, parent.id);
  for (const ref of refs) document.attach(ref.id, group.id);
  if (index !== undefined) document.attach(group.id, parent.id, index);
  return group;
}

/** figma.group: a group at the parent's end, holding the nodes in their order. */
export function groupNodes(
  context: MethodContext,
  refs: readonly NodeRef[],
  parent: NodeRef,
  index?: number,
): NodeRef {
  const group = gather(context, 'group', 'GROUP', refs, parent, index);
  const box = absoluteBox(context.document, group.id);
  Object.assign(group, { width: box.width, height: box.height, expanded: false });
  return refOf(group);
}

/** figma.union, subtract, intersect and exclude: like group, and with the look of the topmost node. */
export function combineShapes(
  context: MethodContext,
  operation: BooleanOperation,
  refs: readonly NodeRef[],
  parent: NodeRef,
  index?: number,
): NodeRef {
  const shape = gather(context, operation.toLowerCase(), 'BOOLEAN_OPERATION', refs, parent, index);
  const top = context.document.get(refs.at(-1)!.id);
  const name = operation.charAt(0) + operation.slice(1).toLowerCase();
  const { fills, strokes, strokeWeight, strokeAlign } = structuredClone(top);
  Object.assign(shape, { name, booleanOperation: operation, fills, strokes, strokeWeight, strokeAlign });
  return refOf(shape);
}

/** figma.combineAsVariants: a set around components. */
export function combineAsVariants(
  context: MethodContext,
  refs: readonly NodeRef[],
  parent: NodeRef,
  index?: number,
): NodeRef {
  const { document } = context;
  if (refs.some(({ type }) => type !== 'COMPONENT'))
    throw new FigmaError(
      'in combineAsVariants: Cannot move node. A COMPONENT_SET node cannot have children of type other than COMPONENT',
    );
  const boxes = refs.map(({ id }) => absoluteBox(document, id));
  const set = gather(context, 'combineAsVariants', 'COMPONENT_SET', refs, parent, index);
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const outer = absoluteBox(document, set.id);
  set.transform[0][2] = x - outer.x;
  set.transform[1][2] = y - outer.y;
  refs.forEach(({ id }, i) => {
    const { transform } = document.get(id);
    transform[0][2] = boxes[i]!.x - x;
    transform[1][2] = boxes[i]!.y - y;
  });
  set.width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  set.height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
  set.fills = [];
  return refOf(set);
}
