import { toBase64 } from '../graph/base64.ts';

export const FONT_WEIGHTS = [400, 500, 600, 700, 800] as const;

export interface EmbeddedFonts {
  /** @font-face rules with the fonts inside: pictures and data: documents may load nothing from elsewhere. */
  css: string;
}

/** Inter's latin subset in the weights that designs use, fetched from the stand-in's server. */
export async function loadFonts(base: string): Promise<EmbeddedFonts> {
  const faces = await Promise.all(
    FONT_WEIGHTS.map(async (weight) => {
      const response = await fetch(`${base}/inter-latin-${weight}-normal.woff2`);
      if (!response.ok) throw new Error(`The font Inter ${weight} is missing; run npm install.`);
      const data = toBase64(new Uint8Array(await response.arrayBuffer()));
      return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
    }),
  );
  return { css: faces.join('') };
}
