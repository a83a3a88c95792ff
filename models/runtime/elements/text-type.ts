import type { LayerNode } from '../types.ts';
import type { ElementType } from './page-element.ts';

/** Height of a line over its letters' size where a document does not say. */
const LINE = 1.25;
const ALIGN: Record<string, number> = { LEFT: 0, CENTER: 0.5, RIGHT: 1, JUSTIFIED: 0 };

const share = (characters: string, kind: RegExp): number =>
  (characters.match(kind)?.length ?? 0) / Math.max(1, characters.length);

/** How a text layer's words are set. height: of its box, px. */
export function typeOf(node: LayerNode, height: number): ElementType {
  const { fontSize, fontWeight = 400, textAlignHorizontal = 'LEFT' } = node.style ?? {};
  const characters = (node.characters ?? '').replace(/\s/g, '');
  const size = fontSize ?? height / LINE;
  return {
    size,
    weight: fontWeight,
    length: characters.length,
    digits: share(characters, /\p{N}/gu),
    capitals: share(characters, /\p{Lu}/gu),
    lines: Math.max(1, Math.round(height / (LINE * size))),
    align: ALIGN[textAlignHorizontal] ?? 0,
  };
}
