import { useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { Card } from '../../models/runtime/pack/card.ts';
import { modelAdviceText } from '../domain/domains.tsx';
import { texts } from './texts.ts';
import { ModelCard } from './model-card.tsx';
import type { Model } from './model.ts';

export interface ModelBarProps {
  model: Model;
  /** What the selected source seems to be. */
  seen: Card['domain'] | null;
  /** Why the last file was refused: one sentence. */
  refusal: string | null;
  onPick(files: readonly File[]): void;
  onBuiltIn(): void;
}

/** Which model runs and what it is for; opens to its card and to the way to another one. */
export function ModelBar({ model, seen, refusal, onPick, onBuiltIn }: ModelBarProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const unfit = seen !== null && seen !== model.card.domain;
  return (
    <section class="model" data-domain={model.card.domain} data-seen={seen ?? ''}>
      {unfit && (
        <p class="model-advice" role="status">
          {modelAdviceText(seen, model.card.domain)}
        </p>
      )}
      {refusal !== null && (
        <p class="model-advice" role="alert">
          {refusal}
        </p>
      )}
      <div class="model-row">
        <button class="model-name" aria-expanded={open} onClick={() => setOpen(!open)}>
          {model.card.title}
        </button>
        <button class="model-load" onClick={() => input.current?.click()}>
          {texts.loadModel}
        </button>
        <input
          ref={input}
          class="unseen"
          type="file"
          multiple
          accept=".zip,.json,.onnx"
          tabIndex={-1}
          aria-label={texts.loadModel}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            // The same file may be picked again after it was exported anew.
            currentTarget.value = '';
            if (files.length > 0) onPick(files);
          }}
        />
      </div>
      {open && <ModelCard model={model} onBuiltIn={onBuiltIn} />}
    </section>
  );
}
