import { fileFamily, type ReadyLook } from './file-pages.ts';
import type { Dressing } from './ready-html.ts';
import { PAGES_TEST } from './web-links.ts';

const light = (name: string, dressing: Dressing = {}): ReadyLook => ({ name, dark: false, dressing });
const dark = (name: string, dressing: Dressing): ReadyLook => ({ name, dark: true, dressing });

const sheet = (file: string): string => `<link rel="stylesheet" href="${PAGES_TEST}/${file}">`;

/** What a template's makers show of themselves: advertisement and listings of code. */
const hidden = (selector: string): string => `<style>${selector}{display:none!important}</style>`;

/** Creative Tim's dashboards turn dark by a class that their settings panel sets; that panel stays shut. */
const CREATIVE_TIM_DARK: Dressing = {
  bodyClass: 'dark-version',
  head: hidden('.fixed-plugin'),
};

/** Spectre's files name sheets of two folders, of which the package ships one. */
const SPECTRE_SHEETS = [[/^(?:\.\.\/)?dist\/(.*)$/, 'spectre.css/docs/dist/$1']] as const;

const UIKIT_CLASSES = [
  'grid',
  'navbar',
  'accordion',
  'tab',
  'close',
  'search-icon',
  'slider',
  'slideshow',
].map((name) => `uk-${name}`);

export const templateFamilies = [
  fileFamily(
    'gentelella',
    ['gentelella'],
    [
      light('light', { site: 'gentelella/dist', htmlAttributes: 'data-theme="light"' }),
      dark('dark', { site: 'gentelella/dist', htmlAttributes: 'data-theme="dark"' }),
    ],
  ),
  fileFamily('tabler-ui', ['tabler-ui'], [light('tabler-ui', { head: hidden('.highlight') })]),
  fileFamily(
    'sneat',
    ['sneat-bootstrap-html-admin-template-free'],
    [light('sneat', { head: hidden('.buy-now') })],
  ),
  fileFamily('stisla', ['stisla', 'bootstrap-4', 'font-awesome'], [light('stisla')]),
  fileFamily(
    'uikit',
    ['uikit'],
    [
      light('uikit', { head: sheet('uikit/dist/css/uikit.min.css'), classAttributes: UIKIT_CLASSES }),
      light('uikit-core', {
        head: sheet('uikit/dist/css/uikit-core.min.css'),
        classAttributes: UIKIT_CLASSES,
      }),
    ],
  ),
  fileFamily(
    'spectre',
    ['spectre.css'],
    [light('spectre', { sheets: SPECTRE_SHEETS, head: hidden('pre.code, .docs-nav .btn-link') })],
  ),
  fileFamily(
    'argon-dashboard',
    ['@creative-tim-official/argon-dashboard'],
    [light('argon', { head: hidden('.fixed-plugin') }), dark('argon-dark', CREATIVE_TIM_DARK)],
  ),
  fileFamily('argon-dashboard-free', ['@creative-tim-official/argon-dashboard-free'], [light('argon-free')]),
  fileFamily(
    'material-dashboard',
    ['material-dashboard', 'material-icons'],
    [
      light('material-dashboard', { head: hidden('.fixed-plugin') }),
      dark('material-dashboard-dark', CREATIVE_TIM_DARK),
    ],
  ),
  fileFamily(
    'soft-ui-dashboard',
    ['soft-ui-dashboard'],
    [light('soft-ui-dashboard', { head: hidden('.fixed-plugin') })],
  ),
  fileFamily(
    'soft-ui-design-system',
    ['soft-ui-design-system'],
    [light('soft-ui-design-system', { head: hidden('.fixed-plugin') })],
  ),
  fileFamily('shards', ['shards-ui', 'bootstrap-4', 'font-awesome'], [light('shards')]),
];
