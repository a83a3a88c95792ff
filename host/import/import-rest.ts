import { SceneDocument } from '../graph/document.ts';
import { multiply, translation, type Point } from '../graph/matrix.ts';
import { setSides } from '../graph/stroke-weights.ts';
import {
  FITS_CHILDREN,
  IDENTITY,
  NODE_TYPES,
  type Matrix,
  type NodeType,
  type SceneNode,
} from '../graph/types.ts';
import { ImportError } from './import-error.ts';
import { importStyles, nodeBindings, styleIdOf, styleLinks } from './import-library.ts';
import { importPaint } from './import-paints.ts';
import { importText, type Tables } from './import-text.ts';
import type { RestNode, RestStyle } from './rest-node.ts';

export type { RestNode } from './rest-node.ts';

const NAMES: Record<string, NodeType> = { CANVAS: 'PAGE', REGULAR_POLYGON: 'POLYGON' };

interface Answer {
  name?: string;
  document?: RestNode;
  styles?: Record<string, RestStyle>;
  nodes?: Record<string, { document: RestNode; styles?: Record<string, RestStyle> }>;
}

/**
 * A whole REST document, single nodes of one, or what exportAsync says of a node (put on a page of their own). Boolean operations come in as
 * the vector they result in where the answer has outlines, else as themselves. Fills of kinds that the stand-in lacks are left out; so is
 * rotation where the answer has no transforms.
 * @param images bytes by `imageRef`.
 * @throws ImportError where the answer holds no node.
 */
export function importRest(
  answer: Answer,
  images: ReadonlyMap<string, Uint8Array> = new Map(),
): SceneDocument {
  const whole = answer.document?.type === 'DOCUMENT' || answer.document?.children?.[0]?.type === 'CANVAS';
  const document = new SceneDocument(
    answer.name ?? (whole ? answer.document?.name : undefined) ?? 'Imported',
  );
  const hashes = new Map([...images].map(([ref, bytes]) => [ref, document.images.add(bytes).hash]));
  const styles = Object.assign(
    {},
    answer.styles,
    ...Object.values(answer.nodes ?? {}).map((one) => one.styles),
  ) as Record<string, RestStyle>;
  const ids = new Map(Object.entries(styles).map(([nodeId, style]) => [nodeId, styleIdOf(style)]));
  const add = (node: RestNode, parent: string) =>
    addNode(document, node, parent, { outer: IDENTITY, origin: { x: 0, y: 0 } }, { hashes, styles: ids });
  if (answer.document && whole) for (const page of answer.document.children ?? []) add(page, '0:0');
  else {
    const nodes = [...(answer.document ? [answer] : []), ...Object.values(answer.nodes ?? {})];
    if (nodes.length === 0)
      throw new ImportError(
        'This is no answer of Figma\'s REST API: it holds neither "document" nor "nodes".',
      );
    const page = document.create('PAGE', '0:0', '0:1');
    for (const { document: node } of nodes) if (node) add(node, page.id);
  }
  importStyles(document, styles);
  return document;
}

function typeOf(rest: RestNode): NodeType | null {
  if (rest.type === 'BOOLEAN_OPERATION' && rest.fillGeometry) return 'VECTOR';
  const type = NAMES[rest.type] ?? rest.type;
  return NODE_TYPES.find((known) => known === type) ?? null;
}

/** Where a node's coordinates begin. */
interface Frame {
  /** From the REST parent to the container; REST measures from groups, Figma's plugins do not. */
  outer: Matrix;
  /** The container's corner on the page, for answers without transforms. */
  origin: Point;
}

function addNode(
  document: SceneDocument,
  rest: RestNode,
  parent: string,
  frame: Frame,
  tables: Tables,
): void {
  const type = typeOf(rest);
  if (type === null) return;
  const node = document.create(type, parent, rest.id);
  const box = rest.absoluteBoundingBox;
  const placed = rest.relativeTransform
    ? multiply(frame.outer, rest.relativeTransform)
    : translation((box?.x ?? 0) - frame.origin.x, (box?.y ?? 0) - frame.origin.y);
  const gathers = FITS_CHILDREN.has(type);
  Object.assign(node, {
    name: rest.name,
    transform: gathers ? structuredClone(IDENTITY) : placed,
    width: rest.size?.x ?? box?.width ?? 0,
    height: rest.size?.y ?? box?.height ?? 0,
  });
  addLook(node, rest, tables);
  if (type === 'TEXT') importText(node, rest, tables);
  if (type === 'VECTOR') return;
  const inner: Frame = gathers
    ? { outer: rest.relativeTransform ? placed : IDENTITY, origin: frame.origin }
    : { outer: IDENTITY, origin: type === 'PAGE' ? { x: 0, y: 0 } : { x: box?.x ?? 0, y: box?.y ?? 0 } };
  for (const child of rest.children ?? []) addNode(document, child, node.id, inner, tables);
}

function addLook(node: SceneNode, rest: RestNode, { hashes, styles }: Tables): void {
  const links = styleLinks(rest, styles);
  const bound = nodeBindings(rest);
  Object.assign(node, {
    visible: rest.visible ?? true,
    locked: rest.locked ?? false,
    opacity: rest.opacity ?? 1,
    blendMode: rest.blendMode ?? 'PASS_THROUGH',
    fills: (rest.fills ?? []).flatMap((paint) => importPaint(paint, hashes)),
    strokes: (rest.strokes ?? []).flatMap((paint) => importPaint(paint, hashes)),
    strokeWeight: rest.strokeWeight ?? 1,
    strokeAlign: rest.strokeAlign ?? 'INSIDE',
    radii: rest.rectangleCornerRadii ?? Array<number>(4).fill(rest.cornerRadius ?? 0),
    effects: rest.effects ?? [],
    clipsContent: rest.clipsContent ?? false,
    isMask: rest.isMask ?? false,
    ...(rest.maskType && { maskType: rest.maskType }),
    ...(node.type === 'BOOLEAN_OPERATION' && { booleanOperation: rest.booleanOperation ?? 'UNION' }),
    ...(rest.componentId !== undefined && { component: rest.componentId }),
    ...(rest.constraints && { constraints: constraintsOf(rest.constraints) }),
    ...(links && { styles: links }),
    ...(bound && { boundVariables: bound }),
    ...(rest.explicitVariableModes && { explicitModes: rest.explicitVariableModes }),
  });
  if (rest.individualStrokeWeights) {
    const { top, right, bottom, left } = rest.individualStrokeWeights;
    setSides(node, [top, right, bottom, left]);
  }
  if (
    ['VECTOR', 'BOOLEAN_OPERATION', 'LINE', 'STAR', 'REGULAR_POLYGON'].includes(rest.type) &&
    rest.fillGeometry
  )
    node.fillGeometry = rest.fillGeometry;
  if (rest.strokeGeometry?.length) node.strokeGeometry = rest.strokeGeometry;
}

const CONSTRAINTS: Record<string, string> = {
  LEFT: 'MIN',
  TOP: 'MIN',
  RIGHT: 'MAX',
  BOTTOM: 'MAX',
  CENTER: 'CENTER',
  LEFT_RIGHT: 'STRETCH',
  TOP_BOTTOM: 'STRETCH',
  SCALE: 'SCALE',
};
const constraintsOf = ({ horizontal, vertical }: SceneNode['constraints']): SceneNode['constraints'] => ({
  horizontal: CONSTRAINTS[horizontal] ?? 'MIN',
  vertical: CONSTRAINTS[vertical] ?? 'MIN',
});
