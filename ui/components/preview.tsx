import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Outcome, View } from '../state.ts';
import { texts, viewNames } from '../texts.ts';
import { Icon } from './icons.tsx';
import { RasterCanvas } from './raster-canvas.tsx';
import { Tabs } from './tabs.tsx';

export interface PreviewProps {
  outcome: Outcome;
  strength: number;
  view: View;
  comparing: boolean;
  onView(view: View): void;
  onCompare(on: boolean): void;
}

/**
 * The result before it touches the canvas. Strength is the opacity of the full restyle over the source, which is the same blend
 * that Apply computes. Takes the focus when it appears, so that Enter and Space work at once.
 */
export function Preview({
  outcome,
  strength,
  view,
  comparing,
  onView,
  onCompare,
}: PreviewProps): JSX.Element {
  const shown = comparing ? 'before' : view;
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => stage.current?.focus({ preventScroll: true }), [outcome.run]);
  return (
    <section class="preview" aria-label={texts.views}>
      <div class="preview-bar">
        <Tabs
          names={viewNames}
          chosen={view}
          controls="preview-stage"
          label={texts.views}
          onChoose={onView}
        />
        <button
          class="icon-button"
          aria-pressed={comparing}
          aria-label={texts.compare}
          title={texts.compare}
          onClick={() => onCompare(!comparing)}
        >
          <Icon name="compare" />
        </button>
      </div>
      <div
        class="preview-stage"
        id="preview-stage"
        role="tabpanel"
        aria-label={viewNames[shown]}
        tabIndex={0}
        ref={stage}
        data-shown={shown}
      >
        <RasterCanvas raster={outcome.before} opacity={1} />
        {shown === 'result' && <RasterCanvas raster={outcome.result} opacity={strength} />}
        {shown === 'warp' && <RasterCanvas raster={outcome.warp} opacity={1} cells />}
        {comparing && <span class="badge">{viewNames.before}</span>}
      </div>
    </section>
  );
}
