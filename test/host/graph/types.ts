/** The stand-in's document as plain data: everything here survives JSON (images aside, which are bytes by hash). */

export const NODE_TYPES = [
  'DOCUMENT',
  'PAGE',
  'SECTION',
  'FRAME',
  'GROUP',
  'COMPONENT',
  'COMPONENT_SET',
  'INSTANCE',
  'BOOLEAN_OPERATION',
  'RECTANGLE',
  'ELLIPSE',
  'LINE',
  'STAR',
  'POLYGON',
  'VECTOR',
  'TEXT',
  'SLICE',
] as const;
export type NodeType = (typeof NODE_TYPES)[number];

/** Rows of a 2x3 affine matrix, as in Figma: x' = m[0][0] x + m[0][1] y + m[0][2]. */
export type Matrix = [[number, number, number], [number, number, number]];

export interface Rgb {
  r: number;
  g: number;
  b: number;
}
export interface Rgba extends Rgb {
  a: number;
}

export interface VariableAlias {
  type: 'VARIABLE_ALIAS';
  id: string;
}

interface PaintBase {
  visible?: boolean;
  opacity?: number;
  blendMode?: string;
}
export interface SolidPaint extends PaintBase {
  type: 'SOLID';
  color: Rgb;
  boundVariables?: { color?: VariableAlias };
}
export interface GradientPaint extends PaintBase {
  type: 'GRADIENT_LINEAR' | 'GRADIENT_RADIAL' | 'GRADIENT_ANGULAR' | 'GRADIENT_DIAMOND';
  gradientStops: { position: number; color: Rgba }[];
  /** From the node's unit square to the gradient's own space. */
  gradientTransform: Matrix;
}
export interface ImagePaint extends PaintBase {
  type: 'IMAGE';
  imageHash: string | null;
  scaleMode: 'FILL' | 'FIT' | 'CROP' | 'TILE';
  imageTransform?: Matrix;
  scalingFactor?: number;
  rotation?: number;
  filters?: Record<string, number>;
}
export type Paint = SolidPaint | GradientPaint | ImagePaint;

export interface ShadowEffect {
  type: 'DROP_SHADOW' | 'INNER_SHADOW';
  color: Rgba;
  offset: { x: number; y: number };
  radius: number;
  spread?: number;
  visible: boolean;
  blendMode: string;
  showShadowBehindNode?: boolean;
  boundVariables?: Record<string, VariableAlias>;
}
export interface BlurEffect {
  type: 'LAYER_BLUR' | 'BACKGROUND_BLUR';
  radius: number;
  visible: boolean;
  boundVariables?: Record<string, VariableAlias>;
}
export type Effect = ShadowEffect | BlurEffect;

export interface Geometry {
  path: string;
  windingRule: 'NONZERO' | 'EVENODD';
}

export interface FontName {
  family: string;
  style: string;
}

/** What a range of characters may have other than its text node. */
export interface RunStyle {
  fontName: FontName;
  fontSize: number;
  lineHeight: TextData['lineHeight'];
  letterSpacing: TextData['letterSpacing'];
  textDecoration: TextData['textDecoration'];
  textCase: TextData['textCase'];
  fills: Paint[];
  /** Ids of the styles linked to; '' for none. */
  fillStyle: string;
  textStyle: string;
}

export interface TextRun {
  length: number;
  style: Partial<RunStyle>;
}

export interface TextData {
  characters: string;
  fontName: FontName;
  fontSize: number;
  textAlignHorizontal: 'LEFT' | 'CENTER' | 'RIGHT' | 'JUSTIFIED';
  textAlignVertical: 'TOP' | 'CENTER' | 'BOTTOM';
  textAutoResize: 'NONE' | 'WIDTH_AND_HEIGHT' | 'HEIGHT' | 'TRUNCATE';
  lineHeight: { unit: 'AUTO' } | { unit: 'PIXELS' | 'PERCENT'; value: number };
  letterSpacing: { unit: 'PIXELS' | 'PERCENT'; value: number };
  textDecoration: 'NONE' | 'UNDERLINE' | 'STRIKETHROUGH';
  textCase: 'ORIGINAL' | 'UPPER' | 'LOWER' | 'TITLE';
  /** Where characters differ from the node: runs that together are as long as the text. Absent: one style. */
  runs?: TextRun[];
  /** Outlines baked by Figma (.fig files): drawn instead of a font, in the node's own units. */
  glyphs?: Geometry[];
}

