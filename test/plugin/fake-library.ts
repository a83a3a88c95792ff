export interface Alias {
  type: 'VARIABLE_ALIAS';
  id: string;
}

interface Variable {
  id: string;
  name: string;
  variableCollectionId: string;
  valuesByMode: Record<string, unknown>;
  resolveForConsumer(node: { resolvedVariableModes: Record<string, string> }): { value: unknown };
}

interface Style {
  id: string;
  name: string;
  type: 'PAINT' | 'EFFECT';
  paints: unknown[];
  effects: unknown[];
}

interface Collection {
  id: string;
  name: string;
  defaultModeId: string;
  modes: { modeId: string; name: string }[];
}

const isAlias = (value: unknown): value is Alias =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'VARIABLE_ALIAS';

/** Variables, their collections and styles of a file, as far as placing asks for them. */
export class FakeLibrary {
  readonly variables = new Map<string, Variable>();
  readonly collections = new Map<string, Collection>();
  readonly styles = new Map<string, Style>();

  readonly api = {
    getVariableByIdAsync: async (id: string) => this.variables.get(id) ?? null,
    getVariableCollectionByIdAsync: async (id: string) => this.collections.get(id) ?? null,
    createVariableAlias: ({ id }: { id: string }): Alias => ({ type: 'VARIABLE_ALIAS', id }),
    setBoundVariableForPaint: (paint: object, field: string, { id }: { id: string }) => ({
      ...paint,
      boundVariables: { [field]: { type: 'VARIABLE_ALIAS', id } },
    }),
    setBoundVariableForEffect: (
      effect: { boundVariables?: object },
      field: string,
      { id }: { id: string },
    ) => ({
      ...effect,
      boundVariables: { ...effect.boundVariables, [field]: { type: 'VARIABLE_ALIAS', id } },
    }),
  };

  /** A collection with the modes `<id>:<name>`, the first of them its standard one. */
  collection(id: string, ...names: string[]): void {
    const modes = names.map((name) => ({ modeId: `${id}:${name}`, name }));
    this.collections.set(id, { id, name: id, modes, defaultModeId: modes[0]!.modeId });
  }

  /** values: by name of the mode. */
  variable(id: string, name: string, collection: string, values: Record<string, unknown>): void {
    const valuesByMode = Object.fromEntries(
      Object.entries(values).map(([mode, value]) => [`${collection}:${mode}`, value]),
    );
    this.variables.set(id, {
      id,
      name,
      variableCollectionId: collection,
      valuesByMode,
      resolveForConsumer: (node) => ({ value: this.#resolve(id, node) }),
    });
  }

  paintStyle(id: string, name: string, ...paints: object[]): void {
    this.styles.set(id, { id, name, type: 'PAINT', paints, effects: [] });
  }

  effectStyle(id: string, name: string, ...effects: object[]): void {
    this.styles.set(id, { id, name, type: 'EFFECT', paints: [], effects });
  }

  #resolve(id: string, node: { resolvedVariableModes: Record<string, string> }): unknown {
    const { variableCollectionId, valuesByMode } = this.variables.get(id)!;
    const standard = this.collections.get(variableCollectionId)!.defaultModeId;
    const value = valuesByMode[node.resolvedVariableModes[variableCollectionId] ?? standard];
    return isAlias(value) ? this.#resolve(value.id, node) : value;
  }
}
