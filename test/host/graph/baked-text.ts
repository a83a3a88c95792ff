import type { GlyphOutline, SceneNode, TextData, TextRun } from './types.ts';

const typography = ({ length, style }: TextRun) => ({
  length,
  style: { ...style, fills: undefined, fillStyle: undefined },
});

/** Neighbours that differ in colour alone are one run here: a new colour needs no new outlines. */
function settingOf(runs: readonly TextRun[]): { length: number; style: string }[] {
  const joined: { length: number; style: string }[] = [];
  for (const run of runs.map(typography)) {
    const style = JSON.stringify(run.style);
    const last = joined.at(-1);
    if (last?.style === style) last.length += run.length;
    else joined.push({ length: run.length, style });
  }
  return joined.every(({ style }) => style === '{}') ? [] : joined;
}

/** Everything that the shape and the place of a text's glyphs depend on. */
function bakeKey({ width, height }: SceneNode, text: TextData): string {
  const { runs = [], glyphs: _glyphs, bakedFor: _bakedFor, ...setting } = text;
  return JSON.stringify([Math.round(width * 100), Math.round(height * 100), setting, settingOf(runs)]);
}

/** Gives a text its outlines; everything else about it must be set before. */
export function bakeText(node: SceneNode, glyphs: GlyphOutline[]): void {
  if (!node.text || glyphs.length === 0) return;
  node.text.glyphs = glyphs;
  node.text.bakedFor = bakeKey(node, node.text);
}

/** The outlines of a text whose words, typography and box are what they were baked for; else null, and a font must draw it. */
export function bakedGlyphs(node: SceneNode): readonly GlyphOutline[] | null {
  const { text } = node;
  if (!text?.glyphs?.length || text.bakedFor !== bakeKey(node, text)) return null;
  return text.glyphs;
}
