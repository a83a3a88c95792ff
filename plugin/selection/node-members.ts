const SHAPE = [
  ...['visible', 'locked', 'opacity', 'rotation', 'width', 'height', 'absoluteBoundingBox'],
  ...['fills', 'strokes', 'effects', 'blendMode', 'isMask', 'exportAsync'],
];
const CONTAINER = [...SHAPE, 'cornerRadius', 'children'];
const without = (members: readonly string[], ...lacking: string[]) =>
  new Set(members.filter((member) => !lacking.includes(member)));

/**
 * Of the optional members of a SceneReader those that each node type has (Figma's plugin typings). Without SECTION: its members are
 * more from year to year.
 */
const MEMBERS: Record<string, ReadonlySet<string>> = {};
for (const type of ['LINE', 'TEXT']) MEMBERS[type] = new Set(SHAPE);
for (const type of ['RECTANGLE', 'ELLIPSE', 'POLYGON', 'STAR', 'VECTOR'])
  MEMBERS[type] = new Set([...SHAPE, 'cornerRadius']);
for (const type of ['FRAME', 'COMPONENT', 'COMPONENT_SET', 'INSTANCE', 'BOOLEAN_OPERATION'])
  MEMBERS[type] = new Set(CONTAINER);
MEMBERS['GROUP'] = without(CONTAINER, 'fills', 'strokes', 'cornerRadius');
MEMBERS['PAGE'] = new Set(['exportAsync', 'children']);

/** Types whose members are known, so that asking the node (which costs as much as reading it) is not needed. */
export const KNOWN_TYPES: readonly string[] = Object.keys(MEMBERS);

/** Whether nodes of a type have a member; undefined where the type is newer than this table. */
export function hasMember(type: string, member: string): boolean | undefined {
  return MEMBERS[type]?.has(member);
}
