import { coincides } from '../../geometry/box.ts';
import { isInkRole, type GroundRole, type Role } from '../roles.ts';
import type { Scene } from '../scene.ts';
import type { Shape } from '../shape.ts';

/** Controls whose inner shapes belong to them: only texts, icons, pictures and avatars on them keep a role of their own. */
const WHOLE: readonly GroundRole[] = [
  'button',
  'button-secondary',
  'field',
  'chip',
  'toggle',
  'progress',
  'divider',
  'chart',
];
const ON_CONTROLS: readonly Role[] = ['heading', 'text', 'caption', 'icon', 'picture', 'avatar', 'selected'];

/** What on a picture is its own drawing: a crop, a mountain and a sun. Words, buttons and cards on it are not. */
const DETAILS: readonly Role[] = ['icon', 'picture', 'avatar', 'divider', 'chart', 'progress', 'toggle'];

/** True where a layer is a part of what it lies on: the rectangle of a button's frame, a picture's crop, an icon's strokes. */
export function isPartOfGround(shape: Shape, scene: Scene): boolean {
  const role = scene.roleOf(shape);
  if (!role) return false;
  for (let up = shape.parent; up; up = up.parent) {
    const outer = scene.roleOf(up);
    if (outer && isInkRole(outer)) return true;
  }
  const below = scene.groundShape(shape);
  if (!below) return false;
  const ground = scene.roleOf(below) as GroundRole;
  if (ground === 'picture' || ground === 'avatar')
    return DETAILS.includes(role) || coincides(below.box, shape.box);
  // A box drawn once more within the frame of the same thing.
  return WHOLE.includes(ground) && !ON_CONTROLS.includes(role);
}
