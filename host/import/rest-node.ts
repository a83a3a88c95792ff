import type { Geometry, Matrix, SceneNode, TextData } from '../graph/types.ts';

export interface RestPaint {
  type: string;
  visible?: boolean;
  opacity?: number;
  blendMode?: string;
  color?: { r: number; g: number; b: number; a: number };
  gradientStops?: { position: number; color: { r: number; g: number; b: number; a: number } }[];
  gradientHandlePositions?: { x: number; y: number }[];
  imageRef?: string;
  scaleMode?: string;
  imageTransform?: Matrix;
  boundVariables?: SceneNode['boundVariables'];
}

export interface RestTypeStyle {
  fontFamily?: string;
  fontStyle?: string;
  fontWeight?: number;
  fontSize?: number;
  textAlignHorizontal?: TextData['textAlignHorizontal'];
  textAlignVertical?: TextData['textAlignVertical'];
  textAutoResize?: TextData['textAutoResize'];
  textDecoration?: TextData['textDecoration'];
  textCase?: TextData['textCase'];
  letterSpacing?: number;
  lineHeightPx?: number;
  lineHeightPercentFontSize?: number;
  lineHeightUnit?: string;
}

/** What a number of `characterStyleOverrides` stands for. */
export interface RestOverride extends RestTypeStyle {
  fills?: RestPaint[];
  inheritFillStyleId?: string;
  inheritTextStyleId?: string;
}

interface RestBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The fields of a REST node that are read; transforms, sizes and outlines come with `geometry=paths` alone. */
export interface RestNode {
  id: string;
  name: string;
  type: string;
  visible?: boolean;
  locked?: boolean;
  opacity?: number;
  blendMode?: string;
  children?: RestNode[];
  relativeTransform?: Matrix;
  size?: { x: number; y: number };
  absoluteBoundingBox?: RestBox | null;
  constraints?: { horizontal: string; vertical: string };
  fills?: RestPaint[];
  strokes?: RestPaint[];
  strokeWeight?: number;
  individualStrokeWeights?: { top: number; right: number; bottom: number; left: number };
  strokeAlign?: SceneNode['strokeAlign'];
  fillGeometry?: Geometry[];
  strokeGeometry?: Geometry[];
  cornerRadius?: number;
  rectangleCornerRadii?: SceneNode['radii'];
  effects?: SceneNode['effects'];
  clipsContent?: boolean;
  isMask?: boolean;
  maskType?: SceneNode['maskType'];
  booleanOperation?: SceneNode['booleanOperation'];
  componentId?: string;
  styles?: Record<string, string>;
  boundVariables?: Record<string, unknown>;
  explicitVariableModes?: Record<string, string>;
  characters?: string;
  characterStyleOverrides?: number[];
  styleOverrideTable?: Record<string, RestOverride>;
  style?: RestTypeStyle;
}

export interface RestStyle {
  key: string;
  name: string;
  styleType: string;
  description?: string;
}
