import type { Element } from '../layers/list-elements.ts';
import { isInkRole } from '../layers/roles.ts';
import { holdsMiddle } from '../geometry/box.ts';
import { lastWhere } from './last-where.ts';
import { inkFills, type StyledNode } from '../layers/styled-node.ts';

/** A layer of the source that may be patched. */
export interface SourceMember {
  element: Element;
  node: StyledNode;
  /** Place among the elements, for its cells. */
  index: number;
  /** What it lies on, of those that are drawn; null for the page itself. */
  ground: SourceMember | null;
}

/** Stands for a ground that no layer draws but its items show, a tab bar: it takes a look, so that they do, but cannot be patched. */
export const STRIP: StyledNode = { id: '', name: '', type: 'STRIP' };

/** Layers that are decided together. */
export interface SourceGroup {
  key: string;
  members: SourceMember[];
}

/**
 * Layers of one place in one component are one group, and so are copies of one drawing: the same role, type, size and paint on the same kind of
 * ground. Placeholders of pictures stay single outside components, or all would get one picture.
 */
export function groupLayers(elements: readonly Element[], root: StyledNode): SourceGroup[] {
  const components = componentKeys(root);
  const groups = new Map<string, SourceGroup>();
  const keys = new Map<SourceMember, string>();
  const members: SourceMember[] = [];
  elements.forEach((element, index) => {
    const node: StyledNode = (element.layer as StyledNode) ?? (element.role === 'page' ? root : STRIP);
    const ground = lastWhere(
      members,
      ({ element: below }) => !isInkRole(below.role) && holdsMiddle(below.box, element.box),
    );
    const member: SourceMember = { element, node, index, ground: ground ?? null };
    const key =
      components.get(node) ?? drawnKey(member, ground === undefined ? '' : (keys.get(ground) ?? ''));
    members.push(member);
    keys.set(member, key);
    const group = groups.get(key);
    if (group) group.members.push(member);
    else groups.set(key, { key, members: [member] });
  });
  return [...groups.values()];
}

function drawnKey({ element, node }: SourceMember, ground: string): string {
  const { role, box } = element;
  if (role === 'picture' || role === 'avatar' || role === 'page') return `layer ${node.id}`;
  if (node === STRIP) return `strip ${JSON.stringify(box)}`;
  const { type, strokes, strokeWeight, individualStrokeWeights, cornerRadius, style } = node;
  const fills = type === 'TEXT' ? inkFills(node) : node.fills;
  // A text is as wide as its words, a bar of a chart as high as its number.
  const free = type === 'TEXT' || role === 'chart';
  const size = free ? style : [Math.round(box.width), Math.round(box.height)];
  return JSON.stringify([
    role,
    type,
    size,
    fills,
    strokes,
    strokeWeight,
    individualStrokeWeights,
    cornerRadius,
    isInkRole(role) ? ground : '',
  ]);
}

/** Id of the innermost component around each layer, and the path from there. */
function componentKeys(root: StyledNode): Map<StyledNode, string> {
  const keys = new Map<StyledNode, string>();
  const visit = (node: StyledNode, component: string | null, path: string): void => {
    const own = node.type === 'INSTANCE' ? node.componentId : node.type === 'COMPONENT' ? node.id : undefined;
    const [inner, place] = own === undefined ? [component, path] : [own, ''];
    if (inner !== null) keys.set(node, `component ${inner} ${place}`);
    node.children?.forEach((child, i) => visit(child, inner, `${place}/${i}`));
  };
  visit(root, null, '');
  return keys;
}
