import type { BlendMode, Effect, Paint, Rectangle, StrokeWeights, TypeStyle } from '@figma/rest-api-spec';

/** The kinds of node that a page becomes. */
export type RestNodeType =
  | 'FRAME'
  | 'GROUP'
  | 'COMPONENT'
  | 'INSTANCE'
  | 'RECTANGLE'
  | 'ELLIPSE'
  | 'LINE'
  | 'VECTOR'
  | 'BOOLEAN_OPERATION'
  | 'TEXT';

/**
 * One layer as Figma's REST API and `exportAsync({ format: 'JSON_REST_V1' })` give it: the fields of `@figma/rest-api-spec` that a page's style
 * needs. Lengths in px of the frame, boxes absolute, colours in [0, 1]. What is absent has Figma's default.
 */
export interface RestNode {
  readonly id: string;
  readonly name: string;
  readonly type: RestNodeType;
  readonly visible?: boolean;
  readonly locked?: boolean;
  readonly opacity?: number;
  readonly blendMode?: BlendMode;
  readonly isMask?: boolean;
  readonly clipsContent?: boolean;
  readonly absoluteBoundingBox: Rectangle;
  readonly fills: readonly Paint[];
  readonly strokes?: readonly Paint[];
  readonly strokeWeight?: number;
  readonly individualStrokeWeights?: StrokeWeights;
  readonly strokeAlign?: 'INSIDE' | 'OUTSIDE' | 'CENTER';
  /** Lengths of dashes and gaps, px. */
  readonly strokeDashes?: readonly number[];
  readonly cornerRadius?: number;
  /** Top left, top right, bottom right, bottom left. */
  readonly rectangleCornerRadii?: readonly number[];
  readonly effects?: readonly Effect[];
  /** Of texts. */
  readonly characters?: string;
  readonly style?: TypeStyle;
  /** Of texts of several styles: per character, the key of its style in the table; 0 is the node's own. May be shorter than the text. */
  readonly characterStyleOverrides?: readonly number[];
  readonly styleOverrideTable?: Readonly<Record<string, TypeStyle>>;
  /** Of vectors: SVG paths, px of the node's own box. */
  readonly fillGeometry?: readonly { readonly path: string; readonly windingRule: 'NONZERO' | 'EVENODD' }[];
  readonly strokeGeometry?: readonly { readonly path: string; readonly windingRule: 'NONZERO' | 'EVENODD' }[];
  readonly booleanOperation?: 'UNION' | 'SUBTRACT' | 'INTERSECT' | 'EXCLUDE';
  /** Of instances. */
  readonly componentId?: string;
  /** Ids of further things of the clean tree that this layer paints (no field of Figma's). */
  readonly paintsAlso?: readonly string[];
  readonly children?: readonly RestNode[];
}
