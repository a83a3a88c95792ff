import type { Part } from '../geometry/grid.ts';
import type { Colour } from './paint.ts';

/** Red, green, blue and opacity, 0..1. */
export interface Rgba extends Colour {
  a: number;
}

/** Rows of a 2 x 3 affine matrix, as the plugin API has it. */
export type Matrix = [[number, number, number], [number, number, number]];

/** A fill or stroke as the plugin API takes it, plain data. */
export type PatchPaint =
  | {
      type: 'SOLID';
      color: Colour;
      opacity?: number;
      /** Id of the Figma variable that the exemplar's colour is bound to. */
      variable?: string;
    }
  | {
      type: 'GRADIENT_LINEAR' | 'GRADIENT_RADIAL' | 'GRADIENT_ANGULAR' | 'GRADIENT_DIAMOND';
      gradientStops: { position: number; color: Rgba; variable?: string }[];
      /** From the layer's unit square to the gradient's own space. */
      gradientTransform: Matrix;
      opacity?: number;
    }
  | {
      type: 'IMAGE';
      /** Hash of an image of the file; null where `cut` names what to make it of. */
      imageHash: string | null;
      scaleMode: 'FILL' | 'FIT' | 'CROP' | 'TILE';
      imageTransform?: Matrix;
      opacity?: number;
      /** The part of an exemplar's picture that the image is cut from. */
      cut?: Cut;
    };

export const isGradient = ({ type }: Pick<PatchPaint, 'type'>): boolean => type.startsWith('GRADIENT');

export interface Cut {
  /** Place among the exemplars. */
  exemplar: number;
  part: Part;
}

export interface PatchEffect {
  type: 'DROP_SHADOW' | 'INNER_SHADOW';
  color: Rgba;
  offset: { x: number; y: number };
  radius: number;
  spread?: number;
}

/** Clockwise from the top left, canvas units. */
export type Radii = [number, number, number, number];

/** Of strokes: of all sides, or clockwise from the top where they differ. */
export type Weight = number | [number, number, number, number];

/** The heaviest side. */
export const heaviest = (weight: Weight): number =>
  typeof weight === 'number' ? weight : Math.max(...weight);

/** How a value that is bound in the exemplar is kept (plugin/protocol.ts Binding explains it). */
export type Binding = (
  | { kind: 'style' | 'variable'; name: string }
  | { kind: 'mode'; name: string; mode: string }
  | { kind: 'raw'; name: string; why: 'differs' | 'absent' }
) & {
  /** Of some of the layers; it is better for the others. */
  partly?: true;
};

/** What one property of a layer was and becomes. */
export type Change = (
  | { property: 'fills'; from: PatchPaint[]; to: PatchPaint[] }
  | { property: 'strokes'; from: PatchPaint[]; to: PatchPaint[] }
  /** The different colours of one text, each with what it becomes. */
  | { property: 'segments'; from: PatchPaint[][]; to: PatchPaint[][] }
  | { property: 'strokeWeight'; from: Weight; to: Weight }
  | { property: 'cornerRadius'; from: Radii; to: Radii }
  | { property: 'effects'; from: PatchEffect[]; to: PatchEffect[] }
  | { property: 'visible'; from: boolean; to: boolean }
) & {
  /** Not the decision's own layers but these: the cross over a picture. */
  layers?: PatchedLayer[];
  /** Id of the exemplar's layer that it comes from as it stands there: what is bound there may be bound here. */
  like?: string;
  /** Where an exemplar shows the image of a layer, for a preview of it. */
  shows?: Cut;
  /** Absent where nothing is bound in the exemplar. */
  binding?: Binding;
};

export type Property = Change['property'];

/** A layer of the source, and where it is seen, in shares of the frame. */
export interface PatchedLayer {
  id: string;
  name: string;
  part: Part;
}

/** A change as the sandbox applies it. */
export type LayerPatch = { node: string; like?: string } & (
  | { property: 'fills' | 'strokes'; value: PatchPaint[] }
  | { property: 'segments'; value: { from: PatchPaint[]; to: PatchPaint[] }[] }
  | { property: 'strokeWeight'; value: Weight }
  | { property: 'cornerRadius'; value: Radii }
  | { property: 'effects'; value: PatchEffect[] }
  | { property: 'visible'; value: boolean }
);
