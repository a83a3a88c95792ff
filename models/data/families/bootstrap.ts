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
  values = VALUES,
): Adapter => ({
  name,
  packages,
  heldOut: false,
  looks: () => looks().map((look) => ({ ...look, css: `${look.css ?? ''}${ON_COLOUR_CSS}` })),
  values: () => values,
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

const swatchLooks = (swatch: string): KitLook[] =>
  inModes(
    `bootswatch-${swatch}`,
    [`bootswatch/dist/${swatch}/bootstrap.min.css`],
    '',
    swatch === 'quartz' ? QUARTZ_CSS : undefined,
  ).map((look) => ({ ...look, dark: look.dark || DARK_SWATCHES.includes(swatch) }));

const TABLER_COLORS = 'blue azure indigo purple pink red orange yellow lime green teal cyan'.split(' ');
const TABLER_SHEETS = ['@tabler/core/dist/css/tabler.min.css', '@tabler/core/dist/css/tabler-themes.min.css'];
const HALFMOON_SHEETS = ['halfmoon/css/halfmoon.min.css', 'halfmoon/css/cores/halfmoon.cores.css'];

/** Bootstrap and the kits that repaint it: one markup, and many colours, corners, shadows and letters. */
export const bootstrapAdapters = (): readonly Adapter[] => [
  adapter('bootstrap', ['bootstrap'], () => inModes('bootstrap', ['bootstrap/dist/css/bootstrap.min.css'])),
  adapter('bootswatch', ['bootswatch'], () =>
    foldersIn(`${kitFolder('bootswatch')}/dist`).flatMap((swatch) => swatchLooks(swatch)),
  ),
  adapter('halfmoon', ['halfmoon'], () =>
    ['modern', 'elegant', 'none'].flatMap((core) =>
      inModes(`halfmoon-${core}`, HALFMOON_SHEETS, core === 'none' ? '' : `data-bs-core="${core}"`),
    ),
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
        ),
      ),
    TABLER_VALUES,
  ),
];
