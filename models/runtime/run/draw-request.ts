import { favourite } from '../match/cells.ts';
import { isMatchOnGpu, type Found } from '../match/match-on-gpu.ts';
import type { Card } from '../pack/card.ts';
import type { Drawer } from '../synthesise/open-drawer.ts';
import { synthesise, type SynthesisRequest } from '../synthesise/synthesise.ts';
import type { Raster } from '../types.ts';
import { padWarp } from './correspondence.ts';
import type { Aligned } from './encoded.ts';

/** What the drawing of a run needs beside its match. */
export interface DrawRequest extends Aligned {
  card: Card;
  drawer: Drawer;
  report(fraction: number): Promise<void>;
  /** Told of a quick small drawing before the full one; absent where nobody would see it. */
  firstLook?: ((picture: Raster) => Promise<void>) | undefined;
}

/** What the network is asked under a match, with the palette of this exemplar. */
export function synthesisOf(
  { card, drawer, source, exemplars, report }: DrawRequest,
  exemplar: number,
  found: Found,
): SynthesisRequest {
  const match = isMatchOnGpu(found) ? found.grid : padWarp(source.prepared.geometry, found);
  return { drawer, card, source, exemplar: exemplars[exemplar]!.encoding, match, between: report };
}

/** Draws with the palette of every one of some exemplars, each once, in their order. */
export async function drawEach(
  request: DrawRequest,
  exemplars: Iterable<number>,
  found: Found,
): Promise<Map<number, Raster>> {
  const drawn = new Map<number, Raster>();
  for (const exemplar of new Set(exemplars))
    drawn.set(exemplar, await synthesise(synthesisOf(request, exemplar, found)));
  return drawn;
}

/**
 * The exemplar that was matched most. What an exemplar tells beyond its cells (a palette) comes, where cells chose for themselves, from it: the mean
 * of two palettes has colours that neither exemplar shows.
 */
export function mostMatched({ exemplars }: DrawRequest, { index, k, confidence }: Found): number {
  const best = Array.from(confidence, (_, i) => index[i * k]!);
  const counts = exemplars.map(({ geometry: { cells } }) => cells.width * cells.height);
  return favourite(counts, best);
}
