import type { Card } from '../../models/runtime/pack/card.ts';
import { needsExemplarMask } from '../../models/runtime/prepare/guide/mask-classes.ts';
import { sha256 } from '../../models/runtime/pack/sha256.ts';
import type { FrameRef, SelectionState } from '../../plugin/protocol.ts';
import type { ImageCodec } from '../image/png-codec.ts';
import type { Pair } from '../state/pair.ts';
import { ProblemError } from '../bridge/problem.ts';
import { pictureRef } from '../shelf/picture.ts';
import type { PictureSource } from '../shelf/picture-source.ts';

/** The pair with the chosen mask, where the model reads one. */
export function withMask(pair: Pair, mask: FrameRef | null, card: Card): Pair {
  return mask !== null && needsExemplarMask(card) ? { ...pair, mask } : pair;
}

/** The frame that is selected alone on the canvas and so can be made the mask; null where none or several are. */
export function maskCandidate(canvas: SelectionState | null): FrameRef | null {
  if (canvas === null || canvas.problem?.name !== 'OneFrameSelected') return null;
  return canvas.source ?? canvas.exemplar;
}

/**
 * A file as a mask, kept for the session with its very bytes: a shelf's compression would mix the classes.
 * @throws ProblemError NotAPicture for what is no picture
 */
export async function holdMaskFile(
  file: Pick<File, 'name' | 'arrayBuffer'>,
  codec: Pick<ImageCodec, 'decode'>,
  pictures: Pick<PictureSource, 'hold'>,
): Promise<{ frame: FrameRef; bytes: Uint8Array }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { width, height } = await codec.decode(bytes).catch((cause: unknown) => {
    throw new ProblemError('NotAPicture', `“${file.name}” cannot be decoded: ${String(cause)}`);
  });
  const picture = { hash: sha256(bytes), name: file.name, width, height, thumbnail: bytes, bytes };
  pictures.hold(picture);
  return { frame: pictureRef(picture), bytes };
}
