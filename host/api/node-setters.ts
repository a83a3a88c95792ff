import type { SceneDocument } from '../graph/document.ts';
import { withRotation } from '../graph/matrix.ts';
import { FITS_CHILDREN, type LayoutData, type Matrix, type Radii, type SceneNode } from '../graph/types.ts';
import { setSide, setWeight, SIDES } from '../graph/stroke-weights.ts';
import { settleVariables } from '../graph/settle-variables.ts';
import { setLink } from '../graph/set-link.ts';
import { setWhole } from '../graph/text-runs.ts';
import type { SetterContext } from './context.ts';
import { FigmaError, notImplemented } from './errors.ts';
import { relativeTransform } from './node-getters.ts';
import { setter, type Rule, type Setter } from './setter.ts';
import { TEXT_SETTERS } from './text-setters.ts';
import { unbind } from './variable-bindings.ts';
import * as rule from './validate.ts';

const plain = (key: keyof SceneNode, check: Rule): Setter =>
  setter<never>(check, (node, value) => {
    node[key] = value;
  });
const layout = (key: keyof LayoutData, check: Rule): Setter =>
  setter<never>(check, (node, value) => {
    if (node.layout) node.layout[key] = value;
  });
const radius = (index: 0 | 1 | 2 | 3): Setter =>
  setter<number>(rule.number(0), (node, value) => {
    node.radii[index] = value;
  });
/** Paints of one's own drop the link to a paint style. */
const fills = setter<SceneNode['fills']>(rule.paints, (node, value, { document }) => {
  rule.checkImages('fills', value, document);
  const paints = rule.completePaints(value);
  if (node.text) return setWhole(node, { fills: paints, fillStyle: '' });
  node.fills = paints;
  setLink(node, 'fill', '');
});
const strokes = setter<SceneNode['strokes']>(rule.paints, (node, value, { document }) => {
  rule.checkImages('strokes', value, document);
  node.strokes = rule.completePaints(value);
  setLink(node, 'stroke', '');
});
const effects = setter<SceneNode['effects']>(rule.effects, (node, value) => {
  node.effects = value;
  setLink(node, 'effect', '');
});

/** Moving a group moves what is in it: it has no coordinates of its own. */
export function moveBy(document: SceneDocument, node: SceneNode, dx: number, dy: number): void {
  if (FITS_CHILDREN.has(node.type))
    for (const child of node.children) moveBy(document, document.get(child), dx, dy);
  else {
    node.transform[0][2] += dx;
    node.transform[1][2] += dy;
  }
}

