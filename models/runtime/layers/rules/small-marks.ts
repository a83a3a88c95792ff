import { middleY, near, right } from '../../geometry/box.ts';
import type { GroundRole } from '../roles.ts';
import { isText } from '../shape.ts';
import type { Look } from './look.ts';

const CONTROLS: readonly GroundRole[] = [
  'field',
  'button',
  'button-secondary',
  'chip',
  'selected',
  'bar',
  'nav',
];

/** The text that begins right of a mark, on its line. */
export function textBeside({ shape, scene }: Look, within: number): boolean {
  const { box } = shape;
  return scene.shapes.some((other) => {
    const gap = other.box.x - right(box);
    return (
      isText(other) && gap >= 0 && gap <= within && near(middleY(other.box), middleY(box), box.height / 2)
    );
  });
}

/** A small square or circle that stands for a glyph: on a control or strip, or a filled one as small as glyphs are. */
export function isPlaceholderIcon(look: Look): boolean {
  const { square, width, things, ground, filled, hollow, round } = look;
  if (!square || things.length || width < 8) return false;
  if (CONTROLS.includes(ground)) return width <= 24;
  return filled && !hollow && width <= (round ? 22 : 30);
}

/** The mark of the product: a strong square at the top, left of its name. */
export const isLogo = (look: Look): boolean =>
  look.square &&
  look.strong &&
  look.width <= 64 &&
  !look.things.length &&
  look.shape.box.y <= 0.12 * look.scene.size.height &&
  textBeside(look, 24);

/** A filled circle, or a filled circle or square with one or two letters. A small circle stands before a name. */
export function isAvatar(look: Look): boolean {
  const { round, square, width, filled, hollow, texts, outlined } = look;
  if (!square || !filled || width < 24 || width > 120) return false;
  if (texts.length) return texts.length === 1 && /^\p{L}{1,2}$/u.test(texts[0]!.node.characters ?? '');
  if (!round) return false;
  if (width <= 30 || (hollow && outlined)) return textBeside(look, 16);
  return true;
}

/** A circle that is no avatar: a round button whose glyph is not drawn. */
export const isRoundButton = ({ round, square, width, texts, things }: Look): boolean =>
  round && square && width >= 24 && width <= 56 && !texts.length && !things.length;
