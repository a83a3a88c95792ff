import type { Values } from './adapter.ts';

/** What a sheet without classes says of its colours; the rest follows. */
interface Few {
  readonly page: string;
  readonly text: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly muted: string;
  readonly radius: string;
  readonly border?: string;
  readonly faint?: string;
  readonly second?: string;
  readonly surface?: string;
  readonly shadow?: string;
  readonly dark?: boolean;
}

/** Message colours of light and dark pages are GitHub's, which such sheets lack. */
const valuesOf = (few: Few): Values => ({
  page: few.page,
  surface: few.surface ?? few.page,
  muted: few.muted,
  border: few.border ?? `color-mix(in srgb,${few.text} 25%,${few.page})`,
  text: few.text,
  faint: few.faint ?? `color-mix(in srgb,${few.text} 65%,${few.page})`,
  primary: few.accent,
  onPrimary: few.onAccent,
  secondary: few.second ?? few.text,
  success: few.dark ? '#3fb950' : '#1a7f37',
  warning: few.dark ? '#d29922' : '#bf8700',
  danger: few.dark ? '#f85149' : '#cf222e',
  info: few.dark ? '#58a6ff' : '#0969da',
  dark: few.dark ? few.muted : few.text,
  onDark: few.dark ? few.text : few.page,
  radius: few.radius,
  cardRadius: few.radius,
  shadow: few.shadow ?? '0 4px 14px rgba(0,0,0,.2)',
});

const water = (dark: boolean): Values =>
  valuesOf({
    page: 'var(--background-body)',
    text: 'var(--text-main)',
    accent: 'var(--links)',
    onAccent: dark ? '#101820' : '#fff',
    muted: 'var(--background)',
    border: 'var(--border)',
    faint: 'var(--text-muted)',
    surface: 'var(--background-alt)',
    radius: '6px',
    dark,
  });

export const WATER = {
  light: water(false),
  dark: water(true),
} as const;

/** Page, text, accent, second accent, muted: as each sheet has them. */
const SAKURAS: Readonly<Record<string, readonly [string, string, string, string, string]>> = {
  sakura: ['#f9f9f9', '#4a4a4a', '#1d7484', '#982c61', '#f1f1f1'],
  'sakura-dark': ['#222222', '#c9c9c9', '#ffffff', '#c9c9c9', '#4a4a4a'],
  'sakura-dark-solarized': ['#002b36', '#839496', '#2aa198', '#657b83', '#073642'],
  'sakura-earthly': ['#ffffff', '#222222', '#007559', '#006994', '#f7f7f7'],
  'sakura-ink': ['#ffffff', '#262626', '#3b22ea', '#da4453', '#f7f7f7'],
  'sakura-pink': ['#ffe4f5', '#49002d', '#980255', '#753851', '#f8d2e9'],
  'sakura-radical': ['#000000', '#32cd32', '#d415d4', '#00ffff', '#1b1e24'],
  'sakura-vader': ['#120c0e', '#d9d8dc', '#eb99a1', '#da4453', '#40363a'],
};
const DARK_SAKURAS = ['sakura-dark', 'sakura-dark-solarized', 'sakura-radical', 'sakura-vader'];

export const SAKURA = Object.entries(SAKURAS).map(([name, [page, text, accent, second, muted]]) => {
  const dark = DARK_SAKURAS.includes(name);
  return {
    name,
    dark,
    values: valuesOf({ page, text, accent, onAccent: page, second, muted, radius: '1px', dark }),
  };
});

export const PICO = (dark: boolean): Values =>
  valuesOf({
    page: 'var(--pico-background-color)',
    text: 'var(--pico-color)',
    accent: 'var(--pico-primary-background)',
    onAccent: 'var(--pico-primary-inverse)',
    muted: 'var(--pico-card-sectioning-background-color)',
    border: 'var(--pico-muted-border-color)',
    faint: 'var(--pico-muted-color)',
    second: 'var(--pico-secondary-background)',
    surface: 'var(--pico-card-background-color)',
    radius: 'var(--pico-border-radius)',
    shadow: 'var(--pico-box-shadow)',
    dark,
  });

export const SEVEN = valuesOf({
  page: '#f0f0f0',
  text: '#222',
  accent: '#3c7fb1',
  onAccent: '#fff',
  muted: '#dfe9f5',
  surface: '#fff',
  border: '#8e8f8f',
  radius: '3px',
  shadow: '4px 4px 3px -2px #999',
});
export const NES = valuesOf({
  page: '#fff',
  text: '#212529',
  accent: '#209cee',
  onAccent: '#fff',
  muted: '#e7e7e7',
  border: '#212529',
  second: '#92cc41',
  radius: '0px',
  shadow: '4px 4px 0 #212529',
});

export const PAPER = (dark: boolean): Values =>
  valuesOf({
    page: 'var(--main-background)',
    text: 'var(--primary)',
    accent: 'var(--secondary)',
    onAccent: '#fff',
    muted: dark ? '#4d4c4a' : '#f3f1ec',
    border: 'var(--muted-light)',
    faint: 'var(--muted-text)',
    radius: '10px',
    shadow: '15px 28px 25px -18px rgba(0,0,0,.2)',
    dark,
  });

export const MISSING = (dark: boolean): Values =>
  valuesOf({
    page: 'var(--bg)',
    text: 'var(--fg)',
    accent: 'var(--accent)',
    onAccent: 'var(--bg)',
    muted: 'var(--box-bg)',
    faint: 'var(--muted-fg)',
    border: 'var(--graphical-fg)',
    radius: 'var(--border-radius)',
    dark,
  });
