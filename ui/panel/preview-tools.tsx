import type { JSX } from 'preact';
import type { Store } from '../state/store.ts';
import { texts } from './texts.ts';
import { Icon } from '../widgets/icons.tsx';

/** Two ways of looking at a result beside or instead of another picture. */
export function PreviewTools({
  beside,
  comparing,
  store,
}: {
  beside: boolean;
  comparing: boolean;
  store: Store;
}): JSX.Element {
  const what = beside ? null : 'before';
  return (
    <div class="preview-tools">
      <button
        class="icon-button"
        aria-pressed={beside}
        aria-label={texts.sideBySide}
        title={texts.sideBySide}
        onClick={() => store.send({ type: 'history', event: { type: 'beside', what } })}
      >
        <Icon name="columns" />
      </button>
      <button
        class="icon-button"
        aria-pressed={comparing}
        aria-label={texts.compare}
        title={texts.compare}
        onClick={() => store.send({ type: 'comparing', on: !comparing })}
      >
        <Icon name="compare" />
      </button>
    </div>
  );
}
