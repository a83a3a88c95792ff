import type { LayerNode, LayerPaint } from '../types.ts';
import type { GroundRole, Role } from './roles.ts';

/** Position and size in the frame's own units, relative to the root's top left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is known around a layer when it is classified. */
export interface Surroundings {
  /** The whole frame. */
  root: { width: number; height: number };
  /** Role of the nearest ancestor that has one. */
  parent: GroundRole;
  siblings: readonly LayerNode[];
}

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

const ICON_TYPES = ['VECTOR', 'BOOLEAN_OPERATION', 'STAR', 'REGULAR_POLYGON'];
const CONTAINERS = ['FRAME', 'GROUP', 'COMPONENT', 'COMPONENT_SET', 'INSTANCE', 'SECTION'];
const ICON_SIDE = 64;

/** "Button/Primary", "btn_primary" and "BtnPrimary" -> "button primary", ... */
function words(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase();
}

function shown(paints: readonly LayerPaint[] | undefined): LayerPaint[] {
  return (paints ?? []).filter((paint) => paint.visible !== false && paint.opacity !== 0);
}

/** True where the layer paints its own box. */
export function hasFill(node: LayerNode): boolean {
  return shown(node.fills).length > 0;
}

/** Visible descendants of one type, this node included. */
function count(node: LayerNode, fits: (node: LayerNode) => boolean): number {
  if (node.visible === false) return 0;
  return (fits(node) ? 1 : 0) + (node.children ?? []).reduce((sum, child) => sum + count(child, fits), 0);
}

const isText = (node: LayerNode): boolean => node.type === 'TEXT';
const isVector = (node: LayerNode): boolean => ICON_TYPES.includes(node.type);

/** Grey and not white or black: the usual fill of a placeholder. */
function isGrey(node: LayerNode): boolean {
  const color = shown(node.fills)[0]?.color;
  if (!color) return false;
  const { r, g, b } = color;
  return Math.max(r, g, b) - Math.min(r, g, b) < 0.06 && r > 0.25 && r < 0.95;
}

/** Dark or saturated, as a primary action is. */
function isStrong(node: LayerNode): boolean {
  const color = shown(node.fills)[0]?.color;
  if (!color) return false;
  const { r, g, b } = color;
  return Math.max(r, g, b) - Math.min(r, g, b) > 0.25 || 0.299 * r + 0.587 * g + 0.114 * b < 0.6;
}

/** The X-box of wireframes: two lines or vectors about as large as the box, in it or beside it. */
function isCrossed(node: LayerNode, siblings: readonly LayerNode[]): boolean {
  const box = node.absoluteBoundingBox;
  if (!box) return false;
  const spans = [...(node.children ?? []), ...siblings].filter((other) => {
    const at = other.absoluteBoundingBox;
    if (other === node || !at || !['LINE', 'VECTOR'].includes(other.type)) return false;
    const near = (a: number, b: number, size: number): boolean => Math.abs(a - b) <= 0.1 * size + 1;
    return (
      near(at.x, box.x, box.width) &&
      near(at.y, box.y, box.height) &&
      near(at.width, box.width, box.width) &&
      near(at.height, box.height, box.height)
    );
  });
  return spans.length >= 2;
}

function textRole(node: LayerNode): Role {
  const size = node.style?.fontSize ?? 14;
  const weight = node.style?.fontWeight ?? 400;
  if (size >= 22 || (size >= 16 && weight >= 600)) return 'heading';
  return size <= 12 ? 'caption' : 'text';
}

function byName(node: LayerNode, box: Box, root: { width: number; height: number }): Role | null {
  const name = words(node.name);
  for (const [pattern, role] of NAMES) {
    if (!pattern.test(name)) continue;
    if (role === 'icon' && Math.max(box.width, box.height) > ICON_SIDE) continue;
    // A card can have a header, a picture a cover: only strips and columns of the page itself are bars.
    if (role === 'bar' && (box.width < 0.6 * root.width || box.y > 0.15 * root.height)) continue;
    if (role === 'nav' && Math.max(box.width / root.width, box.height / root.height) < 0.4) continue;
    // "Buttons" of the whole width and "Field group" are layout, not the control.
    if (role === 'button' && box.height > 90) continue;
    return role;
  }
  return null;
}

