import type { FloatTensor } from '../ort/ort.ts';
import type { Raster } from '../types.ts';
import type { Choice } from './choice.ts';
import { votedBorders } from '../votes/border-votes.ts';
import { countVotes, type Matched } from '../votes/element-votes.ts';
import type { ExemplarEvidence } from './exemplar-evidence.ts';
import type { Edges } from '../segment/find-edges.ts';
import type { Regions } from '../segment/regions.ts';
import { paintCorners } from './paint-corners.ts';
import { paintGrounds, type PaintedGrounds, type Voted } from './paint-grounds.ts';
import { paintLine } from './paint-line.ts';
import { paintText } from './paint-text.ts';
import { coloursOfRaster, rasterOfColours, type Colours } from '../image/colours.ts';
import { isSign, writePicture } from '../pictures/place-pictures.ts';
import type { Segmentation } from '../segment/segmentation.ts';

/** Farther from every ground the network's pixels stay, and over so many pixels before they fade in. */
const REACH = 8;

/**
 * Draws the network's picture again with the source's edges. The network decides colours on a coarse grid, so its fills bleed over edges;
 * a wireframe is flat, so each of its elements gets one fitted colour or gradient, each text and line one colour, and both are put together
 * with the coverage that the source's own pixels have. Where the source is not flat (a photo) the network's pixels stay.
 *
 * A box that stands for a picture shows one of the exemplar's (pictures/). Another element has the colour of the exemplar that most of its cells
 * were matched to (element-votes.ts); others that are nearly the exemplar's own become its own (exemplar-look.ts).
 *
 * flats and ink [1, 1, H, W] in [0, 1]: of the source; drawn H x W, opaque; cell: side of a correspondence cell in output pixels;
 * evidence: what the exemplars are made of, and the match with them; choice: colours that the user chose, which stay as they are, however
 * hard a text is to read. Deterministic. -> a new raster
 */
export function finish(
  { source, grounds, edges, strokes, pixels }: Segmentation,
  ink: FloatTensor,
  drawn: Raster,
  cell: number,
  evidence?: ExemplarEvidence,
  choice?: Choice,
): Raster {
  const network = coloursOfRaster(drawn);
  if (grounds.count === 0) return rasterOfColours(network);
  const hasText = new Uint8Array(grounds.count);
  for (const { kind, ground } of strokes) if (kind === 'glyphs') hasText[ground] = 1;
  const voted = (matched: Matched): Voted | undefined =>
    evidence && {
      look: evidence.look,
      fromLayers: evidence.fromLayers,
      votes: countVotes(grounds, drawn, evidence.look, matched),
    };
  const painted = paintGrounds(network, grounds, pixels(), hasText, cell, {
    now: evidence && voted(evidence.matched),
    before: choice && voted(choice.matched),
    choice,
    pictures: evidence?.pictures ?? null,
  });
  const colour = spread(network, ink.data, grounds, painted, edges);
  const canvas = {
    ...network,
    source: source.data,
    network: network.data,
    grounds,
    painted,
    colour,
    decided: choice?.pixels,
    borders: evidence ? votedBorders(grounds, drawn, evidence.look, evidence.matched) : [],
  };
  for (const stroke of strokes) {
    if (painted.pictures && isSign(painted.pictures, stroke.ground, stroke.pixels, drawn.width)) continue;
    if (stroke.kind === 'line') paintLine(canvas, stroke);
    else paintText(canvas, stroke, evidence);
  }
  if (evidence && evidence.corners.length > 0) {
    const glyphs = new Uint8Array(colour.length / 3);
    for (const { kind, pixels } of strokes) if (kind === 'glyphs') for (const i of pixels) glyphs[i] = 1;
    paintCorners({ ...network, data: colour }, evidence.corners, (i) => glyphs[i] === 1);
  }
  return rasterOfColours({ ...network, data: colour });
}

/** Regions and their anti-aliased edges in place; other pixels take the change of the nearest ground, less where they are ink. */
function spread(
  { data: network, width }: Colours,
  ink: Float32Array,
  { label, nearest, owner }: Regions,
  painted: PaintedGrounds,
  { other, share }: Edges,
): Float32Array {
  const colour = painted.colour.slice();
  for (let i = 0; i < label.length; i++) {
    if (label[i]! >= 0) continue;
    // The cross of a picture box and its grain go with the picture.
    if (other[i]! < 0 && painted.pictures && writePicture(painted.pictures, owner[i]!, i, width, colour))
      continue;
    const [g, o] = [nearest.seed[i]!, other[i]!];
    if (o >= 0) {
      for (let c = 0; c < 3; c++) {
        const ground = painted.colour[3 * g + c]!;
        colour[3 * i + c] = ground + share[i]! * (painted.colour[3 * o + c]! - ground);
      }
    } else {
      const fade = Math.max(0, 1 - nearest.distance[i]! / REACH) * (1 - ink[i]!);
      for (let c = 0; c < 3; c++) {
        colour[3 * i + c] = network[3 * i + c]! + fade * (painted.colour[3 * g + c]! - network[3 * g + c]!);
      }
    }
  }
  return colour;
}
