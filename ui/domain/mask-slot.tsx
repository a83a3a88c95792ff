import type { JSX } from 'preact';
import type { FrameRef } from '../../plugin/protocol.ts';
import { FileButton } from '../widgets/file-button.tsx';
import { Icon } from '../widgets/icons.tsx';
import { maskFrameText, texts } from './texts.ts';

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
          <FileButton text={texts.chooseFile} label={texts.chooseMaskFile} onFile={onFile} />
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
