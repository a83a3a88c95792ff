/** The root of i; halves the path on the way. */
export function find(parent: Int32Array, i: number): number {
  while (parent[i] !== i) {
    parent[i] = parent[parent[i]!]!;
    i = parent[i]!;
  }
  return i;
}

/** Joins two sets; the lower root stays, so the outcome does not depend on the order. */
export function unite(parent: Int32Array, i: number, j: number): void {
  const [a, b] = [find(parent, i), find(parent, j)];
  if (a < b) parent[b] = a;
  else parent[a] = b;
}

/** n sets of one. */
export function singles(n: number): Int32Array {
  const parent = new Int32Array(n);
  for (let i = 0; i < n; i++) parent[i] = i;
  return parent;
}

/** Numbers the sets from 0 in the order of their first member; members that `counts` leaves out get -1. */
export function numberSets(
  parent: Int32Array,
  counts?: (i: number) => boolean,
): { label: Int32Array; count: number } {
  const label = new Int32Array(parent.length).fill(-1);
  let count = 0;
  for (let i = 0; i < parent.length; i++) {
    if (counts && !counts(i)) continue;
    // The root is the lowest member, so it has its number by the time others ask.
    const root = find(parent, i);
    label[i] = root === i ? count++ : label[root]!;
  }
  return { label, count };
}
