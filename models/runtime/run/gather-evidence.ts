import type { ExemplarEvidence } from '../finish/exemplar-evidence.ts';
import { cellCounts } from '../geometry/grid.ts';
import type { Candidates } from '../match/match.ts';
import { placePictures } from '../pictures/place-pictures.ts';
import { joinCorners, votedCorners } from '../votes/corner-votes.ts';
import type { Matched } from '../votes/element-votes.ts';
import { joinLooks } from '../votes/exemplar-look.ts';
import type { DrawRequest } from './draw-request.ts';

/** What the exemplars are made of and what the source was matched to in them, for the finish; undefined for a card without one. */
export function gatherEvidence(
  { source, exemplars, grids, images, forbidden }: DrawRequest,
  found: Candidates,
): ExemplarEvidence | undefined {
  const facts = exemplars.flatMap((exemplar) => exemplar.facts ?? []);
  if (facts.length === 0) return undefined;
  const matched = matchedCells(source, found);
  const { segmentation, maps } = source.prepared.knowledge();
  const corners = facts.map((fact) => fact.corners);
  const albums = facts.map(({ regions }, i) => ({
    image: images[i]!,
    grid: grids[i]!,
    regions,
    forbidden: forbidden.filter(({ exemplar }) => exemplar === i),
  }));
  return {
    corners: maps ? votedCorners(maps, matched, joinCorners(corners, cellCounts(grids))) : [],
    look: joinLooks(facts.map(({ look }) => look)),
    matched,
    fromLayers: maps !== null,
    pictures: placePictures(segmentation(), maps, matched, albums),
  };
}

/** A match as the finish counts its votes. */
export function matchedCells(
  { grid }: DrawRequest['source'],
  { k, index, weight }: Pick<Candidates, 'k' | 'index' | 'weight'>,
): Matched {
  return { grid, k, index, weight };
}
