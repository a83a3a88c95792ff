import type { Box } from '../geometry/box.ts';
import type { Role } from '../layers/roles.ts';
import { affinity } from './affinity.ts';
import type { Look, StyledLayer } from './exemplar-looks.ts';
import type { Tally } from './tally.ts';

/** What a look is sought for. */
export interface Seeker {
  role: Role;
  box: Box;
  /** WCAG contrast ratio to its ground in the source. */
  emphasis: number;
  /** Place by emphasis among what has its role and ground in the source, 0 (palest) to 1; null where it is alone. */
  rank: number | null;
  /** What its ground takes; null on the page, or where that is not known. */
  ground: Look | null;
  /** Mean calibrated confidence of its cells, 0..1. */
  confidence: number;
}

/** A look that could serve, and what speaks for it. */
export interface RankedLook {
  look: Look;
  /** The layer of that look with most votes. */
  layer: StyledLayer;
  share: number;
  score: number;
}

/** Votes that a look of the very role, and one of a kindred role, starts with: the match is right in four of five cells, not in all. */
const SAME_ROLE = 0.2;
const KINDRED = 0.03;
/** Unsure votes still count this much. */
const UNSURE = 0.3;
/** A look must reach this score, or the picture's own colours are the better guess. */
const ENOUGH = 0.02;
/**
 * What a look counts more that lies on the look which the ground below has taken: a label belongs to its button. Less where that is the page,
 * on which most things lie.
 */
const SAME_GROUND = 4;
const SAME_PAGE = 1.5;
/** How fast a look loses that is paler or stronger on its ground than the layer is on its own, per factor e of contrast. */
const EMPHASIS = 0.4;
/** How fast a look loses that stands elsewhere among its like: the active tab takes the active look, the others the pale one. */
const RANK = 1.6;

/** The looks that could serve, best first; empty where none is good enough. */
export function rankLooks(seeker: Seeker, votes: Tally, looks: readonly Look[]): RankedLook[] {
  const { role, box, emphasis, ground, confidence } = seeker;
  const ranks = lookRanks(looks);
  return (
    looks
      .map((look) => {
        const kin = affinity(role, look.role);
        const share = votes.looks.get(look) ?? 0;
        const start = look.role === role ? SAME_ROLE : kin >= 0.3 ? KINDRED : 0;
        const layer = mostVoted(look, votes, box);
        const trusted = share * (UNSURE + (1 - UNSURE) * confidence) + start;
        const near = ground !== null && (look.ground === ground || look.home === ground);
        const place = near ? (ground.role === 'page' ? SAME_PAGE : SAME_GROUND) : 1;
        const strength = Math.exp(-EMPHASIS * Math.abs(Math.log(emphasis / look.emphasis)));
        const rank = ranks.get(look) ?? null;
        const order =
          rank === null || seeker.rank === null ? 1 : Math.exp(-RANK * Math.abs(rank - seeker.rank));
        const score = kin * trusted * place * strength * order * likeness(box, layer.box);
        return { look, layer, share, score };
      })
      // Where a layer may take from one exemplar alone, its cells voted for no other.
      .filter(({ layer, score }) => score >= ENOUGH && votes.exemplars[layer.exemplar]! > 0)
      .sort((a, b) => b.score - a.score)
  );
}

/** Place of each look by emphasis among those with its role and ground, 0..1; none for those that are alone. */
function lookRanks(looks: readonly Look[]): Map<Look, number> {
  return rankWithin(
    looks,
    (look) => look.emphasis,
    (a, b) => a.role === b.role && a.home === b.home,
  );
}

/** Each item's place by value among its like, 0..1 over the range of their values; left out where all are equal. */
export function rankWithin<T>(
  items: readonly T[],
  value: (item: T) => number,
  alike: (a: T, b: T) => boolean,
): Map<T, number> {
  const ranks = new Map<T, number>();
  for (const item of items) {
    const values = items.filter((other) => alike(item, other)).map(value);
    const [low, high] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))];
    if (high - low > 0.1) ranks.set(item, (Math.log(value(item)) - low) / (high - low));
  }
  return ranks;
}

function mostVoted(look: Look, votes: Tally, box: Box): StyledLayer {
  const value = (layer: StyledLayer): number =>
    (votes.layers.get(layer) ?? 0) + 1e-3 * likeness(box, layer.box);
  return look.layers.reduce((best, layer) => (value(layer) > value(best) ? layer : best));
}

/** 1 for boxes of one size, less the more their sides differ. */
function likeness(a: Box, b: Box): number {
  const ratio = (p: number, q: number): number => Math.abs(Math.log(Math.max(1, p) / Math.max(1, q)));
  return Math.exp(-0.15 * ratio(a.width, b.width) - 0.3 * ratio(a.height, b.height));
}
