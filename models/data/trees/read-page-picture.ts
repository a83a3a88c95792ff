import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readImage } from '../../cli/read-image.ts';
import { MAX_SIDE } from '../../runtime/prepare/prepare.ts';
import type { Raster } from '../../runtime/types.ts';
import { ArgumentError } from '../render-errors.ts';

/** A page's picture, what it has in its place: nothing where the block has no pixels, or one that is longer than the product takes. */
export type PagePicture = Raster | 'none' | 'too long';

/**
 * The picture of one page of a block. folder: the block's own, `block-NNNNN`; name: `page-P`, or `page-P.wireframe-K`; size: of the page, px.
 * @throws ArgumentError where it cannot be read, or is not of the page
 */
export async function readPagePicture(
  folder: string,
  name: string,
  [width, height]: readonly [number, number],
): Promise<PagePicture> {
  const file = join(folder, `${name}.png`);
  if (!existsSync(file)) return 'none';
  if (Math.max(width, height) > MAX_SIDE) return 'too long';
  const image = await readImage(file, 'The picture').catch((cause: unknown) => {
    throw new ArgumentError(`${file} cannot be read as a picture: remove its block and render it again.`, {
      cause,
    });
  });
  if (image.width !== width || image.height !== height)
    throw new ArgumentError(
      `${file} is ${image.width} x ${image.height} px and its page ${width} x ${height}: remove its block and render it again.`,
    );
  return image;
}
