import type { PlacedPictures } from '../pictures/place-pictures.ts';
import type { Corners } from '../votes/corner-votes.ts';
import type { Matched } from '../votes/element-votes.ts';
import type { ExemplarLook } from '../votes/exemplar-look.ts';

/** What the exemplars are made of, and what the source was matched to in them. */
export interface ExemplarEvidence {
  look: ExemplarLook;
  matched: Matched;
  /** What stands in the source's picture boxes. */
  pictures: PlacedPictures | null;
  /** Layers said what the source's cells are. */
  fromLayers: boolean;
  /** Of elements whose corners the exemplars' layers decide. */
  corners: readonly Corners[];
}
