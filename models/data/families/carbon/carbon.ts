import type { Button, IconButton } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import { COMPOSED, type Adapter, type Draw, type KitLook, type Markup, type Values } from '../adapter.ts';
import { FONT_PACKAGES, fontFaces } from '../font-faces.ts';
import { isHeldOut } from '../held-out.ts';
import { bareIcon, classes, flag, inverted, maybe } from '../markup.ts';
import { controls } from './fields.ts';
import { navigation } from './navigation.ts';
import { surfaces } from './surfaces.ts';

const VALUES: Values = {
  page: 'var(--cds-background)',
  surface: 'var(--cds-layer-01)',
  muted: 'var(--cds-layer-accent-01)',
  border: 'var(--cds-border-subtle-01)',
  text: 'var(--cds-text-primary)',
  faint: 'var(--cds-text-secondary)',
  primary: 'var(--cds-button-primary)',
  onPrimary: 'var(--cds-text-on-color)',
  secondary: 'var(--cds-button-secondary)',
  success: 'var(--cds-support-success)',
  warning: 'var(--cds-support-warning)',
  danger: 'var(--cds-button-danger-primary)',
  info: 'var(--cds-support-info)',
  dark: '#161616',
  onDark: '#f4f4f4',
  radius: '0px',
  cardRadius: '0px',
  shadow: '0 2px 6px var(--cds-shadow)',
};

const SIZES = { small: 'sm', medium: 'md', large: 'lg' } as const;

function press(
  it: Button | IconButton,
  draw: Draw,
  ...more: readonly (string | false | undefined)[]
): string {
  const danger = it.tone === 'danger' ? 'danger--' : '';
  const solid = {
    primary: 'primary',
    secondary: 'secondary',
    success: 'primary',
    danger: 'danger',
    neutral: 'secondary',
  };
  const fill = { solid: solid[it.tone], outline: `${danger}tertiary`, ghost: `${danger}ghost` }[it.fill];
  const size = SIZES[it.size];
  const names = ['cds--btn', `cds--btn--${fill}`, `cds--layout--size-${size}`, ...more];
  const dead = it.state === 'disabled';
  return `type="button" ${classes(...names, dead && 'cds--btn--disabled')}${flag(dead, 'disabled')}${flag(it.state === 'hover', 'data-hover')}${inverted(it, draw)}`;
}

function button(it: Button, draw: Draw): string {
  const icon = maybe(
    it.icon,
    (name) =>
      `<span class="cds--btn__icon" style="width:16px;height:16px">${bareIcon(name, 16, draw)}</span>`,
  );
  const markup = `<button ${press(it, draw)}>${escape(it.words)}${icon}</button>`;
  return it.wide ? markup.replace('class="', 'data-wide class="') : markup;
}

const TAGS = {
  info: 'blue',
  primary: 'blue',
  success: 'green',
  warning: 'warm-gray',
  danger: 'red',
  neutral: 'gray',
};

const TEXTS = {
  body: 'body-01',
  lead: 'body-02',
  small: 'helper-text-01',
  muted: 'body-01',
  strong: 'heading-01',
  label: 'label-01',
} as const;

/** Carbon 11 as its documentation writes it. */
const markup: Markup = {
  ...controls,
  ...navigation,
  ...surfaces,
  button,
  'icon-button': (it, draw) =>
    `<button ${press(it, draw, 'cds--btn--icon-only')}>${draw.icon(it.icon, 16)}</button>`,
  'button-group': (it) =>
    `<div class="cds--content-switcher cds--layout--size-md"${it.wide ? '' : ' style="display:inline-grid;grid-auto-flow:column;grid-auto-columns:1fr;inline-size:max-content"'}>${it.items.map((words, at) => `<button type="button" ${classes('cds--content-switcher-btn', at === it.chosen && 'cds--content-switcher--selected')} ${role('button-group.item', at === it.chosen && 'chosen')}><span class="cds--content-switcher__label">${escape(words)}</span></button>`).join('')}</div>`,
  progress: (it) =>
    `<div ${classes('cds--progress-bar cds--progress-bar--small', it.tone === 'success' && 'cds--progress-bar--finished', it.tone === 'danger' && 'cds--progress-bar--error')}><div class="cds--progress-bar__track"><div class="cds--progress-bar__bar" style="transform:scaleX(${it.value / 100});inline-size:100%" ${role('progress.fill', it.tone)}></div></div></div>`,
  spinner: () =>
    '<div class="cds--loading cds--loading--small"><svg class="cds--loading__svg" viewBox="0 0 100 100"><circle class="cds--loading__background" cx="50%" cy="50%" r="42"/><circle class="cds--loading__stroke" cx="50%" cy="50%" r="42"/></svg></div>',
  chip: (it, draw) =>
    `<span ${classes('cds--tag cds--tag--selectable cds--layout--size-md', it.chosen && 'cds--tag--selectable-selected')}>${maybe(it.icon, (name) => `<span class="cds--tag__custom-icon">${draw.icon(name, 16)}</span>`)}<span class="cds--tag__label">${escape(it.words)}</span>${it.removable ? draw.icon('close', 12) : ''}</span>`,
  badge: (it) =>
    `<span class="cds--tag cds--tag--${TAGS[it.tone]} cds--layout--size-md"><span class="cds--tag__label">${escape(it.words)}</span></span>`,
  avatar: COMPOSED,
  heading: (it) => `<h${it.level}>${escape(it.words)}</h${it.level}>`,
  text: (it) => {
    const token = `--cds-${TEXTS[it.kind]}`;
    return `<p class="${it.kind === 'muted' || it.kind === 'label' ? 'x-faint' : ''}" style="font:var(${token}-font-weight,${it.kind === 'strong' ? 600 : 400}) var(${token}-font-size,${{ body: 14, lead: 16, small: 12, muted: 14, strong: 14, label: 12 }[it.kind]}px)/1.45 'IBM Plex Sans'">${escape(it.words)}</p>`;
  },
  link: (it, draw) =>
    `<a href="#" class="cds--link">${escape(it.words)}${maybe(it.icon, (name) => `<span class="cds--link__icon">${draw.icon(name, 16)}</span>`)}</a>`,
  quote: COMPOSED,
  code: (it) =>
    `<div class="cds--snippet cds--snippet--multi" style="max-inline-size:none"><div class="cds--snippet-container"><pre><code>${escape(it.lines.join('\n'))}</code></pre></div></div>`,
  divider: COMPOSED,
  tooltip: COMPOSED,
};

const THEMES = ['white', 'g10', 'g90', 'g100'] as const;

const CSS = `${fontFaces('IBM Plex Sans')}.cds--btn[data-wide]{inline-size:100%;max-inline-size:none}.x-page svg[fill=none]{fill:none!important}`;

/** IBM's kit in its four themes. */
export const carbon = (): Adapter => ({
  name: 'carbon',
  packages: ['@carbon/styles', ...FONT_PACKAGES],
  heldOut: isHeldOut('carbon'),
  looks: () =>
    THEMES.map((theme): KitLook => ({
      name: `carbon-${theme}`,
      dark: theme === 'g90' || theme === 'g100',
      sheets: ['@carbon/styles/css/styles.css'],
      css: CSS,
      html: `class="cds--${theme}"`,
    })),
  values: () => VALUES,
  ground: (ground) => `class="x-ground-${ground}"`,
  markup,
});