export interface LayoutData {
  layoutMode: 'NONE' | 'HORIZONTAL' | 'VERTICAL' | 'GRID';
  itemSpacing: number;
  paddingLeft: number;
  paddingRight: number;
  paddingTop: number;
  paddingBottom: number;
  primaryAxisAlignItems: string;
  counterAxisAlignItems: string;
  primaryAxisSizingMode: string;
  counterAxisSizingMode: string;
}

export type SideWeights = [top: number, right: number, bottom: number, left: number];
export type MaskType = 'ALPHA' | 'VECTOR' | 'LUMINANCE';
export type BooleanOperation = 'UNION' | 'SUBTRACT' | 'INTERSECT' | 'EXCLUDE';

/** Ids of the styles that a node is linked to. */
export interface StyleLinks {
  fill?: string;
  stroke?: string;
  text?: string;
  effect?: string;
}

export type Radii = [topLeft: number, topRight: number, bottomRight: number, bottomLeft: number];

export interface SceneNode {
  id: string;
  type: NodeType;
  name: string;
  parent: string | null;
  children: string[];
  visible: boolean;
  locked: boolean;
  expanded: boolean;
  opacity: number;
  blendMode: string;
  /** From this node to its container: the nearest ancestor that is no group (5.3 rule 2). */
  transform: Matrix;
  width: number;
  height: number;
  fills: Paint[];
  strokes: Paint[];
  /** Of nodes with unequal sides: the heaviest. */
  strokeWeight: number;
  /** Only where the sides differ. */
  strokeWeights?: SideWeights;
  strokeAlign: 'INSIDE' | 'CENTER' | 'OUTSIDE';
  dashPattern: number[];
  strokeCap: string;
  strokeJoin: string;
  radii: Radii;
  effects: Effect[];
  constraints: { horizontal: string; vertical: string };
  clipsContent: boolean;
  isMask: boolean;
  maskType?: MaskType;
  booleanOperation?: BooleanOperation;
  exportSettings: unknown[];
  layoutAlign: string;
  layoutGrow: number;
  layoutPositioning: 'AUTO' | 'ABSOLUTE';
  lockAspectRatio: boolean;
  styles?: StyleLinks;
  /** Fields of the node itself; paints and effects carry their own. */
  boundVariables?: Record<string, VariableAlias>;
  /** Mode ids by collection id, where the node sets one of its own. */
  explicitModes?: Record<string, string>;
  pluginData: Record<string, string>;
  relaunchData: Record<string, string>;
  layout?: LayoutData;
  text?: TextData;
  fillGeometry?: Geometry[];
  strokeGeometry?: Geometry[];
  /** Ellipses: angles in radians. */
  arc?: { startingAngle: number; endingAngle: number; innerRadius: number };
  pointCount?: number;
  /** Instances: the main component's id. */
  component?: string;
}

export const IDENTITY: Matrix = [
  [1, 0, 0],
  [0, 1, 0],
];

export const HAS_CHILDREN: ReadonlySet<NodeType> = new Set<NodeType>([
  'DOCUMENT',
  'PAGE',
  'SECTION',
  'FRAME',
  'GROUP',
  'COMPONENT',
  'COMPONENT_SET',
  'INSTANCE',
  'BOOLEAN_OPERATION',
]);

/** Groups and boolean operations take their box from their children and are no containers for coordinates. */
export const FITS_CHILDREN: ReadonlySet<NodeType> = new Set<NodeType>(['GROUP', 'BOOLEAN_OPERATION']);

/** Figma keeps no empty group, boolean operation or component set: the last child takes it along. */
export const NEVER_EMPTY: ReadonlySet<NodeType> = new Set<NodeType>([...FITS_CHILDREN, 'COMPONENT_SET']);
