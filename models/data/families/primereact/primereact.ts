import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { escape } from '../../grammar/escape.ts';
import { packageFolder } from '../../packages.ts';
import { COMPOSED, type Adapter, type KitLook, type Markup, type Values } from '../adapter.ts';
import { familiesOf } from '../css-values.ts';
import { createRandom, seedOf } from '../../random.ts';
import { FONT_PACKAGES, drawType, fontFaces } from '../font-faces.ts';
import { classes, maybe } from '../markup.ts';
import { fields } from './fields.ts';
import { navigation } from './navigation.ts';
import { button, named, press } from './button.ts';
import { surfaces } from './surfaces.ts';

const VALUES: Values = {
  page: 'var(--surface-ground)',
  surface: 'var(--surface-card)',
  muted: 'var(--surface-hover)',
  border: 'var(--surface-border)',
  text: 'var(--text-color)',
  faint: 'var(--text-color-secondary)',
  primary: 'var(--primary-color)',
  onPrimary: 'var(--primary-color-text)',
  secondary: 'var(--text-color-secondary)',
  success: 'var(--green-500)',
  warning: 'var(--orange-500)',
  danger: 'var(--red-500)',
  info: 'var(--blue-500)',
  dark: 'var(--surface-900)',
  onDark: 'var(--surface-0)',
  radius: 'var(--border-radius)',
  cardRadius: 'var(--border-radius)',
  shadow: '0 2px 12px 0 rgba(0, 0, 0, .2)',
};

/** In dark themes the scale of surfaces runs the other way. */
const DARK: Partial<Values> = { dark: 'var(--surface-overlay)', onDark: 'var(--text-color)' };

const TAGS = {
  info: 'info',
  success: 'success',
  warning: 'warning',
  danger: 'danger',
  primary: undefined,
} as const;

const AVATARS = { small: undefined, medium: 'lg', large: 'xl' } as const;

const markup: Markup = {
  ...fields,
  ...navigation,
  ...surfaces,
  button,
  'icon-button': (it, draw) =>
    `<button type="button" ${press(it, draw, 'p-button-icon-only', it.round && 'p-button-rounded')}><span class="p-button-icon p-c">${draw.icon(it.icon, 16)}</span></button>`,
  spinner: COMPOSED,
  chip: (it, draw) =>
    `<div class="p-chip p-component"${it.chosen ? ' style="background:var(--primary-color);color:var(--primary-color-text)"' : ''}>${maybe(it.icon, (name) => `<span class="p-chip-icon">${draw.icon(name, 14)}</span>`)}<span class="p-chip-text">${escape(it.words)}</span>${it.removable ? `<span class="p-chip-remove-icon">${draw.icon('close', 12)}</span>` : ''}</div>`,
  badge: (it) =>
    it.tone === 'neutral'
      ? `<span class="p-badge p-component p-badge-secondary">${escape(it.words)}</span>`
      : `<span ${classes('p-tag p-component', named('p-tag', TAGS[it.tone]), it.pill && 'p-tag-rounded')}><span class="p-tag-value">${escape(it.words)}</span></span>`,
  avatar: (it) =>
    `<div ${classes('p-avatar p-component p-avatar-circle', named('p-avatar', AVATARS[it.size]), it.src !== undefined && 'p-avatar-image')} style="flex:none">${it.src === undefined ? `<span class="p-avatar-text">${escape(it.initials)}</span>` : `<img src="${it.src}" alt="" style="object-fit:cover">`}</div>`,
  heading: COMPOSED,
  text: COMPOSED,
  link: COMPOSED,
  quote: COMPOSED,
  code: COMPOSED,
  divider: (it) =>
    `<div class="p-divider p-component p-divider-horizontal p-divider-solid p-divider-center" style="margin:0">${maybe(it.words, (words) => `<div class="p-divider-content">${escape(words)}</div>`)}</div>`,
};

const PARTS =
  'componentbase accordion avatar badge breadcrumb button card chip datatable dialog divider dropdown inputswitch inputtext inputtextarea listbox menu menubar message paginator progressbar selectbutton slider steps tabmenu tag toast tooltip';

/** How parts are laid out: PrimeReact carries it in its scripts and adds it to the page when a part is first shown. */
function structureCss(): string {
  const sheets = PARTS.split(' ').flatMap((part) => {
    const script = readFileSync(join(packageFolder('primereact'), part, `${part}.cjs.js`), 'utf8');
    return [...script.matchAll(/^var \w*[sS]tyles? = (".*)$/gm)].map(([, expression]) => {
      const literals = [...(expression ?? '').matchAll(/"(?:[^"\\]|\\.)*"/g)];
      const css = literals.map(([literal]) => String(JSON.parse(literal))).join('');
      return css.includes('@layer') ? css : `@layer primereact{${css}}`;
    });
  });
  return sheets.join('\n');
}

/** What a page says of itself: the themes style parts alone. */
const PAGE_CSS =
  'html body{background:var(--surface-ground);color:var(--text-color);font-family:var(--font-family)}.p-button[data-wide]{width:100%}';

/** Themes that name no font but the system's are set in one that is drawn for them. */
function typeOf(name: string, css: string): string {
  if (!/--font-family:\s*-apple-system/.test(css)) return fontFaces(familiesOf(css));
  const { family, faces } = drawType(createRandom(seedOf('primereact', name)));
  return `${faces}:root:root{--font-family:${family}}`;
}

/** It writes what is chosen in the colour of its ground. */
const BROKEN = 'lara-light-teal';

function primeLooks(): readonly KitLook[] {
  const folder = join(packageFolder('primereact'), 'resources/themes');
  const structure = structureCss();
  return readdirSync(folder)
    .filter((name) => name !== BROKEN)
    .sort()
    .map((name) => {
      const css = readFileSync(join(folder, name, 'theme.css'), 'utf8');
      return {
        name,
        dark: /dark|^(?:arya|vela|luna)/.test(name),
        sheets: [`primereact/resources/themes/${name}/theme.css`],
        css: `${typeOf(name, css)}${structure}${PAGE_CSS}`,
      };
    });
}

/** PrimeReact's parts as it renders them, in all themes of its version 10. */
export const PRIMEREACT: Adapter = {
  name: 'primereact',
  packages: ['primereact', ...FONT_PACKAGES],
  heldOut: false,
  looks: primeLooks,
  values: (look) => (look.dark ? { ...VALUES, ...DARK } : VALUES),
  ground: (ground) => `class="x-ground-${ground}"`,
  markup,
};
