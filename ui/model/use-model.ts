import { useEffect, useState } from 'preact/hooks';
import type { CurrentModel, ModelState } from './current-model.ts';

/** The model in use, followed: whoever asks is drawn again when the model, its look at the source or a refusal changes. */
export function useModel(current: CurrentModel): ModelState {
  const [state, setState] = useState(current.read());
  useEffect(() => {
    setState(current.read());
    return current.subscribe(() => setState(current.read()));
  }, [current]);
  return state;
}
