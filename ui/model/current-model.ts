import type { Card } from '../../models/runtime/pack/card.ts';
import type { Look } from '../domain/look.ts';
import type { EngineParts } from '../engine/worker-protocol.ts';
import { toProblem } from '../bridge/problem.ts';
import type { Model } from './model.ts';
import { readPackFiles, type PickedFile } from './read-pack-files.ts';

export interface ModelState {
  model: Model;
  /** The selected source as it was when it was selected; null without one. */
  look: Look | null;
  /** Why the last file was refused: one sentence. */
  refusal: string | null;
}

/** The model in use, and the way to another one. */
export interface CurrentModel {
  /** One object for the panel's life: whoever holds it sees the model change. */
  readonly card: Card;
  read(): ModelState;
  subscribe(listener: () => void): () => void;
  saw(look: Look | null): void;
  /** Reads the picked files and takes their model, or keeps the former one and says why. */
  pick(files: readonly PickedFile[]): Promise<void>;
  useBuiltIn(): void;
  /** The engine's parts with this model's card and files in the place of the built-in one's. */
  partsOf(embedded: EngineParts): EngineParts;
}

/** @param changed called after another model has been taken */
export function createCurrentModel(builtIn: Model, changed: () => void): CurrentModel {
  const card = { ...builtIn.card };
  let state: ModelState = { model: builtIn, look: null, refusal: null };
  const listeners = new Set<() => void>();
  const set = (next: Partial<ModelState>): void => {
    state = { ...state, ...next };
    for (const listener of [...listeners]) listener();
  };
  const take = (model: Model): void => {
    // Fields that only some cards have (a fixed size, a palette, a finish) must not outlive their card.
    for (const key of Object.keys(card)) Reflect.deleteProperty(card, key);
    Object.assign(card, model.card);
    set({ model, refusal: null });
    changed();
  };
  return {
    card,
    read: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    saw: (look) => set({ look }),
    async pick(files) {
      try {
        take(await readPackFiles(files));
      } catch (thrown) {
        const { detail, name } = toProblem(thrown, 'ModelCorrupt');
        set({ refusal: detail ?? name });
      }
    },
    useBuiltIn: () => take(builtIn),
    partsOf(embedded) {
      const { model } = state;
      return model.files === null ? embedded : { ...embedded, card: model.card, files: model.files };
    },
  };
}
