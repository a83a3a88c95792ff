import { isInkRole, type Role } from '../layers/roles.ts';

/** How well one role stands in for another where an exemplar does not show it; symmetric, grounds and inks apart. */
const KIN: readonly (readonly [Role, Role, number])[] = [
  ['button', 'selected', 0.5],
  ['button', 'button-secondary', 0.25],
  ['chip', 'button-secondary', 0.5],
  ['chip', 'selected', 0.2],
  ['chip', 'field', 0.3],
  ['field', 'surface', 0.3],
  ['field', 'button-secondary', 0.3],
  ['surface', 'hero', 0.2],
  ['surface', 'bar', 0.3],
  ['surface', 'nav', 0.3],
  ['bar', 'nav', 0.5],
  ['bar', 'page', 0.3],
  ['nav', 'page', 0.1],
  ['surface', 'page', 0.1],
  ['picture', 'avatar', 0.3],
  ['picture', 'hero', 0.15],
  ['toggle', 'button', 0.3],
  ['toggle', 'selected', 0.4],
  ['progress', 'button', 0.3],
  ['chart', 'progress', 0.5],
  ['chart', 'button', 0.3],
  ['heading', 'text', 0.5],
  ['text', 'caption', 0.5],
  ['heading', 'caption', 0.15],
  ['icon', 'text', 0.2],
  ['icon', 'caption', 0.2],
];

/** What roles that have nothing in common still count, so that a clear vote wins over the name of a role. */
const STRANGERS = 0.04;
/** Roles that look like nothing else: without one of their own or a kin, the picture's colours are the better guess. */
const OWN_KIND: ReadonlySet<Role> = new Set([
  'page',
  'toggle',
  'progress',
  'divider',
  'picture',
  'avatar',
  'chart',
]);

/** 1 for the same role, down to 0 between a ground and an ink. */
export function affinity(a: Role, b: Role): number {
  if (a === b) return 1;
  if (isInkRole(a) !== isInkRole(b)) return 0;
  const kin = KIN.find(([p, q]) => (p === a && q === b) || (p === b && q === a));
  if (kin) return kin[2];
  return OWN_KIND.has(a) || OWN_KIND.has(b) ? 0 : STRANGERS;
}
