import { resolveIn, type Tables } from './resolve-variable.ts';

/** A mode of a collection that is to be set on a layer. */
export interface ModeSetting {
  node: SceneNode;
  collection: string;
  mode: string;
}

/** The modes of a tree as they are, and as they would be with some more set: nothing is written. */
export class TrialModes {
  readonly settings: ModeSetting[] = [];

  constructor(
    private readonly root: SceneNode,
    private readonly tables: Tables,
  ) {}

  /** The mode that a layer has from itself, what it lies in or, last, from around the tree. */
  of(node: SceneNode, collection: string): string | undefined {
    for (
      let link: BaseNode | null = node;
      link !== null && 'explicitVariableModes' in link;
      link = link.parent
    ) {
      const set = this.settings.find((one) => one.node.id === link!.id && one.collection === collection);
      const mode = set?.mode ?? link.explicitVariableModes[collection];
      if (mode !== undefined) return mode;
      if (link.id === this.root.id) break;
    }
    return this.root.resolvedVariableModes[collection];
  }

  /** What a variable gives to a layer; undefined for one that this file does not have. */
  value(id: string, node: SceneNode): VariableValue | undefined {
    const variable = this.tables.variables.get(id);
    if (variable === undefined) return undefined;
    if (this.settings.length === 0) return variable.resolveForConsumer(node).value;
    return resolveIn(variable, (collection) => this.of(node, collection), this.tables).value;
  }

  /** Whether something holds with more modes set, which stay set if it does. */
  keepIf(settings: readonly ModeSetting[], holds: () => boolean): boolean {
    const before = this.settings.length;
    this.settings.unshift(...settings);
    if (holds()) return true;
    this.settings.splice(0, this.settings.length - before);
    return false;
  }
}
