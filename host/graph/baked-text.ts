import type { GlyphOutline, SceneNode, TextData, TextRun } from './types.ts';

const COLOURS_AND_LINKS = { fills: undefined, fillStyle: undefined, textStyle: undefined };

/** Neighbours that differ in colour alone are one run here: a new colour needs no new outlines. */
function settingOf(runs: readonly TextRun[]): { length: number; style: string }[] {
  const joined: { length: number; style: string }[] = [];
  for (const { length, style: whole } of runs) {
    const style = JSON.stringify({ ...whole, ...COLOURS_AND_LINKS });
    const last = joined.at(-1);
    if (last?.style === style) last.length += length;
    else joined.push({ length, style });
  }
  return joined.every(({ style }) => style === '{}') ? [] : joined;
}

/** Everything that the shape and the place of a text's glyphs depend on. */
function bakeKey({ width, height }: SceneNode, text: TextData): string {
  const setting = { ...text, glyphs: undefined, bakedFor: undefined, runs: settingOf(text.runs ?? []) };
  return JSON.stringify([Math.round(width * 100), Math.round(height * 100), setting]);
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
