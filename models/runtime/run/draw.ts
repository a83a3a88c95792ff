import type { Encoding } from '../align/align.ts';
import { gridOf, joinedGrids, type SourceCell } from '../geometry/grid.ts';
import type { Card } from '../pack/card.ts';
import { joinCorners, votedCorners, type CellCorners } from '../votes/corner-votes.ts';
import type { ExemplarEvidence } from '../finish/exemplar-evidence.ts';
import type { Matched } from '../votes/element-votes.ts';
import { joinLooks, type ExemplarLook } from '../votes/exemplar-look.ts';
import { favourite } from '../match/cells.ts';
import { isMatchOnGpu, type Found } from '../match/match-on-gpu.ts';
import type { Candidates, Correspondence } from '../match/match.ts';
import type { FloatTensor } from '../ort/ort.ts';
import type { Region } from '../pictures/choose-cut.ts';
import { placePictures, type PictureAlbum } from '../pictures/place-pictures.ts';
import type { Geometry } from '../geometry/plan-geometry.ts';
import { extendTensor, tensorToRaster } from '../image/tensors.ts';
import type { Prepared } from '../prepare/prepare.ts';
import type { Rule } from '../steering/constraints.ts';
import { drawShared } from '../steering/draw-shared.ts';
import { drawSteered, type Drawing } from '../steering/draw-steered.ts';
import type { FreeMatch } from '../steering/match-freely.ts';
import { cellSide, finishDrawing } from '../finish/finish-drawing.ts';
import {
  predictAttributes,
  synthesise,
  type Synthesised,
  type SynthesisRequest,
} from '../synthesise/synthesise.ts';
import type { Drawer } from '../synthesise/open-drawer.ts';
import type { Attributes, ForbiddenPart, LayerNode, Matches, Raster } from '../types.ts';

export interface EncodedSource {
  prepared: Prepared;
  encoding: Encoding;
}

/** Without its pixels: several are kept. */
export interface EncodedExemplar {
  geometry: Geometry;
  encoding: Encoding;
  /** The colours that its interface is made of, for a card that asks for a finish. */
  look: ExemplarLook | null;
  /** Where it shows pictures, for such a card. */
  regions: readonly Region[];
  /** What its layers say of corners; null without layers. */
  corners: CellCorners | null;
}

/** A finished picture before it is blended; moving the strength needs nothing else. `network` is what a steered drawing is made from. */
export interface Drawn extends Drawing {
  warp: Raster;
  matches: Matches;
  attributes: Attributes | null;
}

/** What the drawing of a run needs beside its match. */
export interface DrawRequest {
  card: Card;
  drawer: Drawer;
  source: EncodedSource;
  exemplars: readonly EncodedExemplar[];
  /** The exemplars' pixels, and the parts of them from which nothing is to be taken. */
  images: readonly Raster[];
  forbidden: readonly ForbiddenPart[];
  report(fraction: number): Promise<void>;
  /** Told of a quick small drawing before the full one; absent where nobody would see it. */
  firstLook?: ((picture: Raster) => Promise<void>) | undefined;
}

/** The drawing that nothing but forbidden parts steers. root: the source's layers. */
export async function drawFreely(
  request: DrawRequest,
  { found, shared }: FreeMatch,
  root: LayerNode | undefined,
): Promise<Drawn> {
  const { card, source, exemplars } = request;
  // What an exemplar tells beyond its cells (a palette) comes, where cells chose for themselves, from the one that was matched most: the
  // mean of two palettes has colours that neither exemplar shows.
  const best = Array.from(found.confidence, (_, i) => found.index[i * found.k]!);
  let evidence: ExemplarEvidence | undefined;
  const meanwhile = (): void => void (evidence = evidenceOf(request, found));
  if (shared !== null) meanwhile();
  const { picture: network, attributes } =
    shared === null
      ? await drawNetwork(request, favourite(cellCounts(exemplars), best), found, meanwhile)
      : await drawShared(shared, root!, (exemplar) => drawNetwork(request, exemplar, found));
  const image = finishDrawing(card, source.prepared, network, evidence);
  return { network, image, attributes, ...correspondenceOf(request, found) };
}

