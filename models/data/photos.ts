import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Random } from './random';

export interface Photos {
  /** Data URLs of three things and three portraits, long side at most 160 px. */
  draw(random: Random): Promise<{ readonly things: string[]; readonly portraits: string[] }>;
}

/** Thrown when the folder of photos has not the expected pictures. */
export class PhotosMissingError extends Error {
  override readonly name = 'PhotosMissingError';
}

/**
 * Names of the photos of one kind (`food`, `clothing/train`, `portraits`) within `folder`: every tenth is kept for pages that are held out.
 * @throws PhotosMissingError
 */
export async function photosOf(folder: string, kind: string, heldOut: boolean): Promise<string[]> {
  const names = await readdir(join(folder, kind), { recursive: true }).catch((cause: unknown) => {
    throw new PhotosMissingError(
      `The folder of photos ${join(folder, kind)} cannot be read: pass --photos with a folder that holds food/, clothing/train/ and portraits/.`,
      { cause },
    );
  });
  const files = names.filter((name) => /\.jpe?g$/i.test(name)).sort();
  if (files.length < 20)
    throw new PhotosMissingError(
      `There are ${files.length} JPEG photos in ${join(folder, kind)}, and at least 20 are needed: pass --photos with a folder that holds food/, clothing/train/ and portraits/.`,
    );
  return files.filter((_, index) => (index % 10 === 0) === heldOut).map((name) => `${kind}/${name}`);
}

/**
 * The photos in `folder` (food/, clothing/train/, portraits/). Every tenth photo is kept for pages that are held out.
 * @throws PhotosMissingError
 */
export async function openPhotos(folder: string, heldOut: boolean): Promise<Photos> {
  const [food, clothing, portraits] = (await Promise.all(
    ['food', 'clothing/train', 'portraits'].map((kind) => photosOf(folder, kind, heldOut)),
  )) as [string[], string[], string[]];
  const cache = new Map<string, Promise<string>>();
  const load = (file: string): Promise<string> => {
    const known = cache.get(file) ?? shrink(join(folder, file));
    cache.set(file, known);
    return known;
  };
  return {
    async draw(random) {
      const things = Array.from({ length: 3 }, () =>
        load(random.pick(random.chance(0.72) ? food : clothing)),
      );
      const faces = random.sample(portraits, 3).map(load);
      return { things: await Promise.all(things), portraits: await Promise.all(faces) };
    },
  };
}

async function shrink(file: string): Promise<string> {
  const bytes = await sharp(file).resize(160, 160, { fit: 'inside' }).jpeg({ quality: 82 }).toBuffer();
  return `data:image/jpeg;base64,${bytes.toString('base64')}`;
}
