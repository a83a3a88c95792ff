import { hasFill, hasStroke } from './paint.ts';
import type { Role } from './roles.ts';
import { isHeadingBar, isProgress, isTextBar } from './rules/bars-for-words.ts';
import { isButton, isField, isGlyphButton, isSecondButton } from './rules/buttons-and-fields.ts';
import { isHero } from './rules/heroes.ts';
import { lookAt, type Look } from './rules/look.ts';
import { isAvatar, isLogo, isPlaceholderIcon, isRoundButton } from './rules/small-marks.ts';
import type { Scene } from './scene.ts';
import { isContainer, isDrawnBox, isInside, isText, isVector, type Shape } from './shape.ts';

const ICON_SIDE = 64;

/** Drawn boxes, in the order of their likeness to one thing. First match wins. */
const BOXES: readonly (readonly [Role, (look: Look) => boolean])[] = [
  ['icon', isPlaceholderIcon],
  ['icon', isLogo],
  ['hero', isHero],
  ['button', (look) => isGlyphButton(look) && look.strong],
  ['button-secondary', isGlyphButton],
  ['avatar', isAvatar],
  ['button-secondary', isRoundButton],
  // A switch without or with its knob.
  [
    'toggle',
    ({ round, square, width, height, texts, things }) =>
      round &&
      !square &&
      width >= 32 &&
      width <= 64 &&
      height >= 16 &&
      height <= 34 &&
      !texts.length &&
      things.length < 2,
  ],
  // A check box or radio button.
  [
    'toggle',
    ({ outlined, hollow, square, width, texts }) =>
      outlined && hollow && square && width <= 26 && !texts.length,
  ],
  // The pill of a state or tag; a strong one as high as a small button is that.
  [
    'chip',
    ({ round, filled, texts, width, height, strong }) =>
      texts.length === 1 && round && filled && width <= 160 && height <= (strong ? 27 : 30),
  ],
  ['button', isButton],
  ['button-secondary', isSecondButton],
  ['field', isField],
  ['heading', isHeadingBar],
  ['text', isTextBar],
  ['progress', isProgress],
  // The bare grey box of a picture to come.
  [
    'picture',
    ({ grey, hollow, things, width, height }) =>
      grey && !hollow && !things.length && Math.min(width, height) >= 24,
  ],
  ['surface', () => true],
];

/** A small frame or group that holds a glyph and no words. */
function isIconContainer(shape: Shape, scene: Scene): boolean {
  const { node, box } = shape;
  if (!isContainer(shape) || Math.max(box.width, box.height) > ICON_SIDE || hasFill(node)) return false;
  const inside = scene.shapes.filter((other) => isInside(other, shape));
  const whole = inside.some((other) => scene.isAssigned(other) && scene.roleOf(other) !== 'icon');
  return !whole && !inside.some(isText) && inside.some(isVector);
}

/**
 * The role of one layer that no rule about several layers has spoken for, or null where it paints nothing that the condition knows:
 * thin lines, glyphs, then drawn boxes by size, place, paint and what lies on them. Call it back to front: what a layer lies on
 * must have its role.
 */
export function classifyLayer(shape: Shape, scene: Scene): Role | null {
  const { node, box } = shape;
  const drawn = hasFill(node) || hasStroke(node);
  if (Math.min(box.width, box.height) <= 2 && Math.max(box.width, box.height) >= 16)
    return drawn ? 'divider' : null;
  if (isVector(shape)) return Math.max(box.width, box.height) <= ICON_SIDE ? 'icon' : null;
  if (isIconContainer(shape, scene)) return 'icon';
  if (!isDrawnBox(shape)) return null;
  const look = lookAt(shape, scene);
  return BOXES.find(([, fits]) => fits(look))![0];
}
