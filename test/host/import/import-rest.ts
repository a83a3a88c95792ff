import { bakeText } from '../graph/baked-text.ts';
import { SceneDocument } from '../graph/document.ts';
import { invert, multiply } from '../graph/matrix.ts';
import {
  IDENTITY,
  NODE_TYPES,
  type Geometry,
  type Matrix,
  type NodeType,
  type Paint,
  type SceneNode,
} from '../graph/types.ts';
import { defaultText } from '../graph/create-node.ts';
import { styleOf } from '../render/css-font.ts';
import { ImportError } from './import-error.ts';

/** The fields of a REST node that are read, as `geometry=paths` gives them. */
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
  fills?: RestPaint[];
  strokes?: RestPaint[];
  strokeWeight?: number;
  strokeAlign?: SceneNode['strokeAlign'];
  fillGeometry?: Geometry[];
  strokeGeometry?: Geometry[];
  cornerRadius?: number;
  rectangleCornerRadii?: SceneNode['radii'];
  effects?: SceneNode['effects'];
  clipsContent?: boolean;
  componentId?: string;
  characters?: string;
  style?: {
    fontFamily?: string;
    fontWeight?: number;
    fontSize?: number;
    textAlignHorizontal?: 'LEFT' | 'CENTER' | 'RIGHT';
    lineHeightPx?: number;
  };
}

interface RestPaint {
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
}

const NAMES: Record<string, NodeType> = { CANVAS: 'PAGE', REGULAR_POLYGON: 'POLYGON' };

/**
 * A whole REST document, or single nodes of one (put on a page of their own). Boolean operations come in as the vector they
 * result in. Fills of kinds that the stand-in lacks are left out.
 * @param images bytes by `imageRef`.
 * @throws ImportError where the answer holds no node.
 */
export function importRest(
  answer: { name?: string; document?: RestNode; nodes?: Record<string, { document: RestNode }> },
  images: ReadonlyMap<string, Uint8Array> = new Map(),
): SceneDocument {
  const document = new SceneDocument(answer.name ?? 'Imported');
  const hashes = new Map([...images].map(([ref, bytes]) => [ref, document.images.add(bytes).hash]));
  const add = (node: RestNode, parent: string) => addNode(document, node, parent, IDENTITY, hashes);
  if (answer.document) for (const page of answer.document.children ?? []) add(page, '0:0');
  else {
    const nodes = Object.values(answer.nodes ?? {});
    if (nodes.length === 0)
      throw new ImportError(
        'This is no answer of Figma\'s REST API: it holds neither "document" nor "nodes".',
      );
    const page = document.create('PAGE', '0:0', '0:1');
    for (const { document: node } of nodes) add(node, page.id);
  }
  return document;
}

function typeOf(rest: RestNode): NodeType | null {
  if (rest.type === 'BOOLEAN_OPERATION') return 'VECTOR';
  const type = NAMES[rest.type] ?? rest.type;
  return NODE_TYPES.find((known) => known === type) ?? null;
}

