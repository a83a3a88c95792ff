import type { GlyphOutline, Paint, SceneNode, TextRun } from '../graph/types.ts';
import type { RenderContext } from './context.ts';
import { paintElement, visiblePaints } from './paint.ts';

/** Outlines baked by Figma in the colours that their characters have now; neighbours of one colour are one path. */
export function drawBakedGlyphs(
  context: RenderContext,
  node: SceneNode,
  glyphs: readonly GlyphOutline[],
): string {
  const pieces: { path: string; rule: string; fills: readonly Paint[] }[] = [];
  for (const { path, windingRule, character } of glyphs) {
    const fills = fillsAt(node, node.text?.runs ?? [], character);
    const rule = windingRule === 'EVENODD' ? ' fill-rule="evenodd"' : '';
    const last = pieces.at(-1);
    // Under the even-odd rule glyphs that overlap would cut holes into each other.
    if (last?.fills === fills && rule === '' && last.rule === '') last.path += path;
    else pieces.push({ path, rule, fills });
  }
  return pieces
    .flatMap(({ path, rule, fills }) =>
      visiblePaints(fills).map((paint) =>
        paintElement(context, node, paint, (attributes) => `<path d="${path}"${rule} ${attributes}/>`),
      ),
    )
    .join('');
}

function fillsAt(node: SceneNode, runs: readonly TextRun[], character: number | undefined): readonly Paint[] {
  let end = 0;
  for (const { length, style } of runs) {
    end += length;
    if (character !== undefined && character < end) return style.fills ?? node.fills;
  }
  return node.fills;
}
