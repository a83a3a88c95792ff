/** "Checkout — restyled 3": one above the highest number among the siblings, so that no two results share a name. */
export function resultName(source: string, siblings: readonly string[]): string {
  const prefix = `${source} — restyled `;
  const taken = siblings
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number(name.slice(prefix.length)))
    .filter((number) => Number.isInteger(number) && number > 0);
  return prefix + String(1 + Math.max(0, ...taken));
}
