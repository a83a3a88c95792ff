import type { Attributes, Matches, Raster } from '../runtime/types.ts';
import type { Grid, SourceCell } from '../runtime/geometry/grid.ts';

/** What the network predicts, for the evaluation: lengths in pixels of the source's picture, row by row of its grid; `null` where it predicts none. */
export function attributesJson(
  attributes: Attributes | undefined,
  { source: { width, height } }: Matches,
  { across }: Pick<Grid<SourceCell>, 'across'>,
  picture: Raster,
): string {
  if (attributes === undefined) return 'null\n';
  const unit = picture.width / across;
  const { radius, border, shadow } = attributes.lengths;
  const pixels = (lengths: Float32Array): number[] => Array.from(lengths, (length) => unit * length);
  const planes = { radius: pixels(radius), border: pixels(border), shadow: pixels(shadow) };
  return `${JSON.stringify({ width, height, ...planes })}\n`;
}
