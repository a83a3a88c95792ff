import { forgetImages, loadBackgrounds } from './images.ts';
import { numberNodes } from './number-nodes.ts';
import { standsStill, standStill } from './stand-still.ts';
import { loadSprites, replaceUses } from './svg-uses.ts';
import { unhideMembers } from './unhide-members.ts';

/**
 * Waits for fonts and pictures, stops what moves and numbers the elements.
 * @param pixels whether the page is to be seen; else nothing of it is painted, which reads faster
 * @returns the height of the page, px, and how many elements it has
 */
export async function preparePage(
  pixels: boolean,
): Promise<{ readonly height: number; readonly elements: number }> {
  unhideMembers();
  if (!pixels) document.documentElement.style.setProperty('clip-path', 'inset(50%)', 'important');
  if (!standsStill()) standStill();
  forgetImages();
  replaceUses(document.body, await loadSprites(document.body));
  await Promise.all([...document.images].map((image) => loadImage(image, pixels)));
  await loadFonts();
  await loadBackgrounds(document.body);
  if (pixels) await frames(2);
  const elements = numberNodes(document.body);
  return { height: Math.ceil(document.documentElement.scrollHeight), elements };
}

/** Pictures out of sight too. */
async function loadImage(image: HTMLImageElement, pixels: boolean): Promise<void> {
  image.loading = 'eager';
  // Decoding waits for a frame of the screen.
  if (pixels) return image.decode().catch(() => undefined);
  if (image.complete) return;
  await new Promise((resolve) => {
    image.addEventListener('load', resolve, { once: true });
    image.addEventListener('error', resolve, { once: true });
  });
}

/** What a sheet names is decoded when it is first painted. */
async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
}

/** A font is asked for when the page is laid out with it, and once it is there the page may ask for the next. */
async function loadFonts(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    document.body.getBoundingClientRect();
    if (document.fonts.status === 'loaded') return;
    await document.fonts.ready;
  }
}
