import { finishDrawing } from '../finish/finish-drawing.ts';
import type { Plan } from '../plan/plan.ts';
import type { Raster } from '../types.ts';
import type { Constraints } from './constrain.ts';
import { drawFreely } from './draw-freely.ts';
import type { DrawRequest } from './draw-request.ts';
import { drawRules } from './draw-rules.ts';
import type { Drawn } from './drawn.ts';
import type { Aligned } from './encoded.ts';
import type { MatchedInputs } from './match-inputs.ts';
import type { Run } from './run.ts';
import type { Report } from './steps.ts';

/** A drawing and the picture that is made of it, before it is blended; moving the strength needs nothing else. */
export type Finished = Drawn & { image: Raster };

/**
 * synthesise: the network draws and the picture is finished. matched: null where the drawing is kept; plan: null for a card without elements.
 */
export async function drawResult(
  run: Run,
  aligned: Aligned,
  constraints: Constraints,
  matched: MatchedInputs | null,
  plan: Plan | null,
  report: Report,
): Promise<Finished> {
  const { input, card, caches } = run;
  const { rules, freeKey, steeredKey } = constraints;
  const drawn = await draw(run, aligned, constraints, matched, plan !== null, report);
  const image = await caches.pictures.get(rules.length > 0 ? steeredKey : freeKey, async () =>
    finishDrawing(card, aligned.source.prepared, plan, input, drawn.network),
  );
  return { ...drawn, image };
}

async function draw(
  { input: { sourceLayers }, card, caches, isWatched }: Run,
  aligned: Aligned,
  { rules, freeKey, steeredKey }: Constraints,
  matched: MatchedInputs | null,
  isPlanned: boolean,
  report: Report,
): Promise<Drawn> {
  const isSteered = rules.length > 0;
  let most = 0;
  // With several exemplars the network draws several times.
  const request = async (part: (fraction: number) => number): Promise<DrawRequest> => ({
    ...aligned,
    card,
    drawer: await caches.drawer(),
    report: (fraction) => report((most = Math.max(most, part(fraction)))),
  });
  const drawFree = (): Promise<Drawn> =>
    caches.drawings.get(freeKey, async () => {
      const asked = await request((fraction) => (isSteered ? fraction / 2 : fraction));
      // Pins are drawn last; without them a first look would show another picture.
      const firstLook = isWatched && !isSteered ? (picture: Raster) => report(most, picture) : undefined;
      return drawFreely({ ...asked, firstLook }, matched!.free, sourceLayers);
    });
  if (!isSteered) return drawFree();
  return caches.steeredDrawings.get(steeredKey, async () => {
    const free = await drawFree();
    const asked = await request((fraction) => 0.5 + fraction / 2);
    return drawRules(asked, free, matched!.steered!, rules, isPlanned);
  });
}
