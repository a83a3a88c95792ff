import type { LayerPatch } from '../protocol.ts';

/**
 * Loads the fonts of texts whose runs are to be coloured: Figma lets a run be written only in a loaded font (plugin typings, setRangeFills).
 * -> ids of the texts that have a font which this machine lacks
 */
export async function loadFonts(patches: readonly LayerPatch[]): Promise<Set<string>> {
  const lacking = new Set<string>();
  const known = new Map<string, Promise<boolean>>();
  const load = (font: FontName): Promise<boolean> => {
    const key = JSON.stringify([font.family, font.style]);
    // A font that is missing here is no failure: the text keeps its colours, and the panel is told.
    const loaded =
      known.get(key) ??
      figma.loadFontAsync(font).then(
        () => true,
        () => false,
      );
    known.set(key, loaded);
    return loaded;
  };
  for (const { node: id, property } of patches) {
    if (property !== 'segments') continue;
    const node = await figma.getNodeByIdAsync(id);
    if (node?.type !== 'TEXT' || node.characters.length === 0) continue;
    const loaded = await Promise.all(node.getRangeAllFontNames(0, node.characters.length).map(load));
    if (loaded.includes(false)) lacking.add(id);
  }
  return lacking;
}
