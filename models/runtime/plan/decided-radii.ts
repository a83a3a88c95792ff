import type { PageElement } from '../elements/page-element.ts';
import { bottom, right, type Box } from '../geometry/box.ts';
import type { Radii } from '../layers/patch.ts';
import { radiiOf, type StyledNode } from '../layers/styled-node.ts';
import { elementAt, isPlace } from './draft.ts';
import type { ElementDecision, Plan } from './plan.ts';
import { halfSide } from './taken-as.ts';

/** Share of half of its shorter side from which a shape is round to its ends, whatever its size. */
const ROUND = 0.9;

const isMixed = (radii: Radii): boolean => radii.some((radius) => radius !== radii[0]);

/**
 * The corners of an element as the plan decides them; own: those that it has, at most half of its shorter side. outline: the exemplar's layer that they
 * come from, where one is known. A pill is round to its own ends, whatever its siblings' size. A corner that is square where others are not stays square:
 * the top of a sheet, one end of a row of buttons. Corners that differ come over to what had none where both lie alike in their frames.
 */
export function decidedRadii(
  own: Radii,
  element: PageElement,
  { style, origin, elements }: ElementDecision,
  plan: Plan,
  outline: StyledNode | undefined,
): Radii {
  if (origin.radius === 'source') return own;
  const half = halfSide(element);
  const taken = outline && radiiOf(outline);
  if (taken && isMixed(taken) && !isMixed(own) && isPlace(origin.radius)) {
    const { exemplar } = origin.radius;
    const theirs = edges(elementAt(plan, origin.radius).box, plan.exemplars[exemplar]![0]!.box);
    if (edges(element.box, plan.source[0]!.box) === theirs)
      return taken.map((radius) => Math.min(radius, half)) as Radii;
  }
  const isPill = style.radius > 0 && style.radius >= ROUND * halfSide(plan.source[elements[0]!]!);
  const radius = isPill ? half : Math.min(style.radius, half);
  const isPartly = own.some((corner) => corner > 0);
  return own.map((corner) => (isPartly && corner === 0 ? 0 : radius)) as Radii;
}

/** Which sides of a box lie on its frame's, clockwise from the top. */
const edges = (box: Box, { width, height }: Box): string =>
  [box.y <= 1, right(box) >= width - 1, bottom(box) >= height - 1, box.x <= 1].map(Number).join('');
