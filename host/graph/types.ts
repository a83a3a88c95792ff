/** The stand-in's document as plain data: everything here survives JSON (images aside, which are bytes by hash). */
import type { Effect, Paint, VariableAlias } from './paint-types.ts';
import type { TextData } from './text-types.ts';

export type * from './paint-types.ts';
export type * from './text-types.ts';

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

export interface Geometry {
  path: string;
  windingRule: 'NONZERO' | 'EVENODD';
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
