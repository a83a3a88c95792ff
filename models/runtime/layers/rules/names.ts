import { hasFill, hasStroke } from '../paint.ts';
import type { Role } from '../roles.ts';
import type { Scene } from '../scene.ts';
import { isContainer, isText, isVector, type Shape } from '../shape.ts';
import { roleOfText } from './texts.ts';

/** Names as designers write them win over geometry. Earlier lines win: "Icon button" is a button, "Search icon" an icon. */
const NAMES: readonly (readonly [RegExp, Role])[] = [
  [/\b(button|btn|cta)\b.*\b(secondary|outlined?|ghost|tertiary|text)\b/, 'button-secondary'],
  [/\b(secondary|outlined?|ghost|tertiary)\b.*\b(button|btn|cta)\b/, 'button-secondary'],
  [/\b(button|btn|cta|fab)\b/, 'button'],
  [/\b(icons?|glyph|chevron|caret|arrow|logo)\b/, 'icon'],
  [/\b(toggle|switch|check ?box|radio)\b/, 'toggle'],
  [/\b(progress|slider|spinner|loader|stepper)\b/, 'progress'],
  [/\b(divider|separator|rule)\b/, 'divider'],
  [/\b(avatar|profile (picture|image|photo)|user (picture|image|photo))\b/, 'avatar'],
  [/\b(picture|image|img|photo|thumbnail|illustration|cover|video)\b/, 'picture'],
  [/\b(chart|graph|plot|sparkline|histogram)\b/, 'chart'],
  [/\b(chip|badge|tag|pill)\b/, 'chip'],
  [
    /\b(input|text ?field|field|text ?area|text ?box|search ?bar|search|select|dropdown|combo ?box)\b/,
    'field',
  ],
  [/\b(selected|active|current)\b/, 'selected'],
  [/\b(hero|banner|jumbotron)\b/, 'hero'],
  [/\b(nav|navigation|side ?bar|tab ?bar|bottom ?bar|menu)\b/, 'nav'],
  [/\b(header|app ?bar|top ?bar|tool ?bar|nav ?bar|title ?bar)\b/, 'bar'],
  [/\b(card|panel|modal|dialog|sheet|tile|surface|popover)\b/, 'surface'],
];

const ICON_SIDE = 64;

/** Where a name does not mean the role: the layer is the layout around the thing, or only a part of a card. */
const UNLESS: Partial<Record<Role, (shape: Shape, scene: Scene) => boolean>> = {
  // Too large, or a badge with letters on it.
  icon: (shape, scene) =>
    Math.max(shape.box.width, shape.box.height) > ICON_SIDE ||
    (hasFill(shape.node) && scene.textsOn(shape).length > 0),
  // A card can have a header, a picture a cover: only strips and columns of the page itself are bars.
  bar: ({ box }, { size }) => box.width < 0.6 * size.width || box.y > 0.15 * size.height,
  nav: ({ box }, { size }) => Math.max(box.width / size.width, box.height / size.height) < 0.4,
  button: ({ box }) => box.height > 90,
  // The card around a chart: the pages of the training set call only the drawing itself a chart.
  chart: (shape, scene) =>
    scene.on(shape).some((other) => scene.roleOf(other) === 'chart' || isTitle(other, scene)),
};

const isTitle = (shape: Shape, scene: Scene): boolean =>
  isText(shape) && roleOfText(shape, scene) === 'heading';

/** "Button/Primary", "btn_primary" and "BtnPrimary" -> "button primary", ... */
function words(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase();
}

function roleOfName(shape: Shape, scene: Scene): Role | null {
  const name = words(shape.node.name);
  for (const [pattern, role] of NAMES) {
    if (pattern.test(name) && !UNLESS[role]?.(shape, scene)) return role;
  }
  return null;
}

/** What one vector can be. */
const DRAWINGS: readonly Role[] = ['icon', 'divider', 'picture', 'chart', 'progress'];

/** Layers whose name says what they are. */
export function readNames(scene: Scene): void {
  for (const shape of scene.shapes) {
    if (isText(shape) || shape.node.type === 'LINE') continue;
    const role = roleOfName(shape, scene);
    if (!role) continue;
    // A vector called "search" is the glyph in the field.
    if (isVector(shape) && !DRAWINGS.includes(role)) continue;
    const drawn = hasFill(shape.node) || hasStroke(shape.node);
    if (drawn || isContainer(shape)) scene.assign(shape, role);
  }
}
