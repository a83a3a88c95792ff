import { escape } from '../../grammar/escape.ts';
import { COMPOSED, type Adapter, type KitLook, type Markup, type Values } from '../adapter.ts';
import { FONT_PACKAGES, fontFaces } from '../font-faces.ts';
import { isHeldOut } from '../held-out.ts';
import { classes } from '../markup.ts';
import { controls } from './controls.ts';
import { fields } from './fields.ts';
import { navigation } from './navigation.ts';
import type { Platform } from './platform.ts';
import { surfaces } from './surfaces.ts';

const values = (platform: Platform, dark: boolean): Values => ({
  page: platform === 'ios' ? 'var(--background-color)' : 'var(--material-background-color)',
  surface: platform === 'ios' ? 'var(--card-background-color)' : 'var(--material-card-background-color)',
  muted: dark ? '#242424' : '#e2e2e7',
  border: platform === 'ios' ? 'var(--border-color)' : dark ? '#3a3a3a' : '#dcdfe2',
  text: 'var(--text-color)',
  faint: dark ? '#9a9a9a' : '#76767b',
  primary: platform === 'ios' ? 'var(--highlight-color)' : 'var(--material-button-background-color)',
  onPrimary: dark && platform === 'ios' ? '#1f1f21' : '#fff',
  secondary: platform === 'ios' ? 'var(--second-highlight-color)' : '#607d8b',
  success: platform === 'ios' ? '#34b24a' : '#43a047',
  warning: '#ff9500',
  danger: platform === 'ios' ? '#fe3824' : '#e53935',
  info: platform === 'ios' ? '#0076ff' : '#1e88e5',
  dark: dark ? '#2c2c2e' : '#31313a',
  onDark: '#fff',
  radius: platform === 'ios' ? '4px' : '3px',
  cardRadius: platform === 'ios' ? '8px' : '2px',
  shadow: '0 4px 16px rgba(0,0,0,.25)',
});

const SIZE = { body: 15, lead: 18, small: 13, muted: 14, strong: 15, label: 13 } as const;

/** Onsen UI's CSS components, as its documentation writes them for one platform. */
const markup = (platform: Platform): Markup => ({
  ...controls(platform),
  ...fields(platform),
  ...navigation(platform),
  ...surfaces(platform),
  spinner: COMPOSED,
  chip: COMPOSED,
  avatar: COMPOSED,
  alert: COMPOSED,
  pager: COMPOSED,
  breadcrumb: COMPOSED,
  table: COMPOSED,
  'nav-bar': COMPOSED,
  'side-bar': COMPOSED,
  heading: (it) =>
    `<h${it.level} style="font-size:${{ 1: 34, 2: 28, 3: 22, 4: 18, 5: 16 }[it.level]}px;line-height:1.25;font-weight:${platform === 'ios' ? 700 : 500}">${escape(it.words)}</h${it.level}>`,
  text: (it) =>
    `<p ${classes((it.kind === 'muted' || it.kind === 'label') && 'x-faint')} style="font-size:${SIZE[it.kind]}px;line-height:1.4${it.kind === 'strong' ? ';font-weight:600' : ''}">${escape(it.words)}</p>`,
  link: COMPOSED,
  quote: COMPOSED,
  code: COMPOSED,
  divider: COMPOSED,
  tooltip: COMPOSED,
});

const SHEETS = {
  '': 'onsen-css-components',
  '-dark': 'dark-onsen-css-components',
  '-old': 'old-onsen-css-components',
};

function looks(platform: Platform): readonly KitLook[] {
  const font = platform === 'ios' ? 'Inter' : 'Roboto';
  const ground = platform === 'ios' ? 'background-color' : 'material-background-color';
  const css = `${fontFaces(font)}html body{font-family:${font},sans-serif;font-size:15px;line-height:1.4;color:var(--text-color);background:var(--${ground})}.x-page *{font-family:${font},sans-serif!important}.x-page :is(h1,h2,h3,h4,h5,p,ul){margin:0;padding:0}.x-full{width:100%;box-sizing:border-box}.alert-dialog-content :is(input,select,textarea){color:inherit}.alert-dialog-content{text-align:left}`;
  return Object.entries(SHEETS).map(([suffix, sheet]) => ({
    name: `onsen-${platform}${suffix}`,
    dark: suffix === '-dark',
    sheets: [`onsenui/css/${sheet}.css`],
    css,
  }));
}

const adapter = (platform: Platform): Adapter => ({
  name: `onsen-${platform}`,
  packages: ['onsenui', ...FONT_PACKAGES],
  heldOut: isHeldOut('onsenui'),
  looks: () => looks(platform),
  values: ({ dark }) => values(platform, dark),
  ground: (ground) => `class="x-ground-${ground}"`,
  markup: markup(platform),
});

/** Onsen UI for iOS and for Android: its own theme, its old one and its dark one. */
export const onsenAdapters = (): readonly Adapter[] => [adapter('ios'), adapter('material')];
