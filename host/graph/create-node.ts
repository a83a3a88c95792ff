import {
  IDENTITY,
  type FontName,
  type LayoutData,
  type NodeType,
  type SceneNode,
  type TextData,
} from './types.ts';

const NAMES: Partial<Record<NodeType, string>> = {
  BOOLEAN_OPERATION: 'Union',
  COMPONENT_SET: 'Component Set',
};

export const DEFAULT_FONT: FontName = { family: 'Inter', style: 'Regular' };

export const defaultLayout = (): LayoutData => ({
  layoutMode: 'NONE',
  itemSpacing: 0,
  paddingLeft: 0,
  paddingRight: 0,
  paddingTop: 0,
  paddingBottom: 0,
  primaryAxisAlignItems: 'MIN',
  counterAxisAlignItems: 'MIN',
  primaryAxisSizingMode: 'AUTO',
  counterAxisSizingMode: 'FIXED',
});

export const defaultText = (): TextData => ({
  characters: '',
  fontName: { ...DEFAULT_FONT },
  fontSize: 12,
  textAlignHorizontal: 'LEFT',
  textAlignVertical: 'TOP',
  textAutoResize: 'WIDTH_AND_HEIGHT',
  lineHeight: { unit: 'AUTO' },
  letterSpacing: { unit: 'PERCENT', value: 0 },
  textDecoration: 'NONE',
  textCase: 'ORIGINAL',
});

const FRAMES: ReadonlySet<NodeType> = new Set<NodeType>(['FRAME', 'COMPONENT', 'COMPONENT_SET', 'INSTANCE']);

/** A node with the values Figma gives a fresh one of that type (grey shapes, white frames, 100x100). */
export function createNode(id: string, type: NodeType): SceneNode {
  const frame = FRAMES.has(type);
  const shape = ['RECTANGLE', 'ELLIPSE', 'STAR', 'POLYGON'].includes(type);
  const grey = { r: 0.8509804, g: 0.8509804, b: 0.8509804 };
  const node: SceneNode = {
    id,
    type,
    name: NAMES[type] ?? type.charAt(0) + type.slice(1).toLowerCase(),
    parent: null,
    children: [],
    visible: true,
    locked: false,
    expanded: false,
    opacity: 1,
    blendMode: type === 'PAGE' ? 'NORMAL' : 'PASS_THROUGH',
    transform: structuredClone(IDENTITY),
    width: type === 'PAGE' || type === 'DOCUMENT' ? 0 : 100,
    height: type === 'PAGE' || type === 'DOCUMENT' || type === 'LINE' ? 0 : 100,
    fills:
      frame || type === 'SECTION'
        ? [{ type: 'SOLID', color: { r: 1, g: 1, b: 1 } }]
        : shape
          ? [{ type: 'SOLID', color: grey }]
          : type === 'TEXT'
            ? [{ type: 'SOLID', color: { r: 0, g: 0, b: 0 } }]
            : [],
    strokes: type === 'LINE' ? [{ type: 'SOLID', color: { r: 0, g: 0, b: 0 } }] : [],
    strokeWeight: 1,
    strokeAlign: type === 'LINE' || type === 'VECTOR' ? 'CENTER' : 'INSIDE',
    dashPattern: [],
    strokeCap: 'NONE',
    strokeJoin: 'MITER',
    radii: [0, 0, 0, 0],
    effects: [],
    constraints: { horizontal: 'MIN', vertical: 'MIN' },
    clipsContent: frame,
    isMask: false,
    exportSettings: [],
    layoutAlign: 'INHERIT',
    layoutGrow: 0,
    layoutPositioning: 'AUTO',
    lockAspectRatio: false,
    pluginData: {},
    relaunchData: {},
  };
  if (frame) node.layout = defaultLayout();
  if (type === 'TEXT') {
    node.text = defaultText();
    node.width = 0;
    node.height = 0;
  }
  if (type === 'STAR') node.pointCount = 5;
  if (type === 'POLYGON') node.pointCount = 3;
  return node;
}
