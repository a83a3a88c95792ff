import { resolveIn, type Tables } from './resolve-variable.ts';

/** A mode of a collection that is to be set on a layer. */
export interface ModeSetting {
  node: SceneNode;
  collection: string;
  mode: string;
}

interface Place {
  children: readonly SceneNode[];
  /** Ids from the root down to the layer itself. */
  path: readonly string[];
  /** The modes that it has of its own, by collection. */
  own: Readonly<Record<string, string>>;
}

/** The modes of a tree as they are, and as they would be with some more set: nothing is written, and every layer is read once at most. */
export class TrialModes {
  readonly #settings = new Map<string, ModeSetting>();
  #places: Map<string, Place> | null = null;
  #around: Readonly<Record<string, string>> | null = null;

  constructor(
    readonly root: SceneNode,
    private readonly tables: Tables,
  ) {}

  get settings(): ModeSetting[] {
    return [...this.#settings.values()];
  }

  /** The mode that a layer has from itself, what it lies in or, last, from around the tree. */
  of(node: SceneNode, collection: string): string | undefined {
    const path = this.#placeOf(node).path;
    for (let i = path.length - 1; i >= 0; i--) {
      const id = path[i]!;
      const mode = this.#settings.get(key(id, collection))?.mode ?? this.#places!.get(id)!.own[collection];
      if (mode !== undefined) return mode;
    }
    this.#around ??= this.root.resolvedVariableModes;
    return this.#around[collection];
  }

  /** What a variable gives to a layer; undefined for one that this file does not have. */
  value(id: string, node: SceneNode): VariableValue | undefined {
    const variable = this.tables.variables.get(id);
    if (variable === undefined) return undefined;
    if (this.#settings.size === 0) return variable.resolveForConsumer(node).value;
    return this.resolved(id, node);
  }

  /** The same by our own resolving, for a before and an after that are measured alike. */
  resolved(id: string, node: SceneNode): VariableValue | undefined {
    const variable = this.tables.variables.get(id);
    return variable && resolveIn(variable, (collection) => this.of(node, collection), this.tables).value;
  }

  /** Whether something holds with more modes set, which stay set if it does. */
  keepIf(settings: readonly ModeSetting[], holds: () => boolean): boolean {
    const before = [...this.#settings];
    for (const one of settings) this.#settings.set(key(one.node.id, one.collection), one);
    if (holds()) return true;
    this.#settings.clear();
    for (const [name, one] of before) this.#settings.set(name, one);
    return false;
  }

  childrenOf(node: SceneNode): readonly SceneNode[] {
    return this.#placeOf(node).children;
  }

  /** Whether a layer lies in a part of the tree, or is it. */
  isWithin(node: SceneNode, part: SceneNode): boolean {
    return this.#placeOf(node).path.includes(part.id);
  }

  #placeOf(node: SceneNode): Place {
    this.#places ??= placesIn(this.root);
    const place = this.#places.get(node.id);
    if (place === undefined) throw new Error(`the layer “${node.name}” is not in “${this.root.name}”`);
    return place;
  }
}

const key = (id: string, collection: string): string => `${id} ${collection}`;

function placesIn(root: SceneNode): Map<string, Place> {
  const places = new Map<string, Place>();
  const visit = (node: SceneNode, above: readonly string[]): void => {
    const path = [...above, node.id];
    const children = 'children' in node ? node.children : [];
    places.set(node.id, { children, path, own: node.explicitVariableModes });
    for (const child of children) visit(child, path);
  };
  visit(root, []);
  return places;
}