/** Filled boxes, in the order of their likeness to a control. */
function filledRole(node: LayerNode, box: Box, { root, siblings }: Surroundings): GroundRole {
  const { width, height } = box;
  const texts = count(node, isText) + beside(box, node, siblings);
  const radius = node.cornerRadius ?? 0;
  const round = node.type === 'ELLIPSE' || radius >= 0.45 * Math.min(width, height);
  const wide = width >= 0.9 * root.width;
  if (wide && box.y <= 0.02 * root.height && height <= Math.max(96, 0.12 * root.height)) return 'bar';
  if (wide && box.y + height >= 0.98 * root.height && height <= 0.12 * root.height) return 'nav';
  if (height >= 0.8 * root.height && width <= 0.3 * root.width && texts >= 2) return 'nav';
  if (wide && box.y <= 0.15 * root.height && height >= 0.15 * root.height && height <= 0.7 * root.height)
    return 'hero';
  if (round && Math.abs(width - height) <= 2 && width >= 24 && width <= 120) return 'avatar';
  if (round && width >= 32 && width <= 64 && height >= 16 && height <= 34 && texts === 0) return 'toggle';
  if (texts === 1 && round && height <= 27 && width <= 160) return 'chip';
  if (texts === 1 && height >= 28 && height <= 60 && width >= 44 && width <= 400) {
    return isStrong(node) ? 'button' : shown(node.strokes).length > 0 ? 'field' : 'button-secondary';
  }
  if (texts === 0 && height <= 12 && width >= 60) return 'progress';
  if (texts === 0 && (node.children ?? []).length === 0 && isGrey(node) && Math.min(width, height) >= 24)
    return 'picture';
  return 'surface';
}

/** Texts drawn over the box by its siblings, as in frames whose boxes and texts are not grouped. */
function beside(box: Box, node: LayerNode, siblings: readonly LayerNode[]): number {
  const own = node.absoluteBoundingBox;
  if (!own) return 0;
  return siblings.filter((other) => {
    const at = other.absoluteBoundingBox;
    if (other.type !== 'TEXT' || other.visible === false || !at) return false;
    const dx = at.x - own.x;
    const dy = at.y - own.y;
    return dx >= -1 && dy >= -1 && dx + at.width <= box.width + 1 && dy + at.height <= box.height + 1;
  }).length;
}

/**
 * The role of one visible layer, or null where it paints nothing that the condition knows.
 * Rules (reference/figma-platform.md, section 9): type TEXT by size and weight; names; pictures (IMAGE fill, X-box, bare grey box);
 * thin lines; vectors up to 64 px; then filled boxes and outlined boxes by size, place and the texts on them.
 */
export function classifyLayer(node: LayerNode, box: Box, around: Surroundings): Role | null {
  if (node.type === 'TEXT') return textRole(node);
  const filled = hasFill(node);
  const outlined = shown(node.strokes).length > 0;
  const named = byName(node, box, around.root);
  if (named && (filled || outlined || CONTAINERS.includes(node.type) || named === 'icon')) return named;
  if (shown(node.fills).some((paint) => paint.type === 'IMAGE' || paint.type === 'VIDEO')) return 'picture';
  if ((filled || outlined) && isCrossed(node, around.siblings)) return 'picture';
  const { width, height } = box;
  if (Math.min(width, height) <= 2 && Math.max(width, height) >= 16)
    return filled || outlined ? 'divider' : null;
  if (isVector(node)) return Math.max(width, height) <= ICON_SIDE ? 'icon' : null;
  if (isIconContainer(node, box)) return 'icon';
  if (filled) return filledRole(node, box, around);
  if (!outlined) return null;
  const texts = count(node, isText) + beside(box, node, around.siblings);
  if (height >= 28 && height <= 60 && width >= 60) {
    // The outlined neighbour of a filled button is the second choice; alone it is a field.
    return texts === 1 &&
      width <= 200 &&
      around.siblings.some((other) => other !== node && isLikeButton(other, node))
      ? 'button-secondary'
      : 'field';
  }
  if (width <= 26 && height <= 26) return 'toggle';
  return 'surface';
}

function isIconContainer(node: LayerNode, box: Box): boolean {
  if (!CONTAINERS.includes(node.type) || Math.max(box.width, box.height) > ICON_SIDE || hasFill(node))
    return false;
  return count(node, isVector) > 0 && count(node, isText) === 0;
}

function isLikeButton(other: LayerNode, node: LayerNode): boolean {
  const a = other.absoluteBoundingBox;
  const b = node.absoluteBoundingBox;
  if (!a || !b || other.visible === false || !hasFill(other) || !isStrong(other)) return false;
  return Math.abs(a.height - b.height) <= 4 && Math.abs(a.y - b.y) <= 8 + b.height * 2 && a.width <= 400;
}
