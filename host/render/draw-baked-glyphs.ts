import type { GlyphOutline, Paint, SceneNode, TextRun } from '../graph/types.ts';

/** Outlines baked by Figma in the colours that their characters have now; neighbours of one colour are one path. */
export function drawBakedGlyphs(
  node: SceneNode,
  glyphs: readonly GlyphOutline[],
  paint: (paints: readonly Paint[], draw: (attributes: string) => string) => string,
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
    .map(({ path, rule, fills }) => paint(fills, (attributes) => `<path d="${path}"${rule} ${attributes}/>`))
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
