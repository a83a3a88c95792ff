import {
  PICTURE_PREFIX,
  PICTURE_TYPE,
  type FrameRef,
  type ShelfEntry,
  type ShelfPicture,
} from '../../plugin/protocol.ts';

/** A picture beside the canvas as a frame that can be an exemplar. */
export function pictureRef({ hash, name, width, height }: ShelfEntry): FrameRef {
  return { id: PICTURE_PREFIX + hash, name, type: PICTURE_TYPE, width, height };
}

export function isPicture(frame: FrameRef | null): boolean {
  return frame !== null && frame.type === PICTURE_TYPE;
}

/** Its key on the shelf, or null for a node's id. */
export function hashOf(id: string): string | null {
  return id.startsWith(PICTURE_PREFIX) ? id.slice(PICTURE_PREFIX.length) : null;
}

/** The picture without its bytes, as the shelf lists it. */
export function entryOf({ hash, name, width, height, thumbnail }: ShelfPicture): ShelfEntry {
  return { hash, name, width, height, thumbnail };
}
