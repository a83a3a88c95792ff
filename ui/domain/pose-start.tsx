import type { JSX } from 'preact';
import { texts } from './texts.ts';

/** The way to a pose for whoever has none: a stick figure on the canvas, to be dragged. */
export function PoseStart({ onInsert }: { onInsert(): void }): JSX.Element {
  return (
    <section class="domain-row" aria-label={texts.poseName}>
      <p>{texts.poseHint}</p>
      <button class="button" onClick={onInsert}>
        {texts.insertPose}
      </button>
    </section>
  );
}
