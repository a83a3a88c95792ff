/** The fields of a .fig file's messages that are read, by the names of Figma's own schema, which every file carries. */

export interface Guid {
  sessionID: number;
  localID: number;
}
/** Figma writes "none" as the largest id there is. */
const NONE = 0xffffffff;
export const given = (guid: Guid | undefined): Guid | undefined =>
  guid?.sessionID === NONE && guid.localID === NONE ? undefined : guid;
export const guidText = ({ sessionID, localID }: Guid): string => `${sessionID}:${localID}`;

export interface KiwiColor {
  r: number;
  g: number;
  b: number;
  a: number;
}
export interface KiwiMatrix {
  m00: number;
  m01: number;
  m02: number;
  m10: number;
  m11: number;
  m12: number;
}
interface Vector {
  x: number;
  y: number;
}

export interface KiwiPaint {
  type?: string;
  visible?: boolean;
  opacity?: number;
  blendMode?: string;
  color?: KiwiColor;
  stops?: { position: number; color: KiwiColor }[];
  transform?: KiwiMatrix;
  image?: { hash?: Uint8Array; dataBlob?: number };
  imageScaleMode?: string;
  rotation?: number;
  scale?: number;
  paintFilter?: Record<string, number>;
}

export interface KiwiEffect {
  type?: string;
  color?: KiwiColor;
  offset?: Vector;
  radius?: number;
  spread?: number;
  visible?: boolean;
  blendMode?: string;
  showShadowBehindNode?: boolean;
}

export interface KiwiPath {
  windingRule?: string;
  commandsBlob?: number;
}

export interface KiwiGlyph {
  commandsBlob?: number;
  position?: Vector;
  fontSize?: number;
  firstCharacter?: number;
  styleID?: number;
  emojiCodePoints?: number[];
}

export interface KiwiLayout {
  baselines?: { lineHeight?: number }[];
  glyphs?: KiwiGlyph[];
  decorations?: { rects?: { x: number; y: number; w: number; h: number }[]; styleID?: number }[];
}

export interface KiwiText extends KiwiLayout {
  characters?: string;
  characterStyleIDs?: number[];
  styleOverrideTable?: KiwiNode[];
}

interface KiwiNumber {
  value: number;
  units: 'RAW' | 'PIXELS' | 'PERCENT';
}
export interface StyleReference {
  guid?: Guid;
  assetRef?: { key?: string };
}
export interface PropertyValue {
  boolValue?: boolean;
  textValue?: KiwiText;
  guidValue?: Guid;
}

/** A layer, a style, or a change of a layer inside an instance. */
export interface KiwiNode {
  guid?: Guid;
  type?: string;
  phase?: string;
  name?: string;
  key?: string;
  parentIndex?: { guid: Guid; position: string };
  internalOnly?: boolean;

  visible?: boolean;
  locked?: boolean;
  opacity?: number;
  blendMode?: string;
  size?: Vector;
  transform?: KiwiMatrix;
  mask?: boolean;
  maskType?: string;
  maskIsOutline?: boolean;
  horizontalConstraint?: string;
  verticalConstraint?: string;

  fillPaints?: KiwiPaint[];
  strokePaints?: KiwiPaint[];
  backgroundColor?: KiwiColor;
  backgroundEnabled?: boolean;
  effects?: KiwiEffect[];
  fillGeometry?: KiwiPath[];
  strokeGeometry?: KiwiPath[];
  strokeWeight?: number;
  strokeAlign?: 'INSIDE' | 'CENTER' | 'OUTSIDE';
  strokeCap?: string;
  strokeJoin?: string;
  dashPattern?: number[];
  cornerRadius?: number;
  rectangleTopLeftCornerRadius?: number;
  rectangleTopRightCornerRadius?: number;
  rectangleBottomRightCornerRadius?: number;
  rectangleBottomLeftCornerRadius?: number;
  rectangleCornerRadiiIndependent?: boolean;
  borderStrokeWeightsIndependent?: boolean;
  borderTopWeight?: number;
  borderRightWeight?: number;
  borderBottomWeight?: number;
  borderLeftWeight?: number;
  arcData?: { startingAngle?: number; endingAngle?: number; innerRadius?: number };
  count?: number;

  resizeToFit?: boolean;
  frameMaskDisabled?: boolean;
  isStateGroup?: boolean;
  stackMode?: string;
  stackSpacing?: number;
  stackHorizontalPadding?: number;
  stackVerticalPadding?: number;
  stackPaddingRight?: number;
  stackPaddingBottom?: number;
  stackPrimaryAlignItems?: string;
  stackCounterAlignItems?: string;
  stackPrimarySizing?: string;
  stackCounterSizing?: string;
  stackChildPrimaryGrow?: number;
  stackChildAlignSelf?: string;
  stackPositioning?: string;

  textData?: KiwiText;
  derivedTextData?: KiwiLayout;
  fontName?: { family?: string; style?: string; postscript?: string };
  fontSize?: number;
  textAlignHorizontal?: string;
  textAlignVertical?: string;
  textAutoResize?: string;
  textTruncation?: string;
  textCase?: string;
  textDecoration?: string;
  lineHeight?: KiwiNumber;
  letterSpacing?: KiwiNumber;

  styleID?: number;
  styleIdForFill?: StyleReference;
  styleIdForStrokeFill?: StyleReference;
  styleIdForText?: StyleReference;
  styleIdForEffect?: StyleReference;

  symbolData?: { symbolID?: Guid; symbolOverrides?: KiwiNode[] };
  derivedSymbolData?: KiwiNode[];
  overriddenSymbolID?: Guid;
  overrideKey?: Guid;
  guidPath?: { guids?: Guid[] };
  componentPropDefs?: { id?: Guid; parentPropDefId?: Guid }[];
  componentPropRefs?: { defID?: Guid; componentPropNodeField?: string; isDeleted?: boolean }[];
  componentPropAssignments?: { defID?: Guid; value?: PropertyValue }[];
}
