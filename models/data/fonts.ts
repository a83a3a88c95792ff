import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './packages.ts';

/** The weights each font is drawn in. Lato has no 600: what asks for it is drawn in 700, in every render alike. */
const WEIGHTS = {
  inter: [400, 600, 700],
  roboto: [400, 600, 700],
  'open-sans': [400, 600, 700],
  lato: [400, 700],
  poppins: [400, 600, 700],
  'source-serif-4': [400, 600, 700],
  nunito: [400, 600, 700],
  'ibm-plex-sans': [400, 600, 700],
} as const;

export type Font = keyof typeof WEIGHTS;
export const FONTS = Object.keys(WEIGHTS) as Font[];

/** The @font-face rules of all fonts, the files inlined, so that a page needs no network. */
export function fontFaces(): string {
  return FONTS.flatMap((font) =>
    WEIGHTS[font].map((weight) => {
      const file = join(
        packageFolder(`@fontsource/${font}`),
        'files',
        `${font}-latin-${weight}-normal.woff2`,
      );
      const data = readFileSync(file).toString('base64');
      return `@font-face{font-family:'${font}';font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
    }),
  ).join('\n');
}

/** The same rules for a page that may ask `http://pages.test` for files of packages. */
export const fontFaceFiles = (): string =>
  FONTS.flatMap((font) =>
    WEIGHTS[font].map(
      (weight) =>
        `@font-face{font-family:'${font}';font-weight:${weight};src:url(http://pages.test/@fontsource/${font}/files/${font}-latin-${weight}-normal.woff2) format('woff2')}`,
    ),
  ).join('\n');
