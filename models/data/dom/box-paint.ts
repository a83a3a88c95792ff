import type { RestNode } from '../trees/rest-node.ts';
import { backgroundOf, type Piece } from './backgrounds.ts';
import type { Box } from './box.ts';
import { cornersOf, isEllipse, radiiOf } from './radii.ts';
import { filterEffects, shadowEffects, shadowsOf } from './shadows.ts';
import { edgesOf } from './strokes.ts';

export type BoxStyle = Omit<RestNode, 'id' | 'name' | 'type' | 'absoluteBoundingBox' | 'children'>;

/** What a CSS box paints, as Figma has it. */
export interface BoxPaint {
  readonly style: BoxStyle;
  readonly ellipse: boolean;
  /** Whether anything of it can be seen. */
  readonly painted: boolean;
  /** What needs nodes of its own, from the bottom up. */
  readonly pieces: readonly Piece[];
}

/** @param scale px of the page per px of the style (zoom and scaling transforms) */
export function boxPaint(style: CSSStyleDeclaration, box: Box, scale: number, background = true): BoxPaint {
  const { fills: ground, pieces } = background ? backgroundOf(style, box, scale) : { fills: [], pieces: [] };
  const edges = edgesOf(style, box, shadowsOf(style.boxShadow, scale), scale);
  const fills = [...ground, ...(edges.floods ?? [])];
  const effects = [
    ...shadowEffects(edges.shadows),
    ...filterEffects(style.filter, style.backdropFilter, scale),
  ];
  const corners = cornersOf(style, box, scale);
  const painted = fills.length > 0 || edges.strokes.strokes !== undefined || effects.length > 0;
  return {
    style: { fills, ...edges.strokes, ...radiiOf(corners), ...(effects.length > 0 && { effects }) },
    ellipse: isEllipse(corners, box),
    painted,
    pieces: [...pieces, ...edges.bars],
  };
}
