import { resolveIn, type Tables } from './resolve-variable.ts';

/** A mode of a collection that is to be set on a layer. */
export interface ModeSetting {
  node: SceneNode;
  collection: string;
  mode: string;
}

/** A layer of a tree, read once: every read crosses into Figma. */
export interface Place {
  node: SceneNode;
  id: string;
  up: Place | null;
  depth: number;
  children: readonly Place[];
  /** The modes that it has of its own, by collection. */
  own: Readonly<Record<string, string>>;
}

/** The modes of a tree as they are, and as they would be with some more set: nothing is written. */
export class TrialModes {
  #settings = new Map<Place, Readonly<Record<string, string>>>();
  readonly #places = new Map<string, Place>();
  readonly #around: Readonly<Record<string, string>>;
  readonly root: Place;

  constructor(
    root: SceneNode,
    private readonly tables: Tables,
  ) {
    this.#around = root.resolvedVariableModes;
    this.root = this.#read(root, null);
  }

  get settings(): ModeSetting[] {
    return [...this.#settings].flatMap(([{ node }, modes]) =>
      Object.entries(modes).map(([collection, mode]) => ({ node, collection, mode })),
    );
  }

  /** @throws Error for a layer of another tree */
  placeOf({ id, name }: SceneNode): Place {
    const place = this.#places.get(id);
    if (place === undefined) throw new Error(`the layer “${name}” is not in “${this.root.node.name}”`);
    return place;
  }

  /** The mode that a layer has from itself, what it lies in or, last, from around the tree. */
  of(place: Place, collection: string): string | undefined {
    for (let link: Place | null = place; link !== null; link = link.up) {
      const mode = this.#settings.get(link)?.[collection] ?? link.own[collection];
      if (mode !== undefined) return mode;
    }
    return this.#around[collection];
  }

  /** What a variable gives to a layer; undefined for one that this file does not have. */
  value(id: string, place: Place): VariableValue | undefined {
    if (this.#settings.size > 0) return this.resolved(id, place);
    try {
      return this.tables.variables.get(id)?.resolveForConsumer(place.node).value;
    } catch {
      // Its aliases lead to a variable that is gone, or in a circle: it gives nothing, and the value is written raw.
      return undefined;
    }
  }

  /** The same by our own resolving, for a before and an after that are measured alike. */
  resolved(id: string, place: Place): VariableValue | undefined {
    const variable = this.tables.variables.get(id);
    return variable && resolveIn(variable, (collection) => this.of(place, collection), this.tables).value;
  }

  /** Whether something holds with more modes set on a layer, which stay set if it does. */
  keepIf(place: Place, modes: Readonly<Record<string, string>>, holds: () => boolean): boolean {
    const before = this.#settings.get(place);
    this.#settings.set(place, { ...before, ...modes });
    if (holds()) return true;
    if (before === undefined) this.#settings.delete(place);
    else this.#settings.set(place, before);
    return false;
  }

  #read(node: SceneNode, up: Place | null): Place {
    const children: Place[] = [];
    const place: Place = {
      node,
      id: node.id,
      up,
      depth: up === null ? 0 : up.depth + 1,
      children,
      own: node.explicitVariableModes,
    };
    this.#places.set(place.id, place);
    if ('children' in node) for (const child of node.children) children.push(this.#read(child, place));
    return place;
  }
}
