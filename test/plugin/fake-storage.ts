/** figma.clientStorage with Figma's limit of 5 MB, which can be made to refuse. */
export class FakeStorage {
  readonly kept = new Map<string, unknown>();
  limit = 5 * 1024 * 1024;
  /** Called before each write; may throw. */
  onWrite: (key: string) => void = () => undefined;

  readonly api = {
    getAsync: async (key: string) => this.kept.get(key),
    keysAsync: async () => [...this.kept.keys()],
    deleteAsync: async (key: string) => void this.kept.delete(key),
    setAsync: async (key: string, value: unknown) => {
      this.onWrite(key);
      const next = new Map(this.kept).set(key, value);
      if (sizeOf([...next.values()]) > this.limit) throw new Error('The quota of 5 MB would be exceeded');
      this.kept.set(key, value);
    },
  };

  get bytes(): number {
    return sizeOf([...this.kept.values()]);
  }
}

function sizeOf(value: unknown): number {
  if (value instanceof Uint8Array) return value.length;
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + sizeOf(one), 0);
  if (typeof value === 'object' && value !== null) return sizeOf(Object.values(value));
  return String(value).length;
}
