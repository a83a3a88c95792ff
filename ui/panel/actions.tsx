import type { JSX } from 'preact';
import type { Phase } from '../state/phase.ts';
import { restyleText, texts } from './texts.ts';

export interface ActionsProps {
  phase: Phase;
  /** How many frames Restyle works on. */
  frames: number;
  onRestyle(): void;
  onCancel(): void;
  onApply(): void;
  onDiscard(): void;
}

/** The one place to press: Restyle, which is Cancel while it runs and Apply once there is a result. */
export function Actions({
  phase,
  frames,
  onRestyle,
  onCancel,
  onApply,
  onDiscard,
}: ActionsProps): JSX.Element {
  switch (phase.name) {
    case 'running':
      return (
        <div class="actions">
          <button class="button" key="primary" onClick={onCancel} title={texts.cancelKeys}>
            {texts.cancel}
          </button>
        </div>
      );
    case 'review':
    case 'applying': {
      const applying = phase.name === 'applying';
      return (
        <div class="actions">
          <button
            class="button"
            key="discard"
            onClick={onDiscard}
            disabled={applying}
            title={texts.discardKeys}
          >
            {texts.discard}
          </button>
          <button
            class="button primary"
            key="primary"
            onClick={onApply}
            disabled={applying}
            title={texts.applyKeys}
          >
            {applying ? texts.applying : texts.apply}
          </button>
        </div>
      );
    }
    default:
      return (
        <div class="actions">
          <button
            class="button primary"
            key="primary"
            onClick={onRestyle}
            disabled={phase.name === 'empty'}
            title={texts.restyleKeys}
          >
            {restyleText(frames)}
          </button>
        </div>
      );
  }
}
