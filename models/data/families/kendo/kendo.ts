import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Button, IconButton } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { packageFolder } from '../../packages.ts';
import { createRandom, seedOf } from '../../random.ts';
import { COMPOSED, type Adapter, type Draw, type KitLook, type Markup, type Values } from '../adapter.ts';
import { FONT_PACKAGES, fontFaces, typeCss } from '../font-faces.ts';
import { buttonInner, classes, inverted, maybe } from '../markup.ts';
import { fields } from './fields.ts';
import { navigation } from './navigation.ts';
import { surfaces } from './surfaces.ts';

const VALUES: Values = {
  page: 'var(--kendo-color-app-surface)',
  surface: 'var(--kendo-color-surface-alt)',
  muted: 'var(--kendo-color-surface)',
  border: 'var(--kendo-color-border)',
  text: 'var(--kendo-color-on-app-surface)',
  faint: 'var(--kendo-color-subtle)',
  primary: 'var(--kendo-color-primary)',
  onPrimary: 'var(--kendo-color-on-primary)',
  secondary: 'var(--kendo-color-tertiary)',
  success: 'var(--kendo-color-success)',
  warning: 'var(--kendo-color-warning)',
  danger: 'var(--kendo-color-error)',
  info: 'var(--kendo-color-info)',
  dark: 'var(--kendo-color-inverse)',
  onDark: 'var(--kendo-color-on-inverse)',
  radius: 'var(--kendo-border-radius-md)',
  cardRadius: 'var(--kendo-border-radius-lg)',
  shadow: '0 4px 10px rgba(0, 0, 0, .16)',
};

/** What dark swatches call inverse is light. */
const DARK: Partial<Values> = { dark: 'var(--kendo-color-base)', onDark: 'var(--kendo-color-on-base)' };

const TONES = {
  primary: 'primary',
  secondary: 'secondary',
  success: 'success',
  danger: 'error',
  neutral: 'base',
} as const;

const FILLS = { solid: 'solid', outline: 'outline', ghost: 'flat' } as const;

const SIZES = { small: 'sm', medium: 'md', large: 'lg' } as const;

function press(
  it: Button | IconButton,
  draw: Draw,
  ...more: readonly (string | false | undefined)[]
): string {
  const [size, fill] = [SIZES[it.size], FILLS[it.fill]];
  const names = [
    `k-button k-button-${size} k-button-${fill} k-button-${it.tone === 'neutral' && it.fill === 'outline' ? 'secondary' : TONES[it.tone]}`,
    it.state === 'disabled' && 'k-disabled',
    it.state === 'hover' && 'k-hover',
    ...more,
  ];
  return `${classes(...names)}${inverted(it, draw)}`;
}

const BADGES = {
  info: 'info',
  success: 'success',
  warning: 'warning',
  danger: 'error',
  neutral: 'secondary',
  primary: 'primary',
} as const;

const CARDS_TEXT = {
  body: 'k-paragraph',
  lead: 'k-paragraph',
  small: '',
  muted: 'x-faint',
  strong: '',
  label: 'x-label',
} as const;

const TEXT_STYLES = {
  body: '',
  lead: ';font-size:1.2em',
  small: ';font-size:.85em',
  muted: '',
  strong: ';font-weight:600',
  label: '',
} as const;

