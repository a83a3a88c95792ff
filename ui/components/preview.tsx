import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Outcome, View } from '../state.ts';
import { texts, viewNames } from '../texts.ts';
import { Icon } from './icons.tsx';
import { RasterCanvas } from './raster-canvas.tsx';
import { Tabs } from './tabs.tsx';
import { WhyView } from './why-view.tsx';
import type { Why, WhyEvent } from '../why/probe.ts';

export interface PreviewProps {
  outcome: Outcome;
  strength: number;
  view: View;
  comparing: boolean;
  why: Why;
  onView(view: View): void;
  onCompare(on: boolean): void;
  onWhy(event: WhyEvent): void;
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
  why,
  onView,
  onCompare,
  onWhy,
}: PreviewProps): JSX.Element {
  const shown = comparing && view !== 'why' ? 'before' : view;
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
        <div class="preview-tools">
          {view === 'why' && (
            <button
              class="text-button"
              aria-pressed={why.confidence}
              onClick={() => onWhy({ type: 'confidence', on: !why.confidence })}
            >
              {texts.confidence}
            </button>
          )}
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
        {shown === 'why' ? (
          <WhyView outcome={outcome} strength={strength} comparing={comparing} why={why} onWhy={onWhy} />
        ) : (
          <>
            <RasterCanvas raster={outcome.before} opacity={1} />
            {shown === 'result' && <RasterCanvas raster={outcome.result} opacity={strength} />}
            {shown === 'warp' && <RasterCanvas raster={outcome.warp} opacity={1} cells />}
            {comparing && <span class="badge">{viewNames.before}</span>}
          </>
        )}
      </div>
    </section>
  );
}
