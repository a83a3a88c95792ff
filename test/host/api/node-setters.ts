import type { SceneDocument } from '../graph/document.ts';
import { withRotation } from '../graph/matrix.ts';
import {
  FITS_CHILDREN,
  type LayoutData,
  type Matrix,
  type Radii,
  type SceneNode,
  type TextData,
} from '../graph/types.ts';
import { fittedTextSize, type TextMeasurer } from '../render/text-lines.ts';
import { FigmaError, notImplemented } from './errors.ts';
import { relativeTransform } from './node-getters.ts';
import * as rule from './validate.ts';

export interface SetterContext {
  document: SceneDocument;
  measure: TextMeasurer;
  /** "family style" of the fonts the plugin has loaded. */
  fonts: ReadonlySet<string>;
}

type Rule = Parameters<typeof rule.check>[1];
type Apply = (node: SceneNode, value: never, context: SetterContext) => void;
interface Setter {
  rule: Rule;
  apply: Apply;
}

const setter = <T>(
  check: Rule,
  apply: (node: SceneNode, value: T, context: SetterContext) => void,
): Setter => ({
  rule: check,
  apply: apply as Apply,
});
const plain = (key: keyof SceneNode, check: Rule): Setter =>
  setter<never>(check, (node, value) => {
    node[key] = value;
  });
const layout = (key: keyof LayoutData, check: Rule): Setter =>
  setter<never>(check, (node, value) => {
    if (node.layout) node.layout[key] = value;
  });
const text = (key: keyof TextData, check: Rule): Setter =>
  setter<never>(check, (node, value, context) => {
    const data = node.text;
    if (!data) return;
    const font = key === 'fontName' ? (value as TextData['fontName']) : data.fontName;
    if (!context.fonts.has(`${font.family} ${font.style}`))
      throw new FigmaError(
        `in set_${key}: Cannot write to node with unloaded font "${font.family} ${font.style}". Please call figma.loadFontAsync({ family: "${font.family}", style: "${font.style}" }) and await the returned promise first.`,
      );
    data[key] = value;
    if (data.textAutoResize === 'WIDTH_AND_HEIGHT' || data.textAutoResize === 'HEIGHT')
      Object.assign(node, fittedTextSize(node, data, context.measure));
  });
const radius = (index: 0 | 1 | 2 | 3): Setter =>
  setter<number>(rule.number(0), (node, value) => {
    node.radii[index] = value;
  });
const paints = (key: 'fills' | 'strokes'): Setter =>
  setter<SceneNode['fills']>(rule.paints, (node, value, { document }) => {
    rule.checkImages(key, value, document);
    node[key] = value.map((paint) => ({ visible: true, opacity: 1, blendMode: 'NORMAL', ...paint }));
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
  fills: paints('fills'),
  strokes: paints('strokes'),
  strokeWeight: setter<number>(rule.number(0), (node, value) => {
    // Figma's own outline of the stroke serves for any paint, but for one weight.
    if (value !== node.strokeWeight) delete node.strokeGeometry;
    node.strokeWeight = value;
  }),
  strokeAlign: plain('strokeAlign', rule.oneOf('CENTER', 'INSIDE', 'OUTSIDE')),
  strokeCap: plain('strokeCap', rule.string),
  strokeJoin: plain('strokeJoin', rule.oneOf('MITER', 'BEVEL', 'ROUND')),
  dashPattern: plain('dashPattern', rule.list(rule.number(0))),
  effects: plain('effects', rule.effects),
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
  characters: text('characters', rule.string),
  fontName: text('fontName', rule.fontName),
  fontSize: text('fontSize', rule.number(1)),
  textAlignHorizontal: text('textAlignHorizontal', rule.oneOf('LEFT', 'CENTER', 'RIGHT', 'JUSTIFIED')),
  textAlignVertical: text('textAlignVertical', rule.oneOf('TOP', 'CENTER', 'BOTTOM')),
  textAutoResize: text('textAutoResize', rule.oneOf('NONE', 'WIDTH_AND_HEIGHT', 'HEIGHT', 'TRUNCATE')),
  lineHeight: text('lineHeight', rule.anything),
  letterSpacing: text(
    'letterSpacing',
    rule.shape({ unit: rule.oneOf('PIXELS', 'PERCENT'), value: rule.number() }),
  ),
  textDecoration: text('textDecoration', rule.oneOf('NONE', 'UNDERLINE', 'STRIKETHROUGH')),
  textCase: text('textCase', rule.oneOf('ORIGINAL', 'UPPER', 'LOWER', 'TITLE')),
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
  context.document.changed(node.id, 'PROPERTY_CHANGE', [name]);
}
