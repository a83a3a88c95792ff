import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { FrameRef } from '../../plugin/protocol.ts';
import { Icon } from '../components/icons.tsx';
import { ACCEPTED } from '../shelf/read-picture.ts';
import { maskFrameText, texts } from '../texts.ts';

export interface MaskSlotProps {
  mask: FrameRef | null;
  /** Object URL of its small picture. */
  url: string | undefined;
  /** The frame that is selected alone. */
  candidate: FrameRef | null;
  onUse(frame: FrameRef | null): void;
  onFile(file: File): void;
}

/** The exemplar's mask, for models that read one: a frame of the canvas or a file. It stays while the selection changes. */
export function MaskSlot({ mask, url, candidate, onUse, onFile }: MaskSlotProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <section class="mask-slot" aria-label={texts.exemplarMask}>
      <div class={url === undefined ? 'mask-picture vacant' : 'mask-picture'}>
        {url === undefined ? <Icon name="image" /> : <img src={url} alt="" />}
      </div>
      <div class="mask-words">
        <h2>{texts.exemplarMask}</h2>
        <p class="slot-name" title={mask?.name}>
          {mask?.name ?? texts.exemplarMaskHint}
        </p>
        <div class="mask-buttons">
          {candidate !== null && candidate.id !== mask?.id && (
            <button class="text-button" onClick={() => onUse(candidate)}>
              {maskFrameText(candidate.name)}
            </button>
          )}
          <button class="text-button" onClick={() => input.current?.click()}>
            {texts.chooseFile}
          </button>
          <input
            type="file"
            hidden
            accept={ACCEPTED.join()}
            ref={input}
            aria-label={texts.chooseMaskFile}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file !== undefined) onFile(file);
              // The same file chosen twice is two choices.
              currentTarget.value = '';
            }}
          />
        </div>
      </div>
      {mask !== null && (
        <button
          class="icon-button"
          onClick={() => onUse(null)}
          aria-label={texts.clearMask}
          title={texts.clearMask}
        >
          <Icon name="close" />
        </button>
      )}
    </section>
  );
}
