/** "Pose", "Pose 2": no two of these siblings share a name. */
export function freeName(name: string, siblings: readonly { readonly name: string }[]): string {
  const taken = new Set(siblings.map((sibling) => sibling.name));
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name} ${number}`;
    if (!taken.has(free)) return free;
  }
}
