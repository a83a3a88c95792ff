/** What a pixel's ground belongs to; exclusive, painted back to front. The order is that of models/training/wireframe/channels.py. */
export const GROUND_ROLES = [
  'page',
  'bar',
  'nav',
  'surface',
  'hero',
  'button',
  'button-secondary',
  'field',
  'chip',
  'toggle',
  'progress',
  'divider',
  'picture',
  'avatar',
  'chart',
  'selected',
] as const;
export type GroundRole = (typeof GROUND_ROLES)[number];

/** What lies on the ground. */
export const INK_ROLES = ['heading', 'text', 'caption', 'icon'] as const;
export type InkRole = (typeof INK_ROLES)[number];

export type Role = GroundRole | InkRole;

export function isInkRole(role: Role): role is InkRole {
  return (INK_ROLES as readonly string[]).includes(role);
}
