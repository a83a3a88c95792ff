/** The walks of a node that take a callback. They stay on this side: functions do not cross. */
export const WALKS = ['findAll', 'findOne', 'findChildren', 'findChild'];

type Tree = Record<string, unknown>;

/** One of WALKS: down the whole subtree or the children alone, to every node that passes the test or to the first. */
export function walkMethod(node: Tree, name: string) {
  const deep = name === 'findAll' || name === 'findOne';
  const single = name === 'findOne' || name === 'findChild';
  return (test: (node: Tree) => boolean = () => true) => {
    const found: Tree[] = [];
    const visit = (parent: Tree): boolean => {
      for (const child of parent.children as Tree[]) {
        if (test(child)) found.push(child);
        if (single && found.length) return true;
        if (deep && 'children' in child && visit(child)) return true;
      }
      return false;
    };
    visit(node);
    return single ? (found[0] ?? null) : found;
  };
}
