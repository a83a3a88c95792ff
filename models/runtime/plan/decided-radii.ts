import type { PageElement } from '../elements/page-element.ts';
import type { Radii } from '../layers/patch.ts';
import type { ElementDecision } from './plan.ts';

/** Share of half of its shorter side from which a shape is round to its ends, whatever its size. */
const ROUND = 0.9;

const halfOf = ({ box }: PageElement): number => Math.min(box.width, box.height) / 2;

/**
 * The corners of an element as the plan decides them; own: those that it has, at most half of its shorter side. A pill is round to its own ends, whatever
 * its siblings' size. A corner that is square where others are not stays square: the top of a sheet, one end of a row of buttons.
 */
export function decidedRadii(
  own: Radii,
  element: PageElement,
  { style, origin, elements }: Pick<ElementDecision, 'style' | 'origin' | 'elements'>,
  source: readonly PageElement[],
): Radii {
  if (origin.radius === 'source') return own;
  const isPill = style.radius > 0 && style.radius >= ROUND * halfOf(source[elements[0]!]!);
  const radius = isPill ? halfOf(element) : Math.min(style.radius, halfOf(element));
  const isMixed = own.some((corner) => corner > 0);
  return own.map((corner) => (isMixed && corner === 0 ? 0 : radius)) as Radii;
}
