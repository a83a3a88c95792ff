import type { JSX } from 'preact';
import { Icon } from '../widgets/icons.tsx';
import { texts } from './texts.ts';
import { texts as panelTexts } from '../panel/texts.ts';

/** Says that the result is out of date, with the way to bring it up to date. */
export function StaleMark({
  exemplar,
  onRestyle,
}: {
  /** The exemplar changed, not the wireframe. */
  exemplar: boolean;
  onRestyle(): void;
}): JSX.Element {
  return (
    <div class="stale" role="status">
      <Icon name="warning" />
      <p>{exemplar ? texts.exemplarChanged : texts.sourceChanged}</p>
      <button class="text-button" onClick={onRestyle}>
        {panelTexts.restyle}
      </button>
    </div>
  );
}
