import { bottom, near } from '../../geometry/box.ts';
import { contrast, fillColour } from '../paint.ts';
import type { GroundRole, InkRole } from '../roles.ts';
import type { Scene } from '../scene.ts';
import { isText, type Shape } from '../shape.ts';

/** Their words are `text` at any size and weight in the pages of the training set. */
const LABELLED: readonly GroundRole[] = ['button', 'button-secondary', 'chip', 'selected', 'avatar'];

const sizeOf = ({ node }: Shape): number => node.style?.fontSize ?? 14;
const isBold = ({ node }: Shape): boolean => (node.style?.fontWeight ?? 400) >= 600;

/** "$ 9.50", "12,480", "+ 8 %": no letters but digits. */
const isAmount = ({ node }: Shape): boolean => /^[^\p{L}]*\d[^\p{L}]*$/u.test(node.characters ?? '');

/** The bold first line of two, as in rows and cards. */
function isTitle(shape: Shape, scene: Scene): boolean {
  return scene.shapes.some((other) => {
    const gap = other.box.y - bottom(shape.box);
    return (
      isText(other) &&
      !isBold(other) &&
      sizeOf(other) <= sizeOf(shape) &&
      near(other.box.x, shape.box.x, 2) &&
      gap > -4 &&
      gap <= 12
    );
  });
}

function contrastOf(shape: Shape, scene: Scene): number | undefined {
  const [ink, ground] = [fillColour(shape.node), scene.groundColour(shape)];
  return ink && ground ? contrast(ink, ground) : undefined;
}

/** Contrast of a page's strongest text, found once per page. */
const strongest = new WeakMap<Scene, number>();

function strongestContrast(scene: Scene): number {
  const known = strongest.get(scene);
  if (known !== undefined) return known;
  const found = scene.shapes.filter(isText).map((shape) => contrastOf(shape, scene) ?? 0);
  const most = found.reduce((a, b) => Math.max(a, b), 0);
  strongest.set(scene, most);
  return most;
}

/** Clearly paler than the page's strongest text. */
function isMuted(shape: Shape, scene: Scene): boolean {
  const own = contrastOf(shape, scene);
  return own !== undefined && own < 0.75 * strongestContrast(scene);
}

/** A text's role by size, weight and colour alone. */
export function roleOfText(shape: Shape, scene: Scene): InkRole {
  const size = sizeOf(shape);
  if (size >= 22 || (size >= 16 && isBold(shape))) return 'heading';
  if (size >= 13 && isBold(shape) && (isAmount(shape) || isTitle(shape, scene))) return 'heading';
  if (size <= 12) return 'caption';
  return size <= 14 && !isBold(shape) && isMuted(shape, scene) ? 'caption' : 'text';
}

/** Every text: labels of controls by what they stand on, links of a side bar by their size, all others by their looks. */
export function readTexts(scene: Scene): void {
  for (const shape of scene.shapes.filter(isText)) {
    const ground = scene.groundRole(shape);
    const looks = roleOfText(shape, scene);
    const isLink = ground === 'nav' && looks === 'caption' && sizeOf(shape) > 12;
    scene.assign(shape, LABELLED.includes(ground) || isLink ? 'text' : looks);
  }
}
