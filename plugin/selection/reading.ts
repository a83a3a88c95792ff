import { hasMember } from './node-members.ts';
import type { SceneReader } from './scene-reader.ts';

/** Reads that one handler may make: each crosses into Figma's own code and costs microseconds, and meanwhile the editor stands still. */
export const MAX_READS = 5000;
const ALWAYS = new Set<string>(['id', 'name', 'type', 'removed', 'parent']);

/**
 * What one handler has read of nodes, each member at most once. It counts and never refuses: whoever walks layers asks what is
 * `left`. What was read is good for one uninterrupted turn, since nodes change between turns.
 */
export class Reading {
  private reads = 0;
  private readonly nodes = new Map<SceneReader, Map<string, unknown>>();

  constructor(private readonly limit = MAX_READS) {}

  get spent(): number {
    return this.reads;
  }

  get left(): number {
    return Math.max(this.limit - this.reads, 0);
  }

  /** After an `await`: nodes are read anew from here on, and what was read still counts. */
  forget(): void {
    this.nodes.clear();
  }

  /** A member, or undefined where this node type lacks it: Figma throws on reading such a member, even behind `?.`. */
  read<K extends keyof SceneReader>(node: SceneReader, key: K): SceneReader[K] | undefined {
    const known = this.known(node);
    if (!known.has(key)) known.set(key, this.has(node, key) ? this.fetch(node, key) : undefined);
    return known.get(key) as SceneReader[K] | undefined;
  }

  /** Whether the node has a member. Only a node of an unknown type is asked, which counts as a read. */
  has(node: SceneReader, key: keyof SceneReader): boolean {
    if (ALWAYS.has(key)) return true;
    const listed = hasMember(this.read(node, 'type')!, key);
    if (listed !== undefined) return listed;
    const known = this.known(node);
    const asked = `${key} in`;
    if (!known.has(asked)) {
      this.reads += 1;
      known.set(asked, key in node);
    }
    return known.get(asked) as boolean;
  }

  private known(node: SceneReader): Map<string, unknown> {
    let known = this.nodes.get(node);
    if (known === undefined) this.nodes.set(node, (known = new Map()));
    return known;
  }

  private fetch(node: SceneReader, key: keyof SceneReader): unknown {
    this.reads += 1;
    return node[key];
  }
}
