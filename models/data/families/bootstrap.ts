import { MODES } from '../kits/kit.ts';
import { foldersIn, kitFolder } from '../kits/kit-files.ts';
import type { Ground } from '../grammar/components.ts';
import { BOOTSTRAP_MARKUP } from './bootstrap-markup.ts';
import type { Adapter, KitLook, Values } from './adapter.ts';

/** Custom properties that Bootstrap 5.3 and what is built on it share. */
const VALUES: Values = {
  page: 'var(--bs-body-bg)',
  surface: 'var(--bs-body-bg)',
  muted: 'var(--bs-tertiary-bg)',
  border: 'var(--bs-border-color)',
  text: 'var(--bs-body-color)',
  faint: 'var(--bs-secondary-color)',
  primary: 'var(--bs-primary)',
  onPrimary: '#fff',
  secondary: 'var(--bs-secondary)',
  success: 'var(--bs-success)',
  warning: 'var(--bs-warning)',
  danger: 'var(--bs-danger)',
  info: 'var(--bs-info)',
  dark: 'var(--bs-dark)',
  onDark: 'var(--bs-light)',
  radius: 'var(--bs-border-radius)',
  cardRadius: 'var(--bs-border-radius)',
  shadow: '0 .5rem 1rem rgba(0,0,0,.18)',
};

/** Tabler keeps Bootstrap's class names and has its own prefix. */
const TABLER_VALUES = Object.fromEntries(
  Object.entries(VALUES).map(([name, value]: [string, string]) => [name, value.replace('--bs-', '--tblr-')]),
) as unknown as Values;

const GROUNDS: Readonly<Record<Ground, string>> = {
  plain: 'class="text-body"',
  muted: 'class="bg-body-tertiary text-body"',
  primary: 'class="text-bg-primary x-on-colour"',
  dark: 'class="text-bg-dark x-on-colour"',
  photo: 'class="text-white x-on-colour"',
};

/** What stands on a coloured band takes the band's ink. */
const ON_COLOUR_CSS =
  '.x-on-colour{--x-faint:currentColor;--x-line:color-mix(in srgb,currentColor 30%,transparent)}.x-on-colour :is(h1,h2,h3,h4,h5,h6,p):not(.card *){color:inherit!important}';

const adapter = (
  name: string,
  packages: readonly string[],
  looks: () => readonly KitLook[],
  values: (look: KitLook) => Values = () => VALUES,
): Adapter => ({
  name,
  packages,
  heldOut: false,
  looks: () => looks().map((look) => ({ ...look, css: `${look.css ?? ''}${ON_COLOUR_CSS}` })),
  values,
  ground: (ground) => GROUNDS[ground],
  markup: BOOTSTRAP_MARKUP,
});

const inModes = (name: string, sheets: readonly string[], html = '', css?: string): KitLook[] =>
  MODES.map((mode) => ({
    name: `${name}-${mode}`,
    dark: mode === 'dark',
    sheets,
    html: `data-bs-theme="${mode}" ${html}`,
    css,
  }));

/** Swatches that are dark in their light mode, too. */
const DARK_SWATCHES = ['cyborg', 'darkly', 'quartz', 'slate', 'solar', 'superhero', 'vapor'];
/** Its muted ground is as white as its letters. */
const QUARTZ_CSS = ':root,[data-bs-theme]{--bs-tertiary-bg:#7f84cf;--bs-tertiary-bg-rgb:127,132,207}';

/** Fonts that swatches name, as packages; the others name what the system has. */
const SWATCH_FONTS: Readonly<Record<string, string>> = {
  cosmo: 'source-sans-pro',
  cyborg: 'roboto',
  darkly: 'lato',
  flatly: 'lato',
  lumen: 'source-sans-pro',
  lux: 'nunito-sans',
  materia: 'roboto',
  morph: 'nunito',
  sandstone: 'roboto',
  simplex: 'open-sans',
  solar: 'source-sans-pro',
  spacelab: 'open-sans',
  superhero: 'lato',
  vapor: 'lato',
  yeti: 'open-sans',
  zephyr: 'inter',
};

const fontSheets = (font: string | undefined): string[] =>
  font === undefined ? [] : ['400', '700'].map((weight) => `@fontsource/${font}/${weight}.css`);

/** Bootstrap's own properties for type and shape, as a project sets them: font package, family, radius, size, further properties. */
const PRESETS: Readonly<Record<string, readonly [string, string, string, string, string]>> = {
  poppins: ['poppins', 'Poppins', '1rem', '.95rem', ''],
  serif: ['source-serif-4', 'Source Serif 4', '0', '1.05rem', ''],
  plex: ['ibm-plex-sans', 'IBM Plex Sans', '.125rem', '.9rem', ''],
  nunito: ['nunito', 'Nunito', '1.5rem', '1rem', '--bs-border-width:2px;'],
};

