import type { JSX } from 'preact';
import type { CurrentModel } from './current-model.ts';
import { ModelBar } from './model-bar.tsx';
import { useModel } from './use-model.ts';

/** The model bar, redrawn when the model, its fit or a refusal changes. */
export function ModelSection({ current }: { current: CurrentModel }): JSX.Element {
  const state = useModel(current);
  return (
    <ModelBar
      model={state.model}
      seen={state.look?.domain ?? null}
      refusal={state.refusal}
      onPick={(files) => void current.pick(files)}
      onBuiltIn={() => current.useBuiltIn()}
    />
  );
}
