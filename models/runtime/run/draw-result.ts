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

/**
 * synthesise: the network draws and the picture is finished. matched: null where the drawing is kept.
 */
export async function drawResult(
  { input: { exemplars, sourceLayers }, card, caches, isWatched }: Run,
  aligned: Aligned,
  { rules, forbidden, freeKey, steeredKey }: Constraints,
  matched: MatchedInputs | null,
  report: Report,
): Promise<Drawn> {
  const isSteered = rules.length > 0;
  let most = 0;
  // With several exemplars the network draws several times.
  const request = async (part: (fraction: number) => number): Promise<DrawRequest> => ({
    ...aligned,
    card,
    drawer: await caches.drawer(),
    images: exemplars.map(({ image }) => image),
    forbidden,
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
    return drawRules(await request((fraction) => 0.5 + fraction / 2), free, matched!.steered!, rules);
  });
}