const SETTERS: Record<string, Setter> = {
  name: plain('name', rule.string),
  visible: plain('visible', rule.boolean),
  locked: plain('locked', rule.boolean),
  expanded: plain('expanded', rule.boolean),
  opacity: plain('opacity', rule.number(0, 1)),
  blendMode: plain('blendMode', rule.string),
  x: setter<number>(rule.number(), (node, value, { document }) =>
    moveBy(document, node, value - relativeTransform(document, node)[0][2], 0),
  ),
  y: setter<number>(rule.number(), (node, value, { document }) =>
    moveBy(document, node, 0, value - relativeTransform(document, node)[1][2]),
  ),
  rotation: setter<number>(rule.number(), (node, value) => {
    node.transform = withRotation(node.transform, value);
  }),
  relativeTransform: setter<Matrix>(rule.matrix, (node, value) => {
    node.transform = value;
  }),
  fills,
  strokes,
  strokeWeight: setter<number>(rule.number(0), setWeight),
  ...Object.fromEntries(
    SIDES.map((name, side) => [
      name,
      setter<number>(rule.number(0), (node, value) => setSide(node, side, value)),
    ]),
  ),
  strokeAlign: plain('strokeAlign', rule.oneOf('CENTER', 'INSIDE', 'OUTSIDE')),
  strokeCap: plain('strokeCap', rule.string),
  strokeJoin: plain('strokeJoin', rule.oneOf('MITER', 'BEVEL', 'ROUND')),
  dashPattern: plain('dashPattern', rule.list(rule.number(0))),
  effects,
  cornerRadius: setter<number>(rule.number(0), (node, value) => {
    node.radii = [value, value, value, value] satisfies Radii;
  }),
  topLeftRadius: radius(0),
  topRightRadius: radius(1),
  bottomRightRadius: radius(2),
  bottomLeftRadius: radius(3),
  arcData: setter<NonNullable<SceneNode['arc']>>(
    rule.shape({ startingAngle: rule.number(), endingAngle: rule.number(), innerRadius: rule.number(0, 1) }),
    (node, value) => {
      node.arc = value;
    },
  ),
  vectorPaths: setter<{ data: string; windingRule: 'NONZERO' | 'EVENODD' }[]>(
    rule.list(rule.shape({ data: rule.string, windingRule: rule.oneOf('NONZERO', 'EVENODD', 'NONE') })),
    (node, value) => {
      node.fillGeometry = value.map(({ data, windingRule }) => ({ path: data, windingRule }));
    },
  ),
  constraints: plain('constraints', rule.shape({ horizontal: rule.string, vertical: rule.string })),
  clipsContent: plain('clipsContent', rule.boolean),
  isMask: plain('isMask', rule.boolean),
  maskType: plain('maskType', rule.oneOf('ALPHA', 'VECTOR', 'LUMINANCE')),
  booleanOperation: plain('booleanOperation', rule.oneOf('UNION', 'INTERSECT', 'SUBTRACT', 'EXCLUDE')),
  exportSettings: plain('exportSettings', rule.list(rule.anything)),
  layoutAlign: plain('layoutAlign', rule.string),
  layoutGrow: plain('layoutGrow', rule.number(0, 1)),
  layoutPositioning: plain('layoutPositioning', rule.oneOf('AUTO', 'ABSOLUTE')),
  layoutMode: layout('layoutMode', rule.oneOf('NONE', 'HORIZONTAL', 'VERTICAL', 'GRID')),
  itemSpacing: layout('itemSpacing', rule.number()),
  paddingLeft: layout('paddingLeft', rule.number(0)),
  paddingRight: layout('paddingRight', rule.number(0)),
  paddingTop: layout('paddingTop', rule.number(0)),
  paddingBottom: layout('paddingBottom', rule.number(0)),
  primaryAxisAlignItems: layout('primaryAxisAlignItems', rule.oneOf('MIN', 'MAX', 'CENTER', 'SPACE_BETWEEN')),
  counterAxisAlignItems: layout('counterAxisAlignItems', rule.oneOf('MIN', 'MAX', 'CENTER', 'BASELINE')),
  primaryAxisSizingMode: layout('primaryAxisSizingMode', rule.oneOf('FIXED', 'AUTO')),
  counterAxisSizingMode: layout('counterAxisSizingMode', rule.oneOf('FIXED', 'AUTO')),
  ...TEXT_SETTERS,
};

/** What an instance's layers take from the main component alone; paints, corners and effects may be overridden (reference: U). */
const GEOMETRY: ReadonlySet<string> = new Set([
  'x',
  'y',
  'rotation',
  'relativeTransform',
  'vectorPaths',
  'constraints',
  'layoutMode',
  'layoutPositioning',
  'isMask',
  'maskType',
  'booleanOperation',
]);

const insideInstance = (document: SceneDocument, node: SceneNode): boolean =>
  document.ancestors(node.id).some(({ type }) => type === 'INSTANCE');

/** Writes a member that the node type is known to have; reports the change to the document. */
export function writeProperty(context: SetterContext, node: SceneNode, name: string, value: unknown): void {
  if (['fillStyleId', 'strokeStyleId', 'effectStyleId', 'textStyleId'].includes(name))
    throw new FigmaError(
      `in set_${name}: Cannot call with documentAccess: dynamic-page. Use node.set${name[0]!.toUpperCase()}${name.slice(1)}Async instead.`,
    );
  if (name.startsWith('layoutSizing')) {
    const parent = node.parent === null ? null : context.document.get(node.parent);
    if ([node, parent].every((frame) => !frame?.layout || frame.layout.layoutMode === 'NONE'))
      throw new FigmaError(
        `in set_${name}: node must be an auto-layout frame or a child of an auto-layout frame`,
      );
  }
  if (GEOMETRY.has(name) && insideInstance(context.document, node))
    throw new FigmaError(`in set_${name}: This property cannot be overriden in an instance`);
  const known = SETTERS[name];
  if (!known) throw notImplemented(`Setting node.${name}`);
  rule.check(name, known.rule, value);
  known.apply(node, structuredClone(value) as never, context);
  unbind(node, name);
  if (name === 'fills' || name === 'strokes' || name === 'effects')
    settleVariables(context.document, node.id);
  context.document.changed(node.id, 'PROPERTY_CHANGE', [name]);
}
