import { coverOf, type Canvas } from './canvas.ts';
import { middleOf, perChannel, type Rgb } from '../image/rgb.ts';
import type { ExemplarEvidence } from './exemplar-evidence.ts';
import { nearestSwatch } from '../votes/exemplar-look.ts';
import type { Stroke } from '../segment/find-strokes.ts';
import { votedInk } from '../votes/ink-votes.ts';
import { contrast, keepContrast } from '../image/keep-contrast.ts';

/** The network's colour of a text is read where it covers at least this share of the most it covers anywhere. */
const CORE = 0.8;
/** Of these pixels, in the order of their contrast to the ground, this part is averaged: paler ones are bled into, the last are noise. */
const CLEAREST = [0.7, 0.97] as const;

/**
 * Paints a text or an icon in one colour over the painted grounds, with the source's own coverage: glyphs are as crisp as the source's. The
 * colour is the exemplar's own that it was matched to (ink-votes.ts), else what the network drew at the glyphs' cores, moved where it would be
 * harder to read than it was in the source or is in the exemplar (keep-contrast.ts).
 */
export function paintText(canvas: Canvas, stroke: Stroke, evidence: ExemplarEvidence | undefined): void {
  const { grounds, painted, network, colour } = canvas;
  const { seed } = grounds.nearest;
  const cover = coverOf(canvas, stroke);
  const most = cover.reduce((a, b) => Math.max(a, b), 0);
  const core = stroke.pixels.filter((_, s) => cover[s]! >= CORE * most);
  const ground = middleOf(core, (i, c) => painted.colour[3 * seed[i]! + c]!);
  const own = perChannel((c) => grounds.colour[3 * stroke.ground + c]!);
  const drawn = clearest(core, network, ground);
  const decided = core.some((i) => canvas.decided?.[i] === 1);
  const voted = evidence && votedInk(core, canvas, evidence.look, evidence.matched, drawn);
  const taken = voted?.colour ?? (evidence ? nearestSwatch(evidence.look.inks, drawn) : drawn);
  // White on a light button is the exemplar's own choice.
  const before = Math.min(contrast(stroke.colour, own), voted?.contrast ?? Infinity);
  const ink = decided ? drawn : keepContrast(taken, ground, before, stroke.height);
  stroke.pixels.forEach((i, s) => {
    for (let c = 0; c < 3; c++) {
      const below = painted.colour[3 * seed[i]! + c]!;
      colour[3 * i + c] = below + cover[s]! * (ink[c]! - below);
    }
  });
}

function clearest(pixels: Int32Array, network: Float32Array, ground: Rgb): Rgb {
  const far = (i: number): number =>
    ground.reduce((sum, value, c) => sum + (network[3 * i + c]! - value) ** 2, 0);
  const ranked = Array.from(pixels, (i) => ({ i, far: far(i) })).sort((a, b) => a.far - b.far || a.i - b.i);
  const [from, to] = CLEAREST.map((share) => Math.floor(share * ranked.length)) as [number, number];
  const chosen = ranked.slice(from, Math.max(from + 1, to));
  return perChannel((c) => chosen.reduce((sum, { i }) => sum + network[3 * i + c]!, 0) / chosen.length);
}
