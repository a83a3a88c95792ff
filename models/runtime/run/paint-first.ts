import { finishDrawing } from '../finish/finish-drawing.ts';
import type { Plan } from '../plan/plan.ts';
import type { Painted } from './draw-result.ts';
import type { Prepared } from '../prepare/prepare.ts';
import type { Run } from './run.ts';

/**
 * The picture of a plan before the network is asked: the first look at the result, and the result itself where nothing stays unknown. Null where there
 * is no plan or the card asks for no finish.
 */
export async function paintFirst(
  { input, card, caches }: Run,
  prepared: Prepared,
  plan: Plan | null,
): Promise<Painted | null> {
  if (plan === null) return null;
  const before = caches.painted.get(plan);
  if (before) return { plan, painted: before };
  const painted = finishDrawing(card, prepared, plan, input, null);
  if (painted === null) return null;
  caches.painted.set(plan, painted);
  return { plan, painted };
}
