import { bad, asRecord, isHash, isText, isWithin } from '../bridge/fields.ts';
import { MAX_IMAGE_SIDE, MAX_SHELF_PICTURE, type ShelfEntry, type ShelfPicture } from '../protocol.ts';

/** What the index keeps of a picture: the entry and the bytes that the picture takes. */
export interface StoredEntry extends ShelfEntry {
  size: number;
}

const MAX_THUMBNAIL = 40_000;

/** A picture from the panel, reduced to its own fields. @throws Problem BadMessage. */
export function validateShelfPicture(message: unknown): ShelfPicture {
  const { bytes } = asRecord(message, 'picture');
  if (!(bytes instanceof Uint8Array) || bytes.length === 0 || bytes.length > MAX_SHELF_PICTURE) {
    throw bad('picture', 'bytes');
  }
  return { ...validateEntry(message), bytes };
}

/** Figma's storage is written by this plugin alone, but by former versions of it too: entries of another shape are left out. */
export function readIndex(stored: unknown): StoredEntry[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter((entry: unknown): entry is StoredEntry => {
    try {
      const { size } = asRecord(entry, 'entry');
      validateEntry(entry);
      return isWithin(size, 1, MAX_SHELF_PICTURE);
    } catch {
      return false; // of no known shape; its picture is swept with the next one that is put
    }
  });
}

function validateEntry(value: unknown): ShelfEntry {
  const { hash, name, width, height, thumbnail } = asRecord(value, 'picture');
  if (!isHash(hash)) throw bad('picture', 'hash');
  if (!isText(name)) throw bad('picture', 'name');
  if (!isWithin(width, 1, MAX_IMAGE_SIDE)) throw bad('picture', 'width');
  if (!isWithin(height, 1, MAX_IMAGE_SIDE)) throw bad('picture', 'height');
  if (!(thumbnail instanceof Uint8Array) || thumbnail.length === 0 || thumbnail.length > MAX_THUMBNAIL) {
    throw bad('picture', 'thumbnail');
  }
  return { hash, name, width, height, thumbnail };
}
