import type { SceneReader } from '../../plugin/selection/scene-reader.ts';

/** Counts what is read of nodes: properties and `in`, each with the node's id. */
export class ReadCount {
  total = 0;
  readonly each = new Map<string, number>();
  readonly #made = new WeakMap<object, SceneReader>();

  /** The node with its reads counted, those of its layers and ancestors too; the same object for the same node. */
  of(node: SceneReader): SceneReader {
    const known = this.#made.get(node);
    if (known !== undefined) return known;
    const counted = new Proxy(node, {
      get: (target, key) => {
        this.#count(target, String(key));
        const value: unknown = Reflect.get(target, key);
        if (key === 'parent') return value === null ? null : this.of(value as SceneReader);
        return key === 'children' ? (value as SceneReader[])?.map((child) => this.of(child)) : value;
      },
      has: (target, key) => {
        this.#count(target, `${String(key)} in`);
        return Reflect.has(target, key);
      },
    });
    this.#made.set(node, counted);
    return counted;
  }

  /** Reads that were made before. */
  get repeated(): string[] {
    return [...this.each].filter(([, times]) => times > 1).map(([what]) => what);
  }

  #count(node: SceneReader, what: string): void {
    this.total++;
    const key = `${node.id} ${what}`;
    this.each.set(key, (this.each.get(key) ?? 0) + 1);
  }
}
