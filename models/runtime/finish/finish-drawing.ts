import type { Card } from '../pack/card.ts';
import type { Plan } from '../plan/plan.ts';
import type { Prepared } from '../prepare/prepare.ts';
import type { Raster, RestyleInput } from '../types.ts';
import { paintPlan } from './paint-plan.ts';

/** The picture of a plan where there is one and the card asks for a finish (paint-plan.ts); else what the network drew, as it is. */
export function finishDrawing(
  card: Card,
  prepared: Prepared,
  plan: Plan | null,
  { sourceLayers, exemplars }: Pick<RestyleInput, 'sourceLayers' | 'exemplars'>,
  drawn: Raster,
): Raster {
  if (card.finish === undefined || plan === null) return drawn;
  const segmentation = prepared.knowledge().segmentation();
  return paintPlan({ plan, segmentation, sourceLayers, exemplars, drawn }).picture;
}
