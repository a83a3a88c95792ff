import type { Ground } from '../grammar/components.ts';
import type { Adapter, KitLook, Markup, Values } from './adapter.ts';
import { MISSING_MARKUP, NES_MARKUP, PAPER_MARKUP, PICO_MARKUP, SEVEN_MARKUP } from './classless-markup.ts';
import { isHeldOut } from './held-out.ts';
import { openDialog, PLAIN_CSS, PLAIN_MARKUP } from './plain-markup.ts';
import { MISSING, NES, PAPER, PICO, SAKURA, SEVEN, WATER } from './classless-values.ts';

interface ClasslessLook extends KitLook {
  readonly values: Values;
}

const ground = (name: Ground): string => `class="x-ground-${name}"`;

const adapter = (
  name: string,
  packageName: string,
  looks: readonly ClasslessLook[],
  markup: Partial<Markup> = {},
): Adapter<ClasslessLook> => ({
  name,
  packages: [packageName],
  heldOut: isHeldOut(name),
  looks: () => looks.map((look) => ({ ...look, css: `${PLAIN_CSS}${look.css ?? ''}` })),
  values: (look) => look.values,
  ground,
  markup: { ...PLAIN_MARKUP, ...markup },
});

const PICO_COLORS =
  'amber blue cyan fuchsia green grey indigo jade lime orange pink pumpkin purple red sand slate violet yellow zinc'.split(
    ' ',
  );

const PAPER_FONTS = ['@fontsource/neucha/400.css', '@fontsource/patrick-hand-sc/400.css'];
/** Composed parts drawn by hand, as the sheet draws its own. */
const PAPER_CSS =
  '.x-page{background:var(--main-background)}.x-page :is(.x-button,.x-chip,.x-input,.x-list,.x-menu,.x-dialog,.x-card,.x-group,.x-pager>*,.x-toast,.x-alert){border-radius:255px 15px 225px 15px/15px 225px 15px 255px;border-width:2px}';
const NES_CSS =
  '.x-page{font-family:"Press Start 2P",monospace;font-size:12px}.x-page .nes-balloon{margin:0;padding:.6rem 1rem}.x-page .nes-container{padding:1rem}.nes-container>footer{padding-top:1rem}';
const SEVEN_CSS =
  '.x-page .window{position:static;margin:0;max-width:none}.x-page{font:14px "Segoe UI","Noto Sans",sans-serif}';

const modes = (
  name: string,
  make: (dark: boolean) => Omit<ClasslessLook, 'name' | 'dark'>,
): readonly ClasslessLook[] =>
  [false, true].map((dark) => ({ name: `${name}-${dark ? 'dark' : 'light'}`, dark, ...make(dark) }));

/** Sheets that paint elements alone. */
const plainSheets = (): readonly Adapter<ClasslessLook>[] => [
  adapter(
    'water.css',
    'water.css',
    modes('water', (dark) => ({
      sheets: [`water.css/out/${dark ? 'dark' : 'light'}.css`],
      values: dark ? WATER.dark : WATER.light,
    })),
    { dialog: openDialog },
  ),
  adapter(
    'sakura.css',
    'sakura.css',
    SAKURA.map((look) => ({ ...look, sheets: [`sakura.css/css/${look.name}.css`] })),
  ),
  adapter(
    'pico',
    '@picocss/pico',
    PICO_COLORS.flatMap((color) =>
      modes(`pico-${color}`, (dark) => ({
        sheets: [`@picocss/pico/css/pico.${color}.min.css`],
        html: `data-theme="${dark ? 'dark' : 'light'}"`,
        values: PICO(dark),
      })),
    ),
    PICO_MARKUP,
  ),
];

/** Sheets with a character of their own, and a few classes. */
const characterSheets = (): readonly Adapter<ClasslessLook>[] => [
  adapter(
    '7.css',
    '7.css',
    [{ name: '7', dark: false, sheets: ['7.css/dist/7.css'], css: SEVEN_CSS, values: SEVEN }],
    SEVEN_MARKUP,
  ),
  adapter(
    'nes.css',
    'nes.css',
    [
      {
        name: 'nes',
        dark: false,
        sheets: ['@fontsource/press-start-2p/400.css', 'nes.css/css/nes.min.css'],
        css: NES_CSS,
        values: NES,
      },
    ],
    NES_MARKUP,
  ),
  adapter(
    'papercss',
    'papercss',
    modes('paper', (dark) => ({
      sheets: [...PAPER_FONTS, 'papercss/dist/paper.min.css'],
      css: PAPER_CSS,
      html: dark ? 'class="dark"' : '',
      values: PAPER(dark),
    })),
    PAPER_MARKUP,
  ),
  adapter(
    'missing.css',
    'missing.css',
    modes('missing', (dark) => ({
      sheets: ['missing.css/dist/missing.min.css'],
      html: `style="color-scheme:${dark ? 'dark' : 'light'}"`,
      values: MISSING(dark),
    })),
    MISSING_MARKUP,
  ),
];

/** Plain HTML under sheets that need no classes, or few. */
export const classlessAdapters = (): readonly Adapter<ClasslessLook>[] => [
  ...plainSheets(),
  ...characterSheets(),
];
