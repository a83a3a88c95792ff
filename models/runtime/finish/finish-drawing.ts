import type { Card } from '../pack/card.ts';
import type { Prepared } from '../prepare/prepare.ts';
import type { Raster } from '../types.ts';
import type { Choice } from './choice.ts';
import type { ExemplarEvidence } from './exemplar-evidence.ts';
import { finish } from './finish.ts';

/** Finishes a drawn picture where the card asks for that (finish/finish.ts). choice: colours that the user chose. */
export function finishDrawing(
  card: Card,
  prepared: Prepared,
  drawn: Raster,
  evidence: ExemplarEvidence | undefined,
  choice?: Choice,
): Raster {
  if (card.finish === undefined) return drawn;
  const cell = cellSide(card, prepared);
  const { segmentation, ink } = prepared.knowledge();
  return finish(segmentation(), ink, drawn, cell, evidence, choice);
}

/** Side of a correspondence cell in pixels of the drawing. */
export function cellSide(card: Card, { geometry }: Prepared): number {
  const { output, working, step } = geometry;
  return card.gridStride * (step ?? output.width / working.width);
}
