import type { Render, Values } from '../../families/adapter.ts';
import type { Kind } from '../components.ts';
import * as controls from './controls.ts';
import * as fields from './fields.ts';
import * as layout from './layout.ts';
import * as messages from './messages.ts';
import * as navigation from './navigation.ts';
import * as pictures from './pictures.ts';
import * as surfaces from './surfaces.ts';
import { tonesCss } from './tones.ts';
import * as words from './words.ts';

/** Every part drawn of a kit's values alone, for what the kit has not. */
export const COMPOSITIONS: { readonly [K in Kind]: Render<K> } = {
  button: controls.button,
  'icon-button': controls.iconButton,
  'button-group': controls.buttonGroup,
  chip: controls.chip,
  badge: controls.badge,
  link: controls.link,
  field: fields.field,
  select: fields.select,
  'text-area': fields.textArea,
  checkbox: fields.checkbox,
  radio: fields.radio,
  switch: fields.toggle,
  slider: fields.slider,
  progress: messages.progress,
  spinner: messages.spinner,
  alert: messages.alert,
  toast: messages.toast,
  tooltip: messages.tooltip,
  bubble: messages.bubble,
  'empty-state': messages.emptyState,
  card: surfaces.card,
  list: surfaces.list,
  menu: surfaces.menu,
  dialog: surfaces.dialog,
  sheet: surfaces.sheet,
  accordion: surfaces.accordion,
  table: surfaces.table,
  tabs: navigation.tabs,
  pager: navigation.pager,
  breadcrumb: navigation.breadcrumb,
  stepper: navigation.stepper,
  'nav-bar': navigation.navBar,
  'side-bar': navigation.sideBar,
  'tab-bar': navigation.tabBar,
  'top-bar': navigation.topBar,
  'floating-button': navigation.floatingButton,
  footer: navigation.footer,
  heading: words.heading,
  text: words.text,
  quote: words.quote,
  code: words.code,
  divider: words.divider,
  rating: words.rating,
  price: words.price,
  stat: words.stat,
  avatar: pictures.avatar,
  'avatar-stack': pictures.avatarStack,
  icon: pictures.icon,
  'icon-box': pictures.iconBox,
  picture: pictures.picture,
  'image-grid': pictures.imageGrid,
  carousel: pictures.carousel,
  hero: pictures.hero,
  row: layout.row,
  column: layout.column,
  grid: layout.grid,
  section: layout.section,
  layers: layout.layers,
  screen: layout.screen,
  'status-bar': layout.statusBar,
  'home-indicator': layout.homeIndicator,
};

/** The style sheet of the composed parts in a kit's values; it stands after the kit's own. */
export const compositionCss = (values: Values): string =>
  [
    layout.layoutCss,
    controls.controlsCss,
    fields.fieldsCss,
    messages.messagesCss,
    surfaces.surfacesCss,
    navigation.navigationCss,
    words.wordsCss,
    pictures.picturesCss,
    tonesCss,
  ]
    .map((css) => css(values))
    .join('');