/** The drawing under pins and exemplars of layers, with the palette of the exemplar that each names. found: the steered match. */
export async function drawRules(
  request: DrawRequest,
  free: Drawn,
  found: Correspondence,
  rules: readonly Rule[],
): Promise<Drawn> {
  const { card, source } = request;
  const finish = (network: Raster, decided: Uint8Array): Raster =>
    finishDrawing(card, source.prepared, network, evidenceOf(request, found), {
      pixels: decided,
      before: free.network,
      matched: matchedOf(request, free.matches),
    });
  const { image, attributes } = await drawSteered({
    free,
    rules,
    draw: (exemplar) => drawNetwork(request, exemplar, found),
    predict: (exemplar) => predictAttributes(synthesisOf(request, exemplar, found)),
    finish: card.finish === undefined ? null : finish,
    ink: source.prepared.knowledge().ink.data,
    cell: cellSide(card, source.prepared),
  });
  return { network: free.network, image, attributes, ...correspondenceOf(request, found) };
}

/** Cells of each exemplar. */
export function cellCounts(exemplars: readonly EncodedExemplar[]): number[] {
  return exemplars.map(({ geometry: { cells } }) => cells.width * cells.height);
}

function drawNetwork(
  request: DrawRequest,
  exemplar: number,
  found: Found,
  meanwhile?: () => void,
): Promise<Synthesised> {
  // Nobody sees the first look of one drawing among several.
  const firstLook = meanwhile && request.firstLook;
  return synthesise({ ...synthesisOf(request, exemplar, found), firstLook, meanwhile });
}

/** What the network is asked under a match, with the palette of this exemplar. */
function synthesisOf(
  { card, drawer, source, exemplars, report }: DrawRequest,
  exemplar: number,
  found: Found,
): SynthesisRequest {
  const match = isMatchOnGpu(found) ? found.grid : padded(source, found);
  return { drawer, card, source, exemplar: exemplars[exemplar]!.encoding, match, between: report };
}

/** The warp and its confidence on the encoders' grid. */
function padded(
  source: EncodedSource,
  found: Correspondence,
): { warped: FloatTensor; confidence: FloatTensor } {
  const { cells, grid } = source.prepared.geometry;
  const certain: FloatTensor = { dims: [1, 1, cells.height, cells.width], data: found.confidence };
  return {
    warped: extendTensor(warpOf(source, found.warped), grid),
    confidence: extendTensor(certain, grid),
  };
}

function correspondenceOf(
  { card, source, exemplars }: DrawRequest,
  found: Found,
): Pick<Drawn, 'warp' | 'matches'> {
  const { cells } = source.prepared.geometry;
  const { index, weight, confidence, k } = found;
  const grids = exemplars.map(({ geometry }) => geometry.cells);
  const warp = isMatchOnGpu(found)
    ? tensorToRaster(warpOf(source, found.colours), [0, 1, 2], cells)
    : tensorToRaster(warpOf(source, found.warped), card.warpedColour, cells);
  return {
    warp,
    matches: { source: cells, exemplars: grids, k, index, weight, confidence },
  };
}

/** [C, R] -> [1, C, h, w] on the source's own cells. */
function warpOf({ prepared }: EncodedSource, data: Float32Array): FloatTensor {
  const { width, height } = prepared.geometry.cells;
  return { dims: [1, data.length / (width * height), height, width], data };
}

function evidenceOf(request: DrawRequest, found: Candidates): ExemplarEvidence | undefined {
  const looks = request.exemplars.flatMap(({ look }) => look ?? []);
  if (looks.length === 0) return undefined;
  const matched = matchedOf(request, found);
  const { segmentation, maps } = request.source.prepared.knowledge();
  const told = request.exemplars.map(({ corners }) => corners);
  return {
    corners: maps ? votedCorners(maps, matched, joinCorners(told, cellCounts(request.exemplars))) : [],
    look: joinLooks(looks),
    matched,
    fromLayers: maps !== null,
    pictures: placePictures(segmentation(), maps, matched, albumsOf(request)),
  };
}

function albumsOf({ card, exemplars, images, forbidden }: DrawRequest): PictureAlbum[] {
  const grids = joinedGrids(
    exemplars.map(({ geometry }) => geometry),
    card,
  );
  return exemplars.map(({ regions }, i) => ({
    image: images[i]!,
    grid: grids[i]!,
    regions,
    forbidden: forbidden.filter(({ exemplar }) => exemplar === i),
  }));
}

function matchedOf(
  { card, source }: DrawRequest,
  { k, index, weight }: Pick<Candidates, 'k' | 'index' | 'weight'>,
): Matched {
  return { grid: gridOf(source.prepared.geometry, card, 0 as SourceCell), k, index, weight };
}
