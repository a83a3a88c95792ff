import { loadBackgrounds } from './images.ts';
import { numberNodes } from './number-nodes.ts';
import { replaceUses } from './svg-uses.ts';

/** Waits for fonts and pictures and numbers the elements. @returns the height of the page, px, and how many elements it has */
export async function preparePage(): Promise<{ readonly height: number; readonly elements: number }> {
  replaceUses(document.body);
  await Promise.all(
    [...document.fonts]
      .filter(({ status }) => status === 'loading')
      .map((font) => font.loaded.catch(() => font)),
  );
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await loadBackgrounds(document.body);
  const elements = numberNodes(document.body);
  return { height: Math.ceil(document.documentElement.scrollHeight), elements };
}
