import type { Colours } from '../image/colours.ts';
import type { Colour } from '../layers/paint.ts';
import type { Length } from '../types.ts';
import type { RankedLook } from './choose-look.ts';
import type { Look, Looks } from './exemplar-looks.ts';
import type { SourceGroup, SourceMember } from './group-layers.ts';
import type { LayersInput } from './layers-input.ts';
import type { Change, Reason } from '../layers/patch.ts';
import type { SourceCell } from '../geometry/grid.ts';
import type { Tally } from './tally.ts';

/** A decision in the making. */
export interface Choice {
  changes: Change[];
  reason: Reason;
  /** The look that was taken; null where the colours come from the picture. */
  look: Look | null;
  /** What an image among the fills looks like from afar. */
  imageColour?: Colour;
}

/** How each group stands out in the source: its contrast to its ground, and its place among its like. */
export interface Emphasis {
  of: ReadonlyMap<SourceGroup, number>;
  rank: ReadonlyMap<SourceGroup, number>;
}

/** Everything that deciding one group needs. */
export interface Context extends LayersInput {
  frame: { width: number; height: number };
  looks: Looks;
  members: readonly SourceMember[];
  /** `picture` unrounded, for the fits. */
  colours: Colours;
  groupOf: ReadonlyMap<SourceMember, SourceGroup>;
  emphasis: Emphasis;
  /** What is decided so far; grounds come before what lies on them. */
  choices: Map<SourceGroup, Choice>;
  /** How often each exemplar layer's image was given away. */
  given: Map<string, number>;
}

/** One group, and how its cells voted. */
export interface Vote {
  group: SourceGroup;
  cells: readonly SourceCell[];
  /** Those on which its ground is seen, whatever words lie on it there; none for an ink. */
  groundCells: readonly SourceCell[];
  votes: Tally;
  ranked: readonly RankedLook[];
  /** Mean of the cells, 0..1. */
  confidence: number;
}

/** The reason of a look that was chosen. */
export function reasonOf({ layer, share }: RankedLook, confidence: number): Reason {
  const { id, name, exemplar, part } = layer;
  return { from: 'layer', layer: { id, name, exemplar, part }, share, confidence };
}

/** The reason of what was read off the finished picture, and of the lengths that the network predicted. */
export const pictureReason = (confidence: number, predicted: readonly Length[] = []): Reason => ({
  from: 'picture',
  share: 0,
  confidence,
  ...(predicted.length > 0 && { predicted: [...predicted] }),
});
