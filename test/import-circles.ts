/** Circles of imports: the sets of files that reach one another (Tarjan's strongly connected components), each set and all of them in order. */
export function circles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const stack: string[] = [];
  const done = new Set<string>();
  /** The earliest file still on the stack that `file` reaches. */
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    stack.push(file);
    let earliest = own;
    for (const next of imports.get(file) ?? []) {
      if (done.has(next) || !imports.has(next)) continue;
      earliest = Math.min(earliest, order.get(next) ?? visit(next));
    }
    if (earliest === own) {
      const circle = stack.splice(stack.indexOf(file));
      for (const member of circle) done.add(member);
      if (circle.length > 1 || imports.get(file)!.includes(file)) found.push(circle.sort());
    }
    return earliest;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return found.sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}