/** `outer`: from the REST parent to the container; REST measures from groups, Figma's plugins do not. */
function addNode(
  document: SceneDocument,
  rest: RestNode,
  parent: string,
  outer: Matrix,
  hashes: ReadonlyMap<string, string>,
): void {
  const type = typeOf(rest);
  if (type === null) return;
  const node = document.create(type, parent, rest.id);
  const transform = multiply(outer, rest.relativeTransform ?? IDENTITY);
  Object.assign(node, {
    name: rest.name,
    visible: rest.visible ?? true,
    locked: rest.locked ?? false,
    opacity: rest.opacity ?? 1,
    blendMode: rest.blendMode ?? 'PASS_THROUGH',
    transform,
    width: rest.size?.x ?? 0,
    height: rest.size?.y ?? 0,
    fills: (rest.fills ?? []).flatMap((paint) => paintOf(paint, hashes)),
    strokes: (rest.strokes ?? []).flatMap((paint) => paintOf(paint, hashes)),
    strokeWeight: rest.strokeWeight ?? 1,
    strokeAlign: rest.strokeAlign ?? 'INSIDE',
    radii: rest.rectangleCornerRadii ?? Array<number>(4).fill(rest.cornerRadius ?? 0),
    effects: rest.effects ?? [],
    clipsContent: rest.clipsContent ?? false,
    ...(rest.componentId !== undefined && { component: rest.componentId }),
  });
  if (['VECTOR', 'BOOLEAN_OPERATION', 'LINE', 'STAR', 'REGULAR_POLYGON'].includes(rest.type))
    node.fillGeometry = rest.fillGeometry;
  if (rest.strokeGeometry?.length) node.strokeGeometry = rest.strokeGeometry;
  if (type === 'TEXT') addText(node, rest);
  if (type === 'VECTOR') return;
  const inner = type === 'GROUP' ? transform : IDENTITY;
  for (const child of rest.children ?? []) addNode(document, child, node.id, inner, hashes);
}

function addText(node: SceneNode, rest: RestNode): void {
  const {
    fontFamily = 'Inter',
    fontWeight = 400,
    fontSize = 12,
    textAlignHorizontal = 'LEFT',
    lineHeightPx,
  } = rest.style ?? {};
  node.text = {
    ...defaultText(),
    characters: rest.characters ?? '',
    fontName: { family: fontFamily, style: styleOf(fontWeight) },
    fontSize,
    textAlignHorizontal,
    textAutoResize: 'NONE',
    ...(lineHeightPx !== undefined && { lineHeight: { unit: 'PIXELS', value: lineHeightPx } }),
  };
  bakeText(node, rest.fillGeometry ?? []);
}

function paintOf(rest: RestPaint, hashes: ReadonlyMap<string, string>): Paint[] {
  const shared = {
    visible: rest.visible ?? true,
    opacity: rest.opacity ?? 1,
    blendMode: rest.blendMode ?? 'NORMAL',
  };
  if (rest.type === 'SOLID' && rest.color) {
    const { a, ...color } = rest.color;
    return [{ ...shared, type: 'SOLID', color, opacity: shared.opacity * a }];
  }
  if (rest.type === 'IMAGE') {
    const scaleMode = rest.scaleMode === 'STRETCH' ? 'CROP' : (rest.scaleMode as 'FILL' | 'FIT' | 'TILE');
    const crop = rest.imageTransform && { imageTransform: rest.imageTransform };
    return [
      {
        ...shared,
        type: 'IMAGE',
        imageHash: hashes.get(rest.imageRef ?? '') ?? rest.imageRef ?? null,
        scaleMode,
        ...crop,
      },
    ];
  }
  if (!rest.type.startsWith('GRADIENT_') || !rest.gradientHandlePositions || !rest.gradientStops) return [];
  const [start, end, width] = rest.gradientHandlePositions;
  if (!start || !end || !width) return [];
  const type = rest.type as 'GRADIENT_LINEAR';
  return [
    {
      ...shared,
      type,
      gradientStops: rest.gradientStops,
      gradientTransform: gradientTransform(type, start, end, width),
    },
  ];
}

type Handle = { x: number; y: number };

/** Handles lie at fixed places of the gradient's own space; the transform leads there from the node's unit square. */
function gradientTransform(type: string, start: Handle, end: Handle, width: Handle): Matrix {
  const fromHandles: Matrix = [
    [end.x - start.x, width.x - start.x, start.x],
    [end.y - start.y, width.y - start.y, start.y],
  ];
  const linear = type === 'GRADIENT_LINEAR';
  const place: Matrix = linear
    ? [
        [1, 0, 0],
        [0, 0.5, 0.5],
      ]
    : [
        [0.5, 0, 0.5],
        [0, 0.5, 0.5],
      ];
  return multiply(place, invert(fromHandles));
}
