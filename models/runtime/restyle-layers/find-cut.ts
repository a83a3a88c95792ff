import { chooseCut, type Album, type Cut } from '../pictures/choose-cut.ts';
import { pictureRegions } from '../pictures/picture-regions.ts';
import type { Context, Vote } from './context.ts';

/** The part of an exemplar without layers that a placeholder's cells voted for; null where no picture is meant. */
export function findCut({ group, cells }: Vote, { matches, exemplars, given }: Context): Cut | null {
  const albums = exemplars.map(({ image, grid, root, forbidden = [] }): Album | null =>
    root === null
      ? { image, grid, regions: pictureRegions(image, grid.columns, grid.rows), forbidden }
      : null,
  );
  const grids = exemplars.map(({ grid }) => grid);
  return chooseCut(group.members[0]!.element.box, cells, matches, albums, grids, given);
}
