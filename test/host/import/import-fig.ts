import {
  geometryBlobToSVGPath,
  getBlobBytes,
  parseFig,
  parseFigBinary,
  type FigDocument,
  type FigNode,
  type FigPaint,
} from 'openfig-core';
import { SceneDocument } from '../graph/document.ts';
import { multiply } from '../graph/matrix.ts';
import {
  IDENTITY,
  type Geometry,
  type Matrix,
  type NodeType,
  type Paint,
  type SceneNode,
} from '../graph/types.ts';
import { defaultText } from '../graph/create-node.ts';
import { ImportError } from './import-rest.ts';

const TYPES: Record<string, NodeType> = {
  CANVAS: 'PAGE',
  FRAME: 'FRAME',
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
};

interface Guid {
  sessionID: number;
  localID: number;
}
const guidText = ({ sessionID, localID }: Guid): string => `${sessionID}:${localID}`;

/**
 * A .fig file (zip or bare fig-kiwi; reference 8.1). Shapes, strokes and text come with the outlines that Figma baked in.
 * Instances get the layers of their component without overrides; gradients' kinds beyond solid and image are left out.
 * @throws ImportError where the bytes are no .fig file.
 */
export function importFig(bytes: Uint8Array, name: string): SceneDocument {
  const fig = parse(bytes);
  const document = new SceneDocument(name);
  for (const image of fig.images.values()) document.images.add(image);
  for (const page of childrenOf(fig, '0:0')) addNode(document, fig, page, '0:0', IDENTITY, '');
  return document;
}

function parse(bytes: Uint8Array): FigDocument {
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  try {
    return zipped ? parseFig(bytes) : parseFigBinary(bytes);
  } catch (error) {
    throw new ImportError(
      `This is no .fig file that can be read (${(error as Error).message}); export it again from Figma.`,
    );
  }
}

