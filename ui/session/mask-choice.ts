import type { FrameRef } from '../../plugin/protocol.ts';
import { holdMaskFile } from '../domain/exemplar-mask.ts';
import type { ImageCodec } from '../image/png-codec.ts';
import type { PictureSource } from '../shelf/picture-source.ts';
import type { Store } from '../state/store.ts';
import type { Attempt } from './attempt.ts';
import type { Selection } from './selection.ts';

export interface MaskChoiceDeps {
  store: Store;
  codec: Pick<ImageCodec, 'decode'>;
  pictures: Pick<PictureSource, 'hold'>;
  attempt: Attempt;
  thumbnail: Selection['thumbnail'];
  imageUrl(png: Uint8Array): string;
}

export interface MaskChoice {
  /** A frame of the canvas as the exemplar's mask, or none. */
  useMask(frame: FrameRef | null): Promise<void>;
  /** A file as the exemplar's mask. */
  addMask(file: File): Promise<void>;
}

/** The exemplar's mask, for models that need one. None of these rejects. */
export function createMaskChoice(deps: MaskChoiceDeps): MaskChoice {
  const { store, codec, pictures, attempt } = deps;
  return {
    useMask: (frame) =>
      attempt(async () => {
        if (frame !== null) await deps.thumbnail(frame.id);
        store.send({ type: 'masked', frame });
      }, 'ExportFailed'),
    addMask: (file) =>
      attempt(async () => {
        const { frame, bytes } = await holdMaskFile(file, codec, pictures);
        store.send({ type: 'thumbnailed', node: frame.id, url: deps.imageUrl(bytes) });
        store.send({ type: 'masked', frame });
      }, 'BrokenFile'),
  };
}
