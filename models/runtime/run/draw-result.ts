import { finishDrawing } from '../finish/finish-drawing.ts';
import type { Raster } from '../types.ts';
import type { Constraints } from './constrain.ts';
import { drawFreely } from './draw-freely.ts';
import { correspondenceOf } from './correspondence.ts';
import type { DrawRequest } from './draw-request.ts';
import { drawRules } from './draw-rules.ts';
import type { Drawn } from './drawn.ts';
import type { Aligned } from './encoded.ts';
import type { MatchedInputs } from './match-inputs.ts';
import { isComplete, type Painted } from './paint-first.ts';
import type { Run } from './run.ts';
import type { Report } from './steps.ts';

/** A drawing and the picture that is made of it, before it is blended; moving the strength needs nothing else. */
export type Finished = Drawn & { image: Raster };

/**
 * synthesise: the network draws and the picture is finished. matched: null where the drawing is kept; known: null for a card without elements.
 */
export async function drawResult(
  run: Run,
  aligned: Aligned,
  constraints: Constraints,
  matched: MatchedInputs | null,
  known: Painted | null,
  report: Report,
): Promise<Finished> {
  const { input, card, caches } = run;
  const { rules, freeKey, steeredKey } = constraints;
  const drawn = await draw(run, aligned, constraints, matched, known, report);
  const { network } = drawn;
  if (network === null) return { ...drawn, image: known!.painted.picture };
  const image = await caches.pictures.get(
    rules.length > 0 ? steeredKey : freeKey,
    async () =>
      finishDrawing(card, aligned.source.prepared, known?.plan ?? null, input, network)?.picture ?? network,
  );
  return { ...drawn, image };
}

async function draw(
  { card, caches, isWatched }: Run,
  aligned: Aligned,
  { rules, freeKey, steeredKey }: Constraints,
  matched: MatchedInputs | null,
  known: Painted | null,
  report: Report,
): Promise<Drawn> {
  const isSteered = rules.length > 0;
  if (isComplete(known)) {
    const [key, kept] = isSteered ? [steeredKey, caches.steeredDrawings] : [freeKey, caches.drawings];
    return kept.get(key, async () => {
      const found = matched!.steered ?? matched!.free;
      return { network: null, ...correspondenceOf(card, aligned, found) };
    });
  }
  let most = 0;
  // With rules the network draws several times.
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
      const firstLook =
        isWatched && !isSteered && known === null ? (picture: Raster) => report(most, picture) : undefined;
      return drawFreely({ ...asked, firstLook }, matched!.free);
    });
  if (!isSteered) return drawFree();
  return caches.steeredDrawings.get(steeredKey, async () => {
    const free = await drawFree();
    const asked = await request((fraction) => 0.5 + fraction / 2);
    return drawRules(asked, free, matched!.steered!, rules, known !== null);
  });
}