const byPosition = (a: FigNode, b: FigNode): number => {
  const [left, right] = [a.parentIndex?.position ?? '', b.parentIndex?.position ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
};
const childrenOf = (fig: FigDocument, id: string): FigNode[] =>
  [...(fig.childrenMap.get(id) ?? [])].sort(byPosition);

/** `prefix` marks the copies inside an instance, whose ids are made of both ids as in Figma. */
function addNode(
  document: SceneDocument,
  fig: FigDocument,
  node: FigNode,
  parent: string,
  outer: Matrix,
  prefix: string,
): void {
  const type = node.type === 'FRAME' && node.resizeToFit ? 'GROUP' : TYPES[node.type];
  if (type === undefined || node.internalOnly === true) return;
  const own = guidText(node.guid);
  const scene = document.create(type, parent, prefix ? `I${prefix};${own}` : own);
  const transform = multiply(outer, matrixOf(node));
  fill(scene, fig, node, transform);
  if (type === 'VECTOR') return;
  const main =
    node.type === 'INSTANCE' ? (node.symbolData as { symbolID?: Guid } | undefined)?.symbolID : undefined;
  if (main) scene.component = guidText(main);
  const inner = type === 'GROUP' ? transform : IDENTITY;
  for (const child of childrenOf(fig, main ? guidText(main) : own))
    addNode(document, fig, child, scene.id, inner, main ? own : prefix);
}

function matrixOf(node: FigNode): Matrix {
  const {
    m00 = 1,
    m01 = 0,
    m02 = 0,
    m10 = 0,
    m11 = 1,
    m12 = 0,
  } = (node.transform ?? {}) as Record<string, number>;
  return [
    [m00, m01, m02],
    [m10, m11, m12],
  ];
}

function fill(scene: SceneNode, fig: FigDocument, node: FigNode, transform: Matrix): void {
  const radius = node.cornerRadius ?? 0;
  const frame = ['FRAME', 'COMPONENT', 'INSTANCE'].includes(scene.type);
  Object.assign(scene, {
    name: node.name,
    visible: node.visible ?? true,
    locked: node.locked ?? false,
    opacity: node.opacity ?? 1,
    transform,
    width: node.size?.x ?? 0,
    height: node.size?.y ?? 0,
    fills: node.fillPaints ? node.fillPaints.flatMap(paintOf) : frame ? background(node) : [],
    strokes: (node.strokePaints ?? []).flatMap(paintOf),
    strokeWeight: node.strokeWeight ?? 1,
    strokeAlign: node.strokeAlign ?? 'INSIDE',
    radii: [radius, radius, radius, radius],
    clipsContent: frame && node.frameMaskDisabled !== true,
  });
  const strokes = outlines(fig, node.strokeGeometry);
  if (strokes.length) scene.strokeGeometry = strokes;
  if (['VECTOR', 'STAR', 'POLYGON', 'LINE'].includes(scene.type))
    scene.fillGeometry = outlines(fig, node.fillGeometry);
  if (scene.type === 'TEXT') {
    const data = node.textData as { characters?: string; glyphs?: Glyph[] } | undefined;
    const glyphs = data?.glyphs ?? (node.derivedTextData as { glyphs?: Glyph[] } | undefined)?.glyphs ?? [];
    scene.text = {
      ...defaultText(),
      characters: data?.characters ?? '',
      fontSize: node.fontSize ?? 12,
      textAutoResize: 'NONE',
      fontName: { family: node.fontName?.family ?? 'Inter', style: node.fontName?.style ?? 'Regular' },
      glyphs: glyphs.flatMap((glyph) => glyphOutline(fig, glyph)),
    };
  }
}

/** Files of the first versions keep a frame's fill apart. */
function background(node: FigNode): Paint[] {
  const color = node.backgroundColor as { r: number; g: number; b: number; a: number } | undefined;
  if (!color || node.backgroundEnabled === false) return [];
  return [{ type: 'SOLID', color: { r: color.r, g: color.g, b: color.b }, opacity: color.a }];
}

function paintOf(paint: FigPaint): Paint[] {
  const shared = { visible: paint.visible ?? true, opacity: paint.opacity ?? 1 };
  const source = paint as unknown as {
    type: string;
    color?: { r: number; g: number; b: number; a?: number };
    image?: { hash?: Uint8Array };
  };
  if (source.type === 'SOLID' && source.color) {
    const { r, g, b, a = 1 } = source.color;
    return [{ ...shared, type: 'SOLID', color: { r, g, b }, opacity: shared.opacity * a }];
  }
  if (source.type !== 'IMAGE' || !source.image?.hash) return [];
  const imageHash = Array.from(source.image.hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [{ ...shared, type: 'IMAGE', imageHash, scaleMode: 'FILL' }];
}

type FigGeometry = { windingRule?: string; commandsBlob?: number };
type Glyph = { commandsBlob?: number; position: { x: number; y: number }; fontSize: number };

/** A leading close command is dropped: SVG rejects a path that does not begin with a move. */
function pathOf(fig: FigDocument, blob: number | undefined): string {
  const bytes = getBlobBytes(fig, blob);
  return bytes ? geometryBlobToSVGPath(bytes).replace(/^[\sZz]+/, '') : '';
}

const outlines = (fig: FigDocument, geometry: unknown): Geometry[] =>
  ((geometry ?? []) as FigGeometry[]).flatMap(({ windingRule, commandsBlob }) => {
    const path = pathOf(fig, commandsBlob);
    return path
      ? [{ path, windingRule: windingRule === 'ODD' ? 'EVENODD' : 'NONZERO' } satisfies Geometry]
      : [];
  });

/** Glyphs are in em units with y up. */
function glyphOutline(fig: FigDocument, { commandsBlob, position, fontSize }: Glyph): Geometry[] {
  let index = 0;
  const path = pathOf(fig, commandsBlob).replace(/-?\d*\.?\d+(?:e-?\d+)?/gi, (value) =>
    String(index++ % 2 ? position.y - Number(value) * fontSize : position.x + Number(value) * fontSize),
  );
  return path ? [{ path, windingRule: 'NONZERO' }] : [];
}
