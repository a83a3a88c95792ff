import { isInk } from '../elements/likes.ts';
import type { PageElement } from '../elements/page-element.ts';
import { lastIndex } from '../geometry/last-index.ts';
import type { ElementMatch, JoinedExemplars } from './element-graphs.ts';
import {
  ATTRIBUTES,
  type Attribute,
  type Candidate,
  type ElementDecision,
  type Origin,
  type Place,
} from './plan.ts';
import { takenAs } from './taken-as.ts';

/** Styles that are offered for one make. */
const CANDIDATES = 3;
/** Below this a candidate is no offer. */
const LEAST = 0.01;
/** Below this a chance adds nothing; and of elements that are alike the likeliest stands for them. */
const FAINT = 1e-5;

/**
 * From the match to one decision for all elements of one make: the style that is most likely right, not the likeliest element (the sum over all elements
 * that are alike), and of ink the less likely, the worse it can be read on what its grounds take: containers are decided first. makes: numbers from 0.
 */
export function decideMakes(
  source: readonly PageElement[],
  exemplar: JoinedExemplars,
  match: ElementMatch,
  makes: Int32Array,
): ElementDecision[] {
  const members = membersOf(makes);
  const picked = new Map<number, number>();
  const decisions: ElementDecision[] = [];
  // In paint order grounds come before what lies on them, a make's first member decides when it is its turn.
  for (const [make, places] of members) {
    const chances = averaged(match, places, exemplar.elements.length);
    const grounds = places.flatMap((place) => picked.get(makes[source[place]!.parent] ?? -1) ?? []);
    const heeds = isInk(source[places[0]!]!) ? grounds : [];
    const candidates = candidatesOf(source[places[0]!]!, exemplar, chances, heeds);
    const [best] = candidates as [Ranked];
    picked.set(make, best.element);
    decisions.push({
      elements: places,
      style: best.candidate.style,
      origin: best.candidate.origin,
      candidates: candidates.map(({ candidate }) => candidate),
      confidence: best.candidate.probability,
      rules: [],
    });
  }
  return decisions;
}

function membersOf(makes: Int32Array): Map<number, number[]> {
  const members = new Map<number, number[]>();
  makes.forEach((make, place) => {
    const known = members.get(make);
    if (known) known.push(place);
    else members.set(make, [place]);
  });
  return members;
}

function averaged(match: ElementMatch, places: readonly number[], count: number): Float64Array {
  const mean = new Float64Array(count);
  for (const place of places)
    for (let j = 0; j < count; j++) mean[j]! += match[place * count + j]! / places.length;
  return mean;
}

interface Ranked {
  /** Place among the elements of all exemplars. */
  element: number;
  candidate: Candidate;
}

/** The likeliest distinct styles. grounds: the exemplar's elements that were picked for what the element lies on. */
function candidatesOf(
  own: PageElement,
  exemplar: JoinedExemplars,
  chances: Float64Array,
  grounds: readonly number[],
): Ranked[] {
  const count = chances.length;
  const { alike, unread } = exemplar.look;
  const readable = Float64Array.from(chances, (_, j) => {
    const lost = grounds.reduce((sum, ground) => sum + unread.data[j * count + ground]!, 0);
    return grounds.length === 0 ? 1 : Math.exp(-lost / grounds.length);
  });
  const left = Float64Array.from(chances);
  const ranked: Ranked[] = [];
  while (ranked.length < CANDIDATES) {
    const worth = new Float64Array(count);
    for (let k = 0; k < count; k++) {
      if (left[k]! < FAINT) continue;
      for (let j = 0; j < count; j++) worth[j]! += left[k]! * alike.data[k * count + j]!;
    }
    let [best, most] = [-1, 0];
    for (let j = 0; j < count; j++) {
      const score = worth[j]! * readable[j]! + FAINT * chances[j]!;
      if (worth[j]! > 0 && score > most) [best, most] = [j, score];
    }
    if (best < 0 || (ranked.length > 0 && worth[best]! < LEAST)) break;
    ranked.push({
      element: best,
      candidate: {
        style: takenAs(own, exemplar.elements[best]!),
        origin: originOf(own, placeOf(exemplar, best)),
        probability: Math.min(1, worth[best]!),
      },
    });
    for (let k = 0; k < count; k++) if (alike.data[k * count + best] === 1) left[k] = 0;
  }
  return ranked;
}

function placeOf({ first }: JoinedExemplars, element: number): Place {
  const exemplar = lastIndex(first, (start) => start <= element);
  return { exemplar, element: element - first[exemplar]! };
}

/** Ink, lines and the page have nothing to take but their fill. */
function originOf(own: PageElement, place: Place): Record<Attribute, Origin> {
  const fillOnly = isInk(own) || own.kind === 'line' || own.parent < 0;
  const origin = (attribute: Attribute): Origin => (fillOnly && attribute !== 'fill' ? 'source' : place);
  return Object.fromEntries(ATTRIBUTES.map((name) => [name, origin(name)])) as Record<Attribute, Origin>;
}
