import { join } from 'node:path';
import sharp from 'sharp';
import { photosOf } from '../photos.ts';
import { PAGES_ORIGIN } from './serve-pages.ts';

const FOLDERS = { things: ['food', 'clothing/train'], portraits: ['portraits'] } as const;
const PREFIX = '/.photos/';
/** Long side of a served photo, px. */
const SIDE = 480;

export interface PhotoFiles {
  /** Addresses under `http://pages.test`. */
  readonly things: readonly string[];
  readonly portraits: readonly string[];
  /** The bytes of a path that is a photo's; null for others. */
  read(path: string): Promise<Uint8Array> | null;
}

/** The photos in `folder`; every tenth of each kind is kept for pages that are held out, the same as `openPhotos` keeps. @throws PhotosMissingError */
export async function openPhotoFiles(folder: string, heldOut: boolean): Promise<PhotoFiles> {
  const list = async (kinds: readonly string[]): Promise<string[]> =>
    (await Promise.all(kinds.map((kind) => photosOf(folder, kind, heldOut)))).flat();
  const [things, portraits] = [await list(FOLDERS.things), await list(FOLDERS.portraits)];
  const known = new Set([...things, ...portraits]);
  const shrunk = new Map<string, Promise<Uint8Array>>();
  const address = (name: string): string => `${PAGES_ORIGIN}${PREFIX}${name}`;
  return {
    things: things.map(address),
    portraits: portraits.map(address),
    read: (path) => {
      const name = path.startsWith(PREFIX) ? path.slice(PREFIX.length) : '';
      if (!known.has(name)) return null;
      const bytes =
        shrunk.get(name) ??
        sharp(join(folder, name)).resize(SIDE, SIDE, { fit: 'inside' }).jpeg({ quality: 82 }).toBuffer();
      shrunk.set(name, bytes);
      return bytes;
    },
  };
}