const presetLooks = (): KitLook[] =>
  Object.entries(PRESETS).flatMap(([name, [font, family, radius, size, more]]) =>
    inModes(
      `bootstrap-${name}`,
      [...fontSheets(font), 'bootstrap/dist/css/bootstrap.min.css'],
      '',
      `:root,[data-bs-theme]{--bs-body-font-family:"${family}";--bs-body-font-size:${size};--bs-border-radius:${radius};--bs-border-radius-sm:calc(${radius} * .75);--bs-border-radius-lg:calc(${radius} * 1.25);${more}}`,
    ),
  );

/** Swatches whose light mode has a light muted ground under its white letters. */
const ONLY_DARK = ['cyborg', 'darkly', 'superhero', 'vapor'];
/** Swatches with a primary so light that a bar of it needs dark ink. */
const LIGHT_PRIMARY = ['brite', 'minty'];

/** Dark ink on a bar in the primary colour; `prefix` is that of the kit's custom properties. */
const darkInkOnBar = (prefix: string): string =>
  `.navbar.bg-primary{${['color', 'active-color', 'brand-color', 'hover-color'].map((name) => `--${prefix}-navbar-${name}:#000`).join(';')}}`;

const swatchLooks = (swatch: string): KitLook[] =>
  inModes(
    `bootswatch-${swatch}`,
    [...fontSheets(SWATCH_FONTS[swatch]), `bootswatch/dist/${swatch}/bootstrap.min.css`],
    '',
    `${swatch === 'quartz' ? QUARTZ_CSS : ''}${LIGHT_PRIMARY.includes(swatch) ? darkInkOnBar('bs') : ''}`,
  )
    .map((look) => ({ ...look, dark: look.dark || DARK_SWATCHES.includes(swatch) }))
    .filter((look) => look.name.endsWith('dark') || !ONLY_DARK.includes(swatch));

const TABLER_COLORS = 'blue azure indigo purple pink red orange yellow lime green teal cyan'.split(' ');
const TABLER_SHEETS = ['@tabler/core/dist/css/tabler.min.css', '@tabler/core/dist/css/tabler-themes.min.css'];
const HALFMOON_SHEETS = ['halfmoon/css/halfmoon.min.css', 'halfmoon/css/cores/halfmoon.cores.css'];

/** Its primary may be light: a bar of it takes the ink that the kit names for it. */
const HALFMOON_CSS =
  '.navbar.bg-primary{--bs-navbar-color:var(--bs-primary-foreground);--bs-navbar-active-color:var(--bs-primary-foreground);--bs-navbar-brand-color:var(--bs-primary-foreground)}';

/** Bootstrap and the kits that repaint it: one markup, and many colours, corners, shadows and letters. */
export const bootstrapAdapters = (): readonly Adapter[] => [
  adapter('bootstrap', ['bootstrap'], () => [
    ...inModes('bootstrap', ['bootstrap/dist/css/bootstrap.min.css']),
    ...presetLooks(),
  ]),
  adapter(
    'bootswatch',
    ['bootswatch'],
    () => foldersIn(`${kitFolder('bootswatch')}/dist`).flatMap((swatch) => swatchLooks(swatch)),
    (look) => (look.name.includes('brite') ? { ...VALUES, onPrimary: '#000' } : VALUES),
  ),
  adapter(
    'halfmoon',
    ['halfmoon'],
    () =>
      ['modern', 'elegant', 'none'].flatMap((core) =>
        inModes(
          `halfmoon-${core}`,
          HALFMOON_SHEETS,
          core === 'none' ? '' : `data-bs-core="${core}"`,
          HALFMOON_CSS,
        ),
      ),
    () => ({ ...VALUES, onPrimary: 'var(--bs-primary-foreground)' }),
  ),
  adapter(
    'tabler',
    ['@tabler/core'],
    () =>
      TABLER_COLORS.flatMap((color, at) =>
        inModes(
          `tabler-${color}`,
          TABLER_SHEETS,
          `data-bs-theme-primary="${color}" data-bs-theme-radius="${[0, 0.5, 1, 1.5, 2][at % 5]}" data-bs-theme-base="${['slate', 'gray', 'zinc', 'neutral', 'stone'][at % 5]}"`,
          color === 'yellow' ? darkInkOnBar('tblr') : undefined,
        ),
      ),
    () => TABLER_VALUES,
  ),
];
