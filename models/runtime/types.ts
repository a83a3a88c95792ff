/** What goes into the pipeline (models/runtime/pipeline.ts), and what parts of it tell: plain data, no classes, structured-cloneable. */
import type { Part, Point } from './geometry/grid.ts';

/** An 8-bit sRGB raster, RGBA row-major; structurally an `ImageData`, so no DOM type is needed. */
export interface Raster {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** The part of a Figma REST node (exportAsync JSON_REST_V1) that the pipeline reads; unknown fields are ignored. */
export interface LayerNode {
  id: string;
  name: string;
  type: string;
  visible?: boolean;
  opacity?: number;
  absoluteBoundingBox?: { x: number; y: number; width: number; height: number } | null;
  absoluteRenderBounds?: { x: number; y: number; width: number; height: number } | null;
  fills?: LayerPaint[];
  strokes?: LayerPaint[];
  strokeWeight?: number;
  /** Only of a layer whose sides differ. */
  individualStrokeWeights?: { top: number; right: number; bottom: number; left: number };
  cornerRadius?: number;
  /** Only of a layer whose corners differ. */
  rectangleCornerRadii?: [number, number, number, number];
  clipsContent?: boolean;
  /** Paints nothing itself: the later layers of its parent are seen only within it. */
  isMask?: boolean;
  characters?: string;
  /** Per character the key of its style in `styleOverrideTable`; 0, and what lies beyond the end, is the layer's own. */
  characterStyleOverrides?: number[];
  styleOverrideTable?: Record<string, { fills?: LayerPaint[] }>;
  style?: { fontSize?: number; fontWeight?: number; textAlignHorizontal?: string };
  children?: LayerNode[];
}

export interface LayerPaint {
  type: string;
  visible?: boolean;
  opacity?: number;
  color?: { r: number; g: number; b: number; a?: number };
}

/** The verbs that run in the engine; the fifth, place, belongs to the plugin. */
export type Verb = 'prepare' | 'align' | 'match' | 'synthesise';

export interface Progress {
  verb: Verb;
  /** Share of this verb that is done, 0..1. */
  fraction: number;
  /** A quick picture of the same result, smaller and not finished, where the full one takes much longer (tiles/first-look.ts). */
  firstLook?: Raster;
}

export interface RestyleSettings {
  /** The paper's alpha: how sharply the softmax picks the best exemplar cell. */
  sharpness: number;
  /** 0 = the source as it is, 1 = the full restyle; a linear blend of pixels. */
  strength: number;
  /** Longest side of the result in pixels; the source's own where larger. */
  size?: number;
}

/** What a pin holds: a layer of the source by its id, or a part of the source; a part without a size is a spot. */
export type PinnedPlace = { layer: string } | Part;

/** This place of the source takes its look from that spot of an exemplar. */
export interface Pin {
  at: PinnedPlace;
  /** The place of the exemplar in the input's list, and the spot on it. */
  to: Point & { exemplar: number };
}

/** A part of an exemplar from which nothing is taken. */
export interface ForbiddenPart extends Part {
  exemplar: number;
}

/** A layer of the source, with all that it holds, takes its look from one exemplar alone. */
export interface LayerExemplar {
  layer: string;
  exemplar: number;
}

/**
 * Constraints of the match (steering/). Where they meet, the more particular one counts: a pin before a layer's exemplar, an inner layer
 * before the one that holds it, the later of two pins. Nothing is ever taken from a forbidden part.
 */
export interface Steering {
  pins?: readonly Pin[];
  forbidden?: readonly ForbiddenPart[];
  layers?: readonly LayerExemplar[];
}

/** A colour of a mask, `#rrggbb`, that the user gave to a class of the model by its name, or to none (null). */
export interface LegendChoice {
  colour: string;
  label: string | null;
}

/** x and y in pixels of the picture the pose belongs to. */
export type PosePoint = readonly [number, number];

/** 18 joints in the order of JOINTS (prepare/guide/joints.ts); null where unseen. */
export interface Pose {
  width: number;
  height: number;
  joints: readonly (PosePoint | null)[];
}

/**
 * A source map beside the pixels: a mask, whose pixels are class numbers (grey) or legend colours and whose layers, where it is a frame, may be
 * called after classes; or a pose.
 */
export type Guide =
  { kind: 'mask'; image: Raster; layers?: LayerNode | undefined } | { kind: 'pose'; pose: Pose };

export interface RestyleInput {
  source: Raster;
  sourceLayers?: LayerNode;
  /** The source's mask or pose, where it is not read off the source itself. */
  sourceGuide?: Guide;
  /** One or more exemplars; the correspondence runs over the cells of all of them. */
  exemplars: { image: Raster; layers?: LayerNode; guide?: Guide }[];
  /** How the colours of every mask of this run are read, where that was changed by hand. */
  legend?: readonly LegendChoice[];
  /** Re-runs match and synthesis alone. */
  steering?: Steering;
  /** Matches the cells also where the plan leaves the network nothing to draw, for who wants to see them. It changes no picture. */
  tellCells?: boolean;
  settings: RestyleSettings;
}

/** Correspondence of cells read back from the match: top-k per source cell, grids row-major. */
export interface Matches {
  source: { width: number; height: number };
  exemplars: { width: number; height: number }[];
  /** Candidates kept per source cell (8). */
  k: number;
  /** [cells * k] index into the concatenated exemplar cells, best first. */
  index: Int32Array;
  /** [cells * k] softmax weight of that candidate. */
  weight: Float32Array;
  /** [cells] row maximum of the cosine, -1..1; 1 where a pin decided. */
  confidence: Float32Array;
}

/** The dense correspondence of a run. */
export interface CellMatch {
  /** The exemplar's colours warped onto the source grid, one pixel per cell. */
  warp: Raster;
  matches: Matches;
}
