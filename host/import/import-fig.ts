import { bakeText } from '../graph/baked-text.ts';
import { SceneDocument } from '../graph/document.ts';
import { multiply } from '../graph/matrix.ts';
import { IDENTITY, type Matrix, type NodeType, type Paint, type SceneNode } from '../graph/types.ts';
import { FigFile } from './fig-file.ts';
import { FigLayers, type Layer } from './fig-layers.ts';
import type { KiwiNode } from './fig-node.ts';
import { effectsOf, matrixOf, paintsOf } from './fig-paints.ts';
import { layoutOf, maskOf, outlinesOf, radiiOf, strokeOf } from './fig-shape.ts';
import { glyphsOf, textOf } from './fig-text.ts';

const TYPES: Record<string, NodeType> = {
  CANVAS: 'PAGE',
  FRAME: 'FRAME',
  GROUP: 'GROUP',
  SECTION: 'SECTION',
  SYMBOL: 'COMPONENT',
  INSTANCE: 'INSTANCE',
  ROUNDED_RECTANGLE: 'RECTANGLE',
  RECTANGLE: 'RECTANGLE',
  ELLIPSE: 'ELLIPSE',
  LINE: 'LINE',
  STAR: 'STAR',
  REGULAR_POLYGON: 'POLYGON',
  VECTOR: 'VECTOR',
  BOOLEAN_OPERATION: 'VECTOR',
  TEXT: 'TEXT',
  SLICE: 'SLICE',
};
/** Kept by a file on its pages, but no layers. */
const IGNORED = new Set(['VARIABLE', 'VARIABLE_SET', 'VARIABLE_OVERRIDE', 'BRUSH']);
const OUTLINED: ReadonlySet<NodeType> = new Set<NodeType>(['VECTOR', 'STAR', 'POLYGON', 'LINE']);
const FRAMES: ReadonlySet<NodeType> = new Set<NodeType>(['FRAME', 'COMPONENT', 'COMPONENT_SET', 'INSTANCE']);

/**
 * A .fig file, zipped or bare, as a document: shapes, strokes and texts with the outlines that Figma baked in, instances with the
 * layers of their components, overridden and laid out as Figma derived them. Boolean operations come in as the vector they result in.
 * @param notice is told in a sentence, once per kind, what the file has and the document will not.
 * @throws ImportError where the bytes are no .fig file or an outline is damaged.
 */
export function importFig(
  bytes: Uint8Array,
  name: string,
  notice: (sentence: string) => void = () => undefined,
): SceneDocument {
  const file = new FigFile(bytes);
  const document = new SceneDocument(name);
  for (const page of new FigLayers(file).below('0:0')) addLayer(document, file, page, '0:0', IDENTITY);
  for (const [sentence, times] of file.notices) notice(times > 1 ? `${sentence} (${times} times)` : sentence);
  return document;
}

function typeOf(node: KiwiNode): NodeType | undefined {
  if (node.type === 'FRAME' && node.resizeToFit) return 'GROUP';
  if (node.type === 'FRAME' && node.isStateGroup) return 'COMPONENT_SET';
  return TYPES[node.type ?? ''];
}

/** Figma has no empty group, and one whose layers are all left out would stretch the page to the origin. */
const isEmptyGroup = (layer: Layer): boolean =>
  typeOf(layer.node) === 'GROUP' &&
  layer.children().every((child) => typeOf(child.node) === undefined || isEmptyGroup(child));

/** `outer`: from the file's parent to the container; files measure from groups, Figma's plugins do not. */
function addLayer(document: SceneDocument, file: FigFile, layer: Layer, parent: string, outer: Matrix): void {
  const { node } = layer;
  const type = typeOf(node);
  if (type === undefined && !IGNORED.has(node.type ?? ''))
    file.notice(`A layer of the kind ${(node.type ?? 'unknown').toLowerCase()} is left out.`);
  if (type === undefined || node.internalOnly) return;
  if (isEmptyGroup(layer)) {
    // Nothing comes of its layers but a word about each.
    for (const child of layer.children()) addLayer(document, file, child, parent, outer);
    return;
  }
  const transform = multiply(outer, matrixOf(node.transform));
  const scene = document.create(type, parent, layer.id);
  fill(document, file, scene, node, transform);
  if (layer.component !== undefined) scene.component = layer.component;
  const inner = type === 'GROUP' ? transform : IDENTITY;
  const children = type === 'VECTOR' ? [] : layer.children();
  for (const child of children) addLayer(document, file, child, scene.id, inner);
}

function fill(
  document: SceneDocument,
  file: FigFile,
  scene: SceneNode,
  node: KiwiNode,
  transform: Matrix,
): void {
  const frame = FRAMES.has(scene.type);
  const paints = node.fillPaints && paintsOf(file, document, node.fillPaints);
  Object.assign(scene, {
    name: node.name ?? scene.name,
    visible: node.visible ?? true,
    locked: node.locked ?? false,
    opacity: node.opacity ?? 1,
    blendMode: node.blendMode ?? scene.blendMode,
    transform,
    width: node.size?.x ?? 0,
    height: node.size?.y ?? 0,
    fills: paints ?? (frame ? background(node) : []),
    strokes: paintsOf(file, document, node.strokePaints),
    ...strokeOf(node),
    radii: radiiOf(node),
    effects: effectsOf(file, node.effects),
    clipsContent: frame && node.frameMaskDisabled !== true,
    ...maskOf(node),
    constraints: {
      horizontal: node.horizontalConstraint ?? 'MIN',
      vertical: node.verticalConstraint ?? 'MIN',
    },
    layoutGrow: node.stackChildPrimaryGrow ?? 0,
    layoutAlign: node.stackChildAlignSelf === 'STRETCH' ? 'STRETCH' : 'INHERIT',
    layoutPositioning: node.stackPositioning === 'ABSOLUTE' ? 'ABSOLUTE' : 'AUTO',
    ...(frame && { layout: layoutOf(node) }),
  } satisfies Partial<SceneNode>);
  addOutlines(file, scene, node);
  if (scene.type === 'TEXT') {
    scene.text = textOf(file, document, node);
    bakeText(scene, glyphsOf(file, node));
  }
}

function addOutlines(file: FigFile, scene: SceneNode, node: KiwiNode): void {
  const strokes = outlinesOf(file, node.strokeGeometry);
  if (strokes.length) scene.strokeGeometry = strokes;
  if (OUTLINED.has(scene.type)) scene.fillGeometry = outlinesOf(file, node.fillGeometry);
  if (scene.type === 'ELLIPSE' && node.arcData) {
    const { startingAngle = 0, endingAngle = 2 * Math.PI, innerRadius = 0 } = node.arcData;
    scene.arc = { startingAngle, endingAngle, innerRadius };
  }
  if (node.count !== undefined && scene.pointCount !== undefined) scene.pointCount = node.count;
}

/** Files of the first versions keep a frame's fill apart. */
function background({ backgroundColor: color, backgroundEnabled }: KiwiNode): Paint[] {
  if (!color || backgroundEnabled === false) return [];
  return [{ type: 'SOLID', color: { r: color.r, g: color.g, b: color.b }, opacity: color.a }];
}
