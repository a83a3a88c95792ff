import type { Choice } from './choice.ts';
import { perChannel } from '../image/rgb.ts';
import { elected, type Votes } from '../votes/element-votes.ts';
import { nearestSwatch, type ExemplarLook } from '../votes/exemplar-look.ts';
import { colourAt, fitGround, isLevel, type Fit } from '../segment/fit-ground.ts';
import type { GroundPixels } from '../segment/ground-pixels.ts';
import type { Regions } from '../segment/regions.ts';
import { keepSeen } from './keep-seen.ts';
import { coloursOfRaster, type Colours } from '../image/colours.ts';
import { writePicture, type PlacedPictures } from '../pictures/place-pictures.ts';

/**
 * The network's colours bleed over up to so many correspondence cells. On a surface with text every glyph is an edge, so less must do.
 */
const BLEED_CELLS = 4;
const BLEED_CELLS_AT_TEXT = 2;
/** An element must be deeper than so many cells for the network to resolve a texture on it. */
const TEXTURE_CELLS = 6;
/** Root mean square residuals (0..255) at which an element begins to keep the network's pixels, and keeps them all. */
const TEXTURE = [14, 30] as const;

export interface PaintedGrounds {
  /** Finished colours of the ground pixels; other pixels hold no meaning. [H * W * 3] */
  colour: Float32Array;
  fits: Fit[];
  /** How far each ground keeps the network's pixels, 0..1: its look in the exemplar is a texture or a picture. */
  texture: Float32Array;
  /** Without those where the user chose a colour. */
  pictures: PlacedPictures | null;
}

/** What the exemplars are made of, and what the elements of the source were matched to in them. */
export interface Voted {
  look: ExemplarLook;
  votes: Votes;
  fromLayers: boolean;
}

/** With what colours elements are judged: before: as if the user had chosen none. */
export interface Judgement {
  now: Voted | undefined;
  before: Voted | undefined;
  choice: Choice | undefined;
  pictures: PlacedPictures | null;
}

/**
 * One colour or gradient per flat element, fitted to what the network drew away from the element's edge. Where that explains little, the
 * network's own pixels stay in proportion; towards the edge they fade into the fit, so that a picture ends where its box ends. A
 * ground with text on it is a surface and always even: what is left there are blotches.
 * cell: side of a correspondence cell, pixels. hasText: per ground.
 */
export function paintGrounds(
  drawn: Colours,
  grounds: Regions,
  { members, inside, below }: GroundPixels,
  hasText: Uint8Array,
  cell: number,
  { now, before: unchosen, choice, pictures: placed }: Judgement,
): PaintedGrounds {
  const { width, data } = drawn;
  const { count } = grounds;
  const fits: Fit[] = [];
  const texture = new Float32Array(count);
  const clear = new Float32Array(count);
  const before = choice && coloursOfRaster(choice.before);
  // What a pin paints changes nothing of its neighbours, so these are judged by the elements as they were without it.
  const freely: Fit[] = [];
  const pictures = placed && { ...placed, of: placed.of.slice() };
  for (let k = 0; k < count; k++) {
    const depth = hasText[k] ? grounds.depth : inside;
    let deepest = 0;
    for (const i of members[k]!) if (depth[i]! > deepest) deepest = depth[i]!;
    clear[k] = Math.min((hasText[k] ? BLEED_CELLS_AT_TEXT : BLEED_CELLS) * cell, deepest / 2);
    const core = deeperThan(members[k]!, depth, clear[k]!);
    fits[k] = freely[k] = fitGround(data, width, core);
    if (!hasText[k] && deepest >= TEXTURE_CELLS * cell)
      texture[k] = smoothstep((fits[k]!.residual - TEXTURE[0]) / (TEXTURE[1] - TEXTURE[0]));
    const chosen = before && isChosen(members[k]!, choice!.pixels);
    if (chosen) freely[k] = fitGround(before.data, width, core);
    if (pictures && chosen) pictures.of[k] = -1;
    const picture = pictures?.pictures[pictures.of[k]!];
    if (picture) {
      // What lies on a picture is judged by its mean colour.
      fits[k]!.terms.fill(0);
      picture.mean.forEach((value, c) => (fits[k]!.terms[3 * c] = value));
      texture[k] = 1;
      continue;
    }
    const voted = chosen ? unchosen : now;
    if (voted && takeColour(freely[k]!, voted, k, texture[k] === 0)) texture[k] = 0;
  }
  const isSign = (k: number): boolean => !hasText[k] && texture[k] === 0;
  keepSeen(freely, grounds, below, isSign);
  const colour = new Float32Array(data.length);
  for (let k = 0; k < count; k++) {
    if (pictures && pictures.of[k]! >= 0) {
      for (const i of members[k]!) writePicture(pictures, k, i, width, colour);
    } else if (texture[k] === 0) {
      paintFit(fits[k]!, members[k]!, width, colour);
    } else {
      for (const i of members[k]!) {
        const keep = texture[k]! * smoothstep(inside[i]! / clear[k]!);
        for (let c = 0; c < 3; c++) {
          const even = colourAt(fits[k]!, c, i % width, Math.floor(i / width));
          colour[3 * i + c] = even + keep * (data[3 * i + c]! - even);
        }
      }
    }
  }
  return { colour, fits, texture, pictures };
}

/** Writes a fit's colours at some pixels. */
function paintFit(fit: Fit, pixels: Int32Array, width: number, colour: Float32Array): void {
  for (let c = 0; c < 3; c++) {
    if (isLevel(fit, c)) {
      const value = colourAt(fit, c, fit.cx, fit.cy);
      for (let s = 0; s < pixels.length; s++) colour[3 * pixels[s]! + c] = value;
    } else {
      for (let s = 0; s < pixels.length; s++) {
        const i = pixels[s]!;
        colour[3 * i + c] = colourAt(fit, c, i % width, Math.floor(i / width));
      }
    }
  }
}

/** Those of some pixels that lie at least so deep. */
function deeperThan(pixels: Int32Array, depth: Float32Array, least: number): Int32Array {
  const deep = new Int32Array(pixels.length);
  let count = 0;
  for (let s = 0; s < pixels.length; s++) if (depth[pixels[s]!]! >= least) deep[count++] = pixels[s]!;
  return deep.subarray(0, count);
}

/** The user chose the colour of most of an element. */
function isChosen(pixels: Int32Array, chosen: Uint8Array): boolean {
  return 2 * pixels.reduce((sum, i) => sum + chosen[i]!, 0) > pixels.length;
}

/** An element takes the colour that it was elected to have, or else, where it is even, the one that it is near to. -> whether it is even now */
function takeColour(fit: Fit, { look, votes, fromLayers }: Voted, element: number, isEven: boolean): boolean {
  const { terms } = fit;
  const drawn = perChannel((c) => terms[3 * c]!);
  const own = elected(look, votes, element, drawn, fromLayers);
  const isFlat = isEven && [0, 1, 2].every((c) => isLevel(fit, c));
  if (own === null && !isFlat) return false;
  terms.fill(0);
  (own ?? nearestSwatch(look.grounds, drawn)).forEach((value, c) => (terms[3 * c] = value));
  return true;
}

function smoothstep(x: number): number {
  const t = x < 0 ? 0 : x > 1 ? 1 : x;
  return t * t * (3 - 2 * t);
}
