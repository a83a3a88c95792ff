import { absoluteBox, absoluteTransform, containerOf, renderBounds } from '../graph/boxes.ts';
import type { SceneDocument } from '../graph/document.ts';
import { invert, multiply, rotationOf } from '../graph/matrix.ts';
import { HAS_SIDES, SIDES, sidesOf } from '../graph/stroke-weights.ts';
import { FITS_CHILDREN, IDENTITY, type Matrix, type SceneNode, type StyleLinks } from '../graph/types.ts';
import { FigmaError, notImplemented } from './errors.ts';
import { BINDING_GETTERS } from './variable-bindings.ts';
import { COMPONENT_GETTERS } from './component-methods.ts';
import { refOf } from './ref-of.ts';
import { TEXT_GETTERS } from './text-getters.ts';
import { MIXED } from './wire.ts';

type Getter = (document: SceneDocument, node: SceneNode) => unknown;

/** The node's transform as the plugin sees it: a group's comes from its children's box. */
export function relativeTransform(document: SceneDocument, node: SceneNode): Matrix {
  if (!FITS_CHILDREN.has(node.type)) return node.transform;
  const container = containerOf(document, node.id);
  const outer = container ? absoluteTransform(document, container.id) : IDENTITY;
  return multiply(invert(outer), absoluteTransform(document, node.id));
}

const plain =
  (key: keyof SceneNode): Getter =>
  (_, node) =>
    node[key];
const link =
  (kind: keyof StyleLinks): Getter =>
  (_, node) =>
    node.styles?.[kind] ?? '';
const layout =
  (key: string): Getter =>
  (_, node) =>
    node.layout && node.layout[key as keyof typeof node.layout];
const asyncOnly =
  (name: string, instead: string): Getter =>
  () => {
    throw new FigmaError(
      `in get_${name}: Cannot call with documentAccess: dynamic-page. Use ${instead} instead.`,
    );
  };
const always =
  (value: unknown): Getter =>
  () =>
    value;

const GETTERS: Record<string, Getter> = {
  parent: (document, node) => (node.parent === null ? null : refOf(document.get(node.parent))),
  children: (document, node) => node.children.map((id) => refOf(document.get(id))),
  selection: (document, node) => document.selection(node.id).map((id) => refOf(document.get(id))),
  x: (document, node) => relativeTransform(document, node)[0][2],
  y: (document, node) => relativeTransform(document, node)[1][2],
  width: (document, node) =>
    FITS_CHILDREN.has(node.type) ? absoluteBox(document, node.id).width : node.width,
  height: (document, node) =>
    FITS_CHILDREN.has(node.type) ? absoluteBox(document, node.id).height : node.height,
  rotation: (document, node) => rotationOf(relativeTransform(document, node)),
  relativeTransform,
  absoluteTransform: (document, node) => absoluteTransform(document, node.id),
  absoluteBoundingBox: (document, node) => absoluteBox(document, node.id),
  absoluteRenderBounds: (document, node) => renderBounds(document, node.id),
  cornerRadius: (_, { radii }) => (radii.every((radius) => radius === radii[0]) ? radii[0] : MIXED),
  topLeftRadius: (_, node) => node.radii[0],
  topRightRadius: (_, node) => node.radii[1],
  bottomRightRadius: (_, node) => node.radii[2],
  bottomLeftRadius: (_, node) => node.radii[3],
  cornerSmoothing: always(0),
  arcData: (_, node) => node.arc ?? { startingAngle: 0, endingAngle: 2 * Math.PI, innerRadius: 0 },
  pointCount: plain('pointCount'),
  fillGeometry: (_, node) =>
    (node.fillGeometry ?? []).map(({ path, windingRule }) => ({ data: path, windingRule })),
  strokeGeometry: (_, node) =>
    (node.strokeGeometry ?? []).map(({ path, windingRule }) => ({ data: path, windingRule })),
  vectorPaths: (_, node) =>
    (node.fillGeometry ?? []).map(({ path, windingRule }) => ({ data: path, windingRule })),
  fillStyleId: link('fill'),
  strokeStyleId: link('stroke'),
  effectStyleId: link('effect'),
  gridStyleId: always(''),
  backgroundStyleId: link('fill'),
  componentPropertyReferences: always({}),
  inferredAutoLayout: always(null),
  reactions: always([]),
  layoutGrids: always([]),
  guides: always([]),
  isAsset: (_, node) => ['VECTOR', 'STAR', 'POLYGON', 'BOOLEAN_OPERATION'].includes(node.type),
  maskType: (_, node) => node.maskType ?? 'ALPHA',
  booleanOperation: (_, node) => node.booleanOperation ?? 'UNION',
  hasMissingFont: always(false),
  constrainProportions: plain('lockAspectRatio'),
  targetAspectRatio: (_, node) => (node.lockAspectRatio ? { x: node.width, y: node.height } : null),
  strokeMiterLimit: always(4),
  strokeWeight: (_, node) => (node.strokeWeights && HAS_SIDES.has(node.type) ? MIXED : node.strokeWeight),
  ...Object.fromEntries(
    SIDES.map((name, side): [string, Getter] => [name, (_, node) => sidesOf(node)[side]]),
  ),
  layoutWrap: always('NO_WRAP'),
  layoutSizingHorizontal: always('FIXED'),
  layoutSizingVertical: always('FIXED'),
  counterAxisSpacing: always(0),
  strokesIncludedInLayout: always(false),
  overflowDirection: always('NONE'),
  numberOfFixedChildren: always(0),
  backgrounds: (_, node) =>
    node.type === 'PAGE' ? [{ type: 'SOLID', color: { r: 0.96, g: 0.96, b: 0.96 } }] : node.fills,
  mainComponent: asyncOnly('mainComponent', 'node.getMainComponentAsync'),
  instances: asyncOnly('instances', 'node.getInstancesAsync'),
  isExposedInstance: always(false),
  exposedInstances: always([]),
  overrides: always([]),
  scaleFactor: always(1),
  description: always(''),
  documentationLinks: always([]),
  remote: always(false),
  key: (_, node) => node.id,
  annotations: always([]),
  devStatus: always(null),
  sectionContentsHidden: always(false),
  isPageDivider: always(false),
  attachedConnectors: always([]),
  stuckNodes: always([]),
  minWidth: always(null),
  maxWidth: always(null),
  minHeight: always(null),
  maxHeight: always(null),
  ...BINDING_GETTERS,
  ...COMPONENT_GETTERS,
};
for (const key of [
  'name',
  'visible',
  'locked',
  'expanded',
  'opacity',
  'blendMode',
  'fills',
  'strokes',
  'strokeAlign',
  'dashPattern',
  'strokeCap',
  'strokeJoin',
  'effects',
  'constraints',
  'clipsContent',
  'isMask',
  'exportSettings',
  'layoutAlign',
  'layoutGrow',
  'layoutPositioning',
] as const)
  GETTERS[key] = plain(key);
for (const key of [
  'layoutMode',
  'itemSpacing',
  'paddingLeft',
  'paddingRight',
  'paddingTop',
  'paddingBottom',
  'primaryAxisAlignItems',
  'counterAxisAlignItems',
  'primaryAxisSizingMode',
  'counterAxisSizingMode',
])
  GETTERS[key] = layout(key);

/** Reads a member that the node type is known to have. */
export function readProperty(document: SceneDocument, node: SceneNode, name: string): unknown {
  const text = node.type === 'TEXT' ? TEXT_GETTERS[name] : undefined;
  if (text) return text(node);
  const getter = GETTERS[name];
  if (!getter) throw notImplemented(`node.${name}`);
  return getter(document, node);
}
