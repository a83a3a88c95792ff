import type { Colours } from '../image/colours.ts';
import type { Colour } from '../layers/paint.ts';
import type { Attributes, Length, Matches, Raster } from '../types.ts';
import type { Choice } from './choose-look.ts';
import type { Look, Looks } from './exemplar-looks.ts';
import type { SourceGroup, SourceMember } from './group-layers.ts';
import type { Change, Reason } from './patch.ts';
import type { Emphasis } from './seekers.ts';
import type { StyledNode } from './styled-node.ts';
import type { ExemplarCell, Grid, Part, SourceCell } from '../geometry/grid.ts';
import type { Tally } from './tally.ts';

/** What a finished run knows, and the layers of both sides. */
export interface LayersInput {
  /** As readLayers gives it. */
  root: StyledNode;
  source: Raster;
  /** The finished picture, of the source's aspect. */
  picture: Raster;
  matches: Matches;
  /** Absent where the pack predicts none. */
  attributes?: Attributes;
  /** The grid of the source's cells. */
  grid: Grid<SourceCell>;
  /** In the order in which the pipeline got them. */
  exemplars: readonly LayersExemplar[];
}

export interface LayersExemplar {
  image: Raster;
  grid: Grid<ExemplarCell>;
  /** Null where the exemplar is a picture without layers. */
  root: StyledNode | null;
  /** Parts from which nothing is to be taken. */
  forbidden?: readonly Part[];
}

/** A decision in the making. */
export interface Made {
  changes: Change[];
  reason: Reason;
  /** The look that was taken; null where the colours come from the picture. */
  look: Look | null;
  /** What an image among the fills looks like from afar. */
  imageColour?: Colour;
}

/** Everything that deciding one group needs. */
export interface Sight extends LayersInput {
  frame: { width: number; height: number };
  looks: Looks;
  members: readonly SourceMember[];
  /** `picture` unrounded, for the fits. */
  colours: Colours;
  groupOf: ReadonlyMap<SourceMember, SourceGroup>;
  emphasis: Emphasis;
  /** What is decided so far; grounds come before what lies on them. */
  made: Map<SourceGroup, Made>;
  /** How often each exemplar layer's image was given away. */
  given: Map<string, number>;
}

/** One group, and how its cells voted. */
export interface Question {
  group: SourceGroup;
  cells: readonly SourceCell[];
  /** Those on which its ground is seen, whatever words lie on it there; none for an ink. */
  groundCells: readonly SourceCell[];
  votes: Tally;
  ranked: readonly Choice[];
  /** Mean of the cells, 0..1. */
  confidence: number;
}

/** The reason of a look that was chosen. */
export function reasonOf({ layer, share }: Choice, confidence: number): Reason {
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
