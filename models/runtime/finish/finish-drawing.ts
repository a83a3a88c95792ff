import type { Card } from '../pack/card.ts';
import type { Plan } from '../plan/plan.ts';
import type { Prepared } from '../prepare/prepare.ts';
import type { Raster, RestyleInput } from '../types.ts';
import { paintPlan, type PaintedPlan } from './paint-plan.ts';

/**
 * The picture of a plan, where the card asks for a finish; null otherwise. drawn: what the network drew; null before it was asked, which need not be where
 * nothing stays unknown.
 */
export function finishDrawing(
  card: Card,
  prepared: Prepared,
  plan: Plan | null,
  { sourceLayers, exemplars }: Pick<RestyleInput, 'sourceLayers' | 'exemplars'>,
  drawn: Raster | null,
): PaintedPlan | null {
  if (card.finish === undefined || plan === null) return null;
  const segmentation = prepared.knowledge().segmentation();
  return paintPlan({ plan, segmentation, sourceLayers, exemplars, drawn });
}
