import type { JSX } from 'preact';
import type { FrameRef } from '../../plugin/protocol.ts';
import { batchPairs } from '../batch/batch-pairs.ts';
import type { Pair } from '../state/pair.ts';
import { isPicture } from '../shelf/picture.ts';
import type { State } from '../state/state.ts';
import { ThumbnailStrip } from '../steer/thumbnail-strip.tsx';
import { exemplarsText } from '../steer/texts.ts';
import { framesText, texts } from './texts.ts';
import { sizeText, texts as widgetTexts } from '../widgets/texts.ts';
import { Icon, type IconName } from '../widgets/icons.tsx';

/** The two roles side by side, with the pair of the run while there is one. */
export function Slots({
  state,
  source,
  onSwap,
  onClear,
}: {
  state: State;
  /** What the model calls its source. */
  source: string;
  onSwap(): void;
  /** Gives the picture up that stands in for the exemplar of the canvas. */
  onClear(): void;
}): JSX.Element {
  const pair = shownPair(state);
  const many = isIdle(state) && state.selection !== null ? batchPairs(state.selection).length : 0;
  const picture = isPicture(pair.exemplar);
  const swappable = pair.source !== null && pair.exemplar !== null && isIdle(state) && many === 0 && !picture;
  return (
    <div class="slots">
      <Slot
        role={source}
        hint={texts.emptySource}
        icon="frame"
        frame={pair.source}
        thumbnails={state.thumbnails}
        {...(many > 0 && { title: framesText(many) })}
      />
      <button
        class="icon-button swap"
        onClick={onSwap}
        disabled={!swappable}
        aria-label={texts.swap}
        title={texts.swap}
      >
        <Icon name="swap" />
      </button>
      <Slot
        role={widgetTexts.exemplar}
        hint={texts.emptyExemplar}
        icon="image"
        frame={pair.exemplar}
        more={pair.more ?? []}
        thumbnails={state.thumbnails}
        {...(picture && isIdle(state) && { onClear })}
      />
    </div>
  );
}

interface SlotProps {
  role: string;
  hint: string;
  icon: IconName;
  frame: FrameRef | null;
  /** Shown beside it. */
  more?: readonly FrameRef[];
  thumbnails: State['thumbnails'];
  /** Instead of the frame's name. */
  title?: string;
  onClear?(): void;
}

function Slot({ role, hint, icon, frame, more = [], thumbnails, title, onClear }: SlotProps): JSX.Element {
  const url = frame === null ? undefined : thumbnails[frame.id];
  return (
    <figure class="slot" aria-label={frame === null ? role : `${role}: ${frame.name}, ${sizeText(frame)}`}>
      <span class="slot-role">{role}</span>
      <div class={frame === null ? 'thumbnail vacant' : 'thumbnail'}>
        {more.length > 0 && frame !== null ? (
          <ThumbnailStrip frames={[frame, ...more]} thumbnails={thumbnails} />
        ) : url === undefined ? (
          <Icon name={icon} />
        ) : (
          <img src={url} alt="" />
        )}
        {onClear && (
          <button
            class="icon-button slot-clear"
            onClick={onClear}
            aria-label={texts.clearPicture}
            title={texts.clearPicture}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      <figcaption>
        <span class="slot-name" title={frame?.name}>
          {more.length > 0 ? exemplarsText(more.length + 1) : (title ?? frame?.name ?? hint)}
        </span>
        <span class="slot-size">{frame === null || more.length > 0 ? '\u00a0' : sizeText(frame)}</span>
      </figcaption>
    </figure>
  );
}

function shownPair(state: State): { [Role in keyof Pair]: Pair[Role] | null } {
  const { phase, selection } = state;
  if (phase.name === 'running') return phase.pair;
  if (phase.name === 'review' || phase.name === 'applying') return phase.outcome.pair;
  return {
    source: selection?.source ?? null,
    exemplar: selection?.exemplar ?? null,
    more: selection?.more ?? [],
  };
}

function isIdle({ phase }: State): boolean {
  return phase.name === 'empty' || phase.name === 'ready' || phase.name === 'failed';
}
