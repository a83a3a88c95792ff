import type { SceneDocument } from '../graph/document.ts';
import type {
  EffectStyleData,
  PaintStyleData,
  StyleData,
  StyleKind,
  TextStyleData,
} from '../graph/library.ts';
import { settleVariables } from '../graph/settle-variables.ts';
import { setLink } from '../graph/set-link.ts';
import { rangesOf } from '../graph/text-ranges.ts';
import { setRange, setWhole } from '../graph/text-runs.ts';
import type { RunStyle, SceneNode, StyleLinks } from '../graph/types.ts';
import type { MethodContext } from './context.ts';
import { FigmaError } from './errors.ts';

type Method = (context: MethodContext, node: SceneNode, ...args: never[]) => unknown;

/** Null for '', which unlinks. @throws FigmaError for an id of no style, or of a style of another kind. */
function styleOf<T extends StyleData>(
  where: string,
  document: SceneDocument,
  id: string,
  kind: StyleKind,
): T | null {
  if (id === '') return null;
  const style = document.library.styles[id];
  if (!style) throw new FigmaError(`in ${where}: Could not find style with ID: ${id}`);
  if (style.type !== kind)
    throw new FigmaError(`in ${where}: Style "${style.name}" is of type ${style.type}, expected ${kind}`);
  return style as T;
}

export const paintStyle = (where: string, document: SceneDocument, id: string): PaintStyleData | null =>
  styleOf(where, document, id, 'PAINT');
export const textStyle = (where: string, document: SceneDocument, id: string): TextStyleData | null =>
  styleOf(where, document, id, 'TEXT');

function applyFills(node: SceneNode, style: PaintStyleData | null, id: string): void {
  const paints = style && { fills: structuredClone(style.paints) };
  if (node.text) setWhole(node, { ...paints, fillStyle: id });
  else {
    Object.assign(node, paints);
    setLink(node, 'fill', id);
  }
}

export function applyTextStyle(
  document: SceneDocument,
  node: SceneNode,
  style: TextStyleData | null,
  id: string,
): void {
  setWhole(node, { ...(style && structuredClone(style.text)), textStyle: id });
  settleVariables(document, node.id);
}

const done = (document: SceneDocument, node: SceneNode, ...properties: string[]): void => {
  settleVariables(document, node.id);
  document.changed(node.id, 'PROPERTY_CHANGE', properties);
};

export const STYLE_METHODS: Record<string, Method> = {
  setFillStyleIdAsync: async ({ document }, node, id: string) => {
    applyFills(node, paintStyle('setFillStyleIdAsync', document, id), id);
    done(document, node, 'fills', 'fillStyleId');
  },
  setStrokeStyleIdAsync: async ({ document }, node, id: string) => {
    const style = paintStyle('setStrokeStyleIdAsync', document, id);
    if (style) node.strokes = structuredClone(style.paints);
    setLink(node, 'stroke', id);
    done(document, node, 'strokes', 'strokeStyleId');
  },
  setEffectStyleIdAsync: async ({ document }, node, id: string) => {
    const style = styleOf<EffectStyleData>('setEffectStyleIdAsync', document, id, 'EFFECT');
    if (style) node.effects = structuredClone(style.effects);
    setLink(node, 'effect', id);
    done(document, node, 'effects', 'effectStyleId');
  },
};

/** Every node that is linked to a style, and by which of its fields. */
export function consumersOf(
  document: SceneDocument,
  id: string,
): { node: SceneNode; links: (keyof StyleLinks)[] }[] {
  return [...document.walk('0:0')].flatMap((node) => {
    const links = (Object.keys(node.styles ?? {}) as (keyof StyleLinks)[]).filter(
      (kind) => node.styles![kind] === id,
    );
    for (const { style } of node.text?.runs ?? []) {
      if (style.fillStyle === id && !links.includes('fill')) links.push('fill');
      if (style.textStyle === id && !links.includes('text')) links.push('text');
    }
    return links.length > 0 ? [{ node, links }] : [];
  });
}

/** A changed style changes all that is linked to it. */
export function refreshConsumers(document: SceneDocument, style: StyleData): void {
  for (const { node } of consumersOf(document, style.id)) {
    if (style.type === 'EFFECT') node.effects = structuredClone(style.effects);
    if (style.type === 'PAINT' && node.styles?.stroke === style.id)
      node.strokes = structuredClone(style.paints);
    if (style.type === 'PAINT' && !node.text && node.styles?.fill === style.id)
      node.fills = structuredClone(style.paints);
    if (node.text) refreshRanges(node, style);
  }
}

function refreshRanges(node: SceneNode, style: StyleData): void {
  const patch: Partial<RunStyle> | null =
    style.type === 'PAINT' ? { fills: style.paints } : style.type === 'TEXT' ? style.text : null;
  const key = style.type === 'PAINT' ? 'fillStyle' : 'textStyle';
  if (patch === null) return;
  for (const range of rangesOf(node)) {
    if (range.style[key] !== style.id) continue;
    if (range.end > range.start) setRange(node, range.start, range.end, patch);
    else setWhole(node, structuredClone(patch));
  }
}

/** A removed style leaves its look behind, not its link. */
export function unlinkConsumers(document: SceneDocument, id: string): void {
  for (const { node, links } of consumersOf(document, id)) {
    for (const kind of links) if (node.styles?.[kind] === id) setLink(node, kind, '');
    for (const { style } of node.text?.runs ?? []) {
      if (style.fillStyle === id) style.fillStyle = '';
      if (style.textStyle === id) style.textStyle = '';
    }
  }
}
