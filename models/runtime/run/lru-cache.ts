/** Keeps the most recently used values, so that moving a slider repeats only what depends on it. */
export class LruCache<T> {
  private readonly entries = new Map<string, T>();

  constructor(
    private readonly capacity: number,
    private readonly dropped: (value: T) => Promise<void> = async () => {},
  ) {}

  /** The value under `key`, made now where it is not kept. A failed `make` keeps nothing. */
  async get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.entries.get(key);
    if (known !== undefined) {
      this.entries.delete(key);
      this.entries.set(key, known);
      return known;
    }
    while (this.entries.size >= this.capacity) await this.drop(this.entries.keys().next().value!);
    const value = await make();
    this.entries.set(key, value);
    return value;
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  async clear(): Promise<void> {
    for (const key of [...this.entries.keys()]) await this.drop(key);
  }

  private async drop(key: string): Promise<void> {
    const value = this.entries.get(key)!;
    this.entries.delete(key);
    await this.dropped(value);
  }
}
