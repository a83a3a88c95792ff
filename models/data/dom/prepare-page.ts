import { forgetImages, loadBackgrounds } from './images.ts';
import { numberNodes } from './number-nodes.ts';
import { standsStill, standStill } from './stand-still.ts';
import { replaceUses } from './svg-uses.ts';

/** Waits for fonts and pictures, stops what moves and numbers the elements. @returns the height of the page, px, and how many elements it has */
export async function preparePage(): Promise<{ readonly height: number; readonly elements: number }> {
  if (!standsStill()) standStill();
  forgetImages();
  replaceUses(document.body);
  await Promise.all([...document.images].map(loadImage));
  await loadFonts();
  await loadBackgrounds(document.body);
  const elements = numberNodes(document.body);
  return { height: Math.ceil(document.documentElement.scrollHeight), elements };
}

/** Pictures out of sight too. */
function loadImage(image: HTMLImageElement): Promise<void> {
  image.loading = 'eager';
  return image.decode().catch(() => undefined);
}

/** A font is asked for when the page is laid out with it, and once it is there the page may ask for the next. */
async function loadFonts(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    document.body.getBoundingClientRect();
    if (document.fonts.status === 'loaded') return;
    await document.fonts.ready;
  }
}
