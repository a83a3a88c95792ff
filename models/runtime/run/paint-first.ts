import { finishDrawing } from '../finish/finish-drawing.ts';
import type { PaintedPlan } from '../finish/paint-plan.ts';
import type { Plan } from '../plan/plan.ts';
import type { Prepared } from '../prepare/prepare.ts';
import type { Run } from './run.ts';

/** A plan and its picture before the network was asked. */
export interface Painted {
  plan: Plan;
  painted: PaintedPlan;
}

/** Whether the network has nothing to draw: every pixel belongs to an element. */
export const isComplete = (known: Painted | null): boolean => known?.painted.unknown === 0;

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
