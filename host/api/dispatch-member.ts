import type { SceneDocument } from '../graph/document.ts';
import { isSkipped } from '../graph/skipped.ts';
import { callCollection, readCollection, writeCollection } from './collection-members.ts';
import type { MethodContext } from './context.ts';
import { FigmaError } from './errors.ts';
import { hasMember } from './members.ts';
import { readProperty } from './node-getters.ts';
import { callMethod } from './node-methods.ts';
import { writeProperty } from './node-setters.ts';
import { refOf, refOfCollection, refOfStyle, refOfVariable } from './ref-of.ts';
import { callStyle, readStyle, writeStyle } from './style-members.ts';
import { callVariable, readVariable, writeVariable } from './variable-members.ts';

type Access = 'get' | 'set' | 'method';

/** A node, style, variable or collection of that id, with how its members are used. */
interface Target {
  type: string;
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  call(name: string, args: readonly unknown[]): unknown;
}

function makeTarget<T>(
  context: MethodContext,
  type: string,
  data: T,
  read: (document: SceneDocument, data: T, name: string) => unknown,
  write: (context: MethodContext, data: T, name: string, value: unknown) => void,
  call: (context: MethodContext, data: T, name: string, args: readonly unknown[]) => unknown,
): Target {
  return {
    type,
    read: (name) => read(context.document, data, name),
    write: (name, value) => write(context, data, name, value),
    call: (name, args) => call(context, data, name, args),
  };
}

function targetOf(context: MethodContext, id: string): Target | null {
  const { document, skipInvisibleInstanceChildren } = context;
  const { styles, variables, collections } = document.library;
  if (document.has(id)) {
    if (skipInvisibleInstanceChildren && isSkipped(document, id)) return null;
    const node = document.get(id);
    return makeTarget(context, node.type, node, readNode(context), writeProperty, callMethod);
  }
  const [style, variable, collection] = [styles[id], variables[id], collections[id]];
  if (style) return makeTarget(context, refOfStyle(style).type, style, readStyle, writeStyle, callStyle);
  if (variable)
    return makeTarget(
      context,
      refOfVariable(variable).type,
      variable,
      readVariable,
      writeVariable,
      callVariable,
    );
  if (collection) {
    const { type } = refOfCollection(collection);
    return makeTarget(context, type, collection, readCollection, writeCollection, callCollection);
  }
  return null;
}

/** `children` leaves out what is skipped; everything else is read as it is. */
const readNode =
  ({ skipInvisibleInstanceChildren }: MethodContext): typeof readProperty =>
  (document, node, name) =>
    name === 'children' && skipInvisibleInstanceChildren
      ? node.children.filter((id) => !isSkipped(document, id)).map((id) => refOf(document.get(id)))
      : readProperty(document, node, name);

/**
 * Reads, writes or calls a member.
 * @throws FigmaError where the object is gone or out of reach, or its type has no such member
 */
export function dispatchMember(
  context: MethodContext,
  access: Access,
  id: string,
  member: string,
  value: unknown,
): unknown {
  const target = targetOf(context, id);
  if (!target) throw new FigmaError(`in ${access}_${member}: The node with id "${id}" does not exist`);
  if (!hasMember(target.type, member))
    throw new FigmaError(`node.${member}: no such property '${member}' on ${target.type} node`, 'TypeError');
  if (access === 'get') return target.read(member);
  if (access === 'set') return target.write(member, value);
  return target.call(member, value as unknown[]);
}
