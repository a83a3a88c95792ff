import type { JSX } from 'preact';
import type { FrameRef } from '../../plugin/protocol.ts';
import type { Pair } from '../pair.ts';
import type { State } from '../state.ts';
import { ThumbnailStrip } from '../steer/thumbnail-strip.tsx';
import { exemplarsText, sizeText, texts } from '../texts.ts';
import { Icon, type IconName } from './icons.tsx';

/** The two roles side by side, with the pair of the run while there is one. */
export function Slots({ state, onSwap }: { state: State; onSwap(): void }): JSX.Element {
  const pair = shownPair(state);
  const swappable = pair.source !== null && pair.exemplar !== null && isIdle(state);
  return (
    <div class="slots">
      <Slot
        role={texts.source}
        hint={texts.emptySource}
        icon="frame"
        frame={pair.source}
        thumbnails={state.thumbnails}
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
        role={texts.exemplar}
        hint={texts.emptyExemplar}
        icon="image"
        frame={pair.exemplar}
        more={pair.more ?? []}
        thumbnails={state.thumbnails}
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
}

function Slot({ role, hint, icon, frame, more = [], thumbnails }: SlotProps): JSX.Element {
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
      </div>
      <figcaption>
        <span class="slot-name" title={frame?.name}>
          {more.length > 0 ? exemplarsText(more.length + 1) : (frame?.name ?? hint)}
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
