import { READS_UP, withAncestors } from './ancestors.ts';
import { LayerWalk } from './layer-walk.ts';
import { Reading } from './reading.ts';
import type { SceneReader } from './scene-reader.ts';

/** Of the watched node itself these do not change its picture. */
const PLACE = new Set(['x', 'y', 'parent', 'relativeTransform', 'constraints', 'rotation']);
/** Of no node do these. */
const UNSEEN = new Set([
  'name',
  'locked',
  'pluginData',
  'relaunchData',
  'expanded',
  'exportSettings',
  'guides',
]);

/** What is said of a changed node; `properties` of a property change alone. */
export interface Change {
  type: 'CREATE' | 'DELETE' | 'PROPERTY_CHANGE';
  id: string;
  properties?: readonly string[];
}

/** Where a changed node lies now: innermost first, itself included; empty for one that is gone. Null where that is not known. */
export type Place = readonly SceneReader[] | null;

/** Knows which changes are changes of one node's look, from what was read of it once. */
export class WatchedNode {
  readonly id: string;
  /** The node and its layers: a removed one can no longer tell where it was, nor are those in it named. */
  private readonly inside = new Set<string>();
  /** What it lies in: with that it goes. */
  private readonly around: Set<string>;
  /** Whether `inside` holds every layer. Otherwise a layer that is not known may have been one. */
  private whole: boolean;

  /** @param sharers nodes that what is left to read is for, this one included */
  constructor(node: SceneReader, reading: Reading, sharers: number) {
    this.id = reading.read(node, 'id')!;
    this.whole = reading.left > READS_UP;
    const around = this.whole ? withAncestors(node, reading).slice(1) : [];
    this.around = new Set(around.map((link) => reading.read(link, 'id')!));
    this.add(node, reading, Math.floor(reading.left / sharers));
  }

  /** Whether the place of the changed node must be known before the change is heard. */
  needsPlace(change: Change): boolean {
    if (change.type === 'CREATE' || moves(change)) return true;
    return change.type === 'PROPERTY_CHANGE' && !this.whole && !this.inside.has(change.id);
  }

  /** Whether the change is one of this node's look. `place` of those changes that need one; `reading`: of this turn. */
  hear(change: Change, place: Place, reading: Reading): boolean {
    const { id } = change;
    if (change.type === 'DELETE') return this.inside.has(id) || this.around.has(id) || !this.whole;
    const was = this.inside.has(id);
    const is = this.needsPlace(change) && id !== this.id ? this.holds(place, reading) : was;
    if (is && !was) this.add(place?.[0], reading, reading.left);
    if (was && !is) this.remove(place?.[0], reading);
    if (moves(change) && (id === this.id || this.around.has(id))) this.surround(place ?? [], reading);
    return (was || is) && isSeen(change, id === this.id);
  }

  private surround(place: readonly SceneReader[], reading: Reading): void {
    for (const link of place) this.around.add(reading.read(link, 'id')!);
    this.around.delete(this.id);
  }

  private holds(place: Place, reading: Reading): boolean {
    return place === null || place.some((link) => reading.read(link, 'id') === this.id);
  }

  private add(node: SceneReader | undefined, reading: Reading, reads: number): void {
    if (node === undefined) {
      this.whole = false;
      return;
    }
    const walk = new LayerWalk(node, reading, { layers: Infinity, reads, hidden: true });
    for (const layer of walk) this.inside.add(reading.read(layer, 'id')!);
    if (walk.cut) this.whole = false;
  }

  private remove(node: SceneReader | undefined, reading: Reading): void {
    if (node === undefined) return;
    const walk = new LayerWalk(node, reading, { layers: Infinity, reads: reading.left, hidden: true });
    for (const layer of walk) this.inside.delete(reading.read(layer, 'id')!);
  }
}

export function moves({ type, properties }: Change): boolean {
  return type === 'PROPERTY_CHANGE' && properties!.includes('parent');
}

function isSeen({ type, properties }: Change, itself: boolean): boolean {
  if (type !== 'PROPERTY_CHANGE') return true;
  return properties!.some((property) => !UNSEEN.has(property) && !(itself && PLACE.has(property)));
}