const markup: Markup = {
  ...fields,
  ...navigation,
  ...surfaces,
  button: (it, draw) => {
    const start = `<button type="button" ${press(it, draw, 'k-rounded-md', it.wide && 'k-d-block')}`;
    return `${it.wide && !it.inverted ? `${start} style="width:100%"` : start}><span class="k-button-text" style="display:inline-flex;gap:6px;align-items:center">${buttonInner(it, draw)}</span></button>`;
  },
  'icon-button': (it, draw) =>
    `<button type="button" ${press(it, draw, 'k-icon-button', it.round ? 'k-rounded-full' : 'k-rounded-md')}>${draw.icon(it.icon, 16)}</button>`,
  spinner: COMPOSED,
  chip: (it, draw) =>
    `<span ${classes('k-chip k-chip-md k-rounded-full k-chip-solid k-chip-base', it.chosen && 'k-selected')}>${maybe(it.icon, (name) => draw.icon(name, 14))}<span class="k-chip-content"><span class="k-chip-text k-chip-label">${escape(it.words)}</span></span>${it.removable ? `<span class="k-chip-actions">${draw.icon('close', 12)}</span>` : ''}</span>`,
  badge: (it) =>
    `<span ${classes('k-badge k-badge-solid k-badge-md', `k-badge-${BADGES[it.tone]}`, it.pill ? 'k-rounded-full' : 'k-rounded-md')}>${escape(it.words)}</span>`,
  avatar: (it) =>
    `<div class="k-avatar k-avatar-${SIZES[it.size]} k-rounded-full k-avatar-solid k-avatar-primary" style="flex:none${it.size === 'large' ? ';width:72px;height:72px;flex-basis:72px' : ''}">${it.src === undefined ? `<span class="k-avatar-text">${escape(it.initials)}</span>` : `<span class="k-avatar-image"><img src="${it.src}" alt="" style="width:100%;height:100%;object-fit:cover"></span>`}</div>`,
  heading: (it) => `<h${it.level} class="k-h${it.level + 1}">${escape(it.words)}</h${it.level}>`,
  text: (it) =>
    `<p ${classes(CARDS_TEXT[it.kind])} style="margin:0${TEXT_STYLES[it.kind]}">${escape(it.words)}</p>`,
  link: COMPOSED,
  quote: COMPOSED,
  code: (it) => `<pre class="k-pre" style="overflow:hidden">${escape(it.lines.join('\n'))}</pre>`,
  divider: COMPOSED,
};

/** Roundness is the kit's scale of radii; people set it as a whole. */
const SHAPES = {
  own: '',
  sharp:
    ':root:root{--kendo-border-radius-xs:0;--kendo-border-radius-sm:0;--kendo-border-radius-md:0;--kendo-border-radius-lg:0;--kendo-border-radius-xl:0}',
  round:
    ':root:root{--kendo-border-radius-xs:4px;--kendo-border-radius-sm:6px;--kendo-border-radius-md:12px;--kendo-border-radius-lg:16px;--kendo-border-radius-xl:20px}',
} as const;

const PAGE_CSS =
  'html body{background:var(--kendo-color-app-surface);color:var(--kendo-color-on-app-surface)}';

function kendoLooks(): readonly KitLook[] {
  return ['default', 'fluent'].flatMap((theme) =>
    readdirSync(join(packageFolder(`@progress/kendo-theme-${theme}`), 'dist'))
      .filter((file) => file.endsWith('.css') && file !== 'all.css')
      .sort()
      .flatMap((file) =>
        Object.entries(SHAPES).map(([shape, css]) => {
          const swatch = file.slice(0, -4);
          const name = shape === 'own' ? swatch : `${swatch}-${shape}`;
          const type =
            theme === 'fluent' ? fontFaces('Segoe UI') : typeCss(createRandom(seedOf('kendo', name)));
          return {
            name,
            dark: swatch.endsWith('-dark'),
            sheets: [`@progress/kendo-theme-${theme}/dist/${file}`],
            css: `${type}${css}${PAGE_CSS}`,
            body: 'class="k-body"',
          };
        }),
      ),
  );
}

/** Kendo UI's parts as plain markup, in the swatches of its default and Fluent themes, in three roundnesses. */
export const KENDO: Adapter = {
  name: 'kendo',
  packages: ['@progress/kendo-theme-default', '@progress/kendo-theme-fluent', ...FONT_PACKAGES],
  heldOut: false,
  looks: kendoLooks,
  values: ({ dark }) => (dark ? { ...VALUES, ...DARK } : VALUES),
  ground: (ground) => `class="x-ground-${ground}"`,
  markup,
};
