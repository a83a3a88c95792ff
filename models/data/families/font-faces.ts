import type { Random } from '../random.ts';

/** Installed fonts and the weights that their files have. */
const INSTALLED = {
  inter: [300, 400, 500, 600, 700, 800],
  roboto: [300, 400, 500, 700, 900],
  'open-sans': [300, 400, 500, 600, 700, 800],
  lato: [300, 400, 700, 900],
  poppins: [300, 400, 500, 600, 700, 800],
  'source-serif-4': [300, 400, 500, 600, 700, 800],
  nunito: [300, 400, 500, 600, 700, 800],
  'nunito-sans': [300, 400, 500, 600, 700, 800],
  'ibm-plex-sans': [300, 400, 500, 600, 700],
} as const;

type Installed = keyof typeof INSTALLED;

/** What draws the fonts that kits and themes name: themselves where they are installed, else the nearest of another look than its neighbours'. */
const DRAWN_BY: Readonly<Record<string, Installed>> = {
  Inter: 'inter',
  Geist: 'inter',
  'Geist Sans': 'inter',
  'SF Pro': 'inter',
  Roboto: 'roboto',
  Oxanium: 'roboto',
  'News Cycle': 'roboto',
  'Open Sans': 'open-sans',
  'DM Sans': 'open-sans',
  'Segoe UI': 'open-sans',
  'Source Sans Pro': 'open-sans',
  Lato: 'lato',
  Antic: 'lato',
  Poppins: 'poppins',
  Montserrat: 'poppins',
  'Clarity City': 'poppins',
  Metropolis: 'poppins',
  Outfit: 'poppins',
  Raleway: 'poppins',
  Nunito: 'nunito',
  'Nunito Sans': 'nunito-sans',
  'Plus Jakarta Sans': 'nunito',
  Quicksand: 'nunito',
  Ubuntu: 'nunito',
  Muli: 'nunito',
  'Varela Round': 'nunito',
  'Architects Daughter': 'nunito',
  'Source Serif 4': 'source-serif-4',
  'Libre Baskerville': 'source-serif-4',
  Merriweather: 'source-serif-4',
  Cambria: 'source-serif-4',
  'IBM Plex Sans': 'ibm-plex-sans',
  'Fira Sans': 'ibm-plex-sans',
  Calibri: 'lato',
};

/** Packages that `fontFaces` takes files from. */
export const FONT_PACKAGES: readonly string[] = Object.keys(INSTALLED).map((font) => `@fontsource/${font}`);

/** Every file that the rules may name, as `PACKAGE/FILE`. */
export const fontFile = (font: Installed, weight: number): string =>
  `@fontsource/${font}/files/${font}-latin-${weight}-normal.woff2`;

function facesOf(name: string): string {
  const font = DRAWN_BY[name];
  if (font === undefined) return '';
  return INSTALLED[font]
    .map(
      (weight) =>
        `@font-face{font-family:"${name}";font-weight:${weight};src:url("http://pages.test/${fontFile(font, weight)}") format("woff2")}`,
    )
    .join('');
}

/**
 * `@font-face` rules for the families of a CSS list (`"DM Sans", sans-serif`): kits name web fonts that a page without a network has not. Families that nothing
 * installed is near to (monospaced ones) are left to the system.
 */
export const fontFaces = (list: string): string =>
  [...new Set(list.split(',').map((name) => name.trim().replace(/^["']|["']$/g, '')))].map(facesOf).join('');

/** Families that pages of kits without a font of their own are set in: what people choose, and the system's. */
const CHOICES = [
  'Inter',
  'Roboto',
  'Open Sans',
  'Lato',
  'Poppins',
  'Nunito',
  'Source Serif 4',
  'IBM Plex Sans',
  'system-ui',
  'Georgia',
];

/** A font drawn for a page: the CSS list that names it, and the rules that it needs. */
export function drawType(random: Random): { readonly family: string; readonly faces: string } {
  const name = random.pick(CHOICES);
  if (name === 'system-ui') return { family: 'system-ui,sans-serif', faces: '' };
  const serif = name === 'Source Serif 4' || name === 'Georgia';
  return { family: `"${name}",${serif ? 'serif' : 'sans-serif'}`, faces: facesOf(name) };
}

/** The drawn font on the whole page, for kits that leave it to the page. */
export function typeCss(random: Random): string {
  const { family, faces } = drawType(random);
  return `${faces}html body{font-family:${family}}`;
}
