/** Sizes of the pictures of this page once they are loaded, by address. */
const sizes = new Map<string, { readonly width: number; readonly height: number }>();
const refs = new Map<string, string>();
const NONE = { width: 0, height: 0 };

/** Addresses of the page before are none of this one's. */
export const forgetImages = (): void => refs.clear();

/** Nothing where the picture has not loaded. */
export const naturalSize = (url: string): { readonly width: number; readonly height: number } =>
  sizes.get(url) ?? NONE;

/** Loads what backgrounds of the page show; pictures that do not come stay without a size. */
export async function loadBackgrounds(root: Element): Promise<void> {
  const urls = new Set<string>();
  for (const element of [root, ...root.querySelectorAll('*')])
    for (const pseudo of [undefined, '::before', '::after'])
      for (const [, url] of getComputedStyle(element, pseudo).backgroundImage.matchAll(/url\("(.*?)"\)/g))
        if (url !== undefined) urls.add(url);
  await Promise.all([...urls].map(load));
}

async function load(url: string): Promise<void> {
  if (sizes.has(url)) return;
  const image = new Image();
  const loaded = await new Promise<boolean>((resolve) => {
    image.onload = () => resolve(true);
    image.onerror = () => resolve(false);
    image.src = url;
  });
  if (loaded) sizes.set(url, { width: image.naturalWidth || 150, height: image.naturalHeight || 150 });
}

/** Stands for a picture as Figma's hashes do: the same for the same address. */
export function imageRef(url: string): string {
  const known = refs.get(url);
  if (known !== undefined) return known;
  const ref = [0x811c9dc5, 0x9747b28c, 0x3c6ef372, 0x1b873593, 0x85ebca6b]
    .map((seed) => hash(url, seed).toString(16).padStart(8, '0'))
    .join('');
  refs.set(url, ref);
  return ref;
}

function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** The addresses of the pictures that a page's nodes show, by `imageRef`. */
export const shownImages = (): Record<string, string> =>
  Object.fromEntries([...refs].map(([url, ref]) => [ref, url]));
