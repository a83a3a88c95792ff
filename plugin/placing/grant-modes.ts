import type { Option } from './bound-uses.ts';
import { isInInstance } from './pair-nodes.ts';
import type { Place, TrialModes } from './trial-modes.ts';

/** Something bound at a place. */
export interface Claim {
  place: Place;
  /** Whether it shows what it shall, in the modes as they are tried. */
  holds(): boolean;
}

/** A value that only other modes would keep bound. */
export interface Request extends Claim {
  /** Place of its patch. */
  index: number;
  option: Option;
  /** By collection. */
  modes: Record<string, string>;
}

/**
 * Sets modes for all who ask for the same on the root; where that is not borne, on the largest parts that bear them. An instance is set as a whole.
 * claims: everything that is bound in the tree and may not change by it
 */
export function grantModes(
  requests: readonly Request[],
  claims: readonly Claim[],
  modes: TrialModes,
  grant: (request: Request) => void,
): void {
  const groups = new Map<string, Request[]>();
  for (const request of requests) {
    const key = JSON.stringify(request.modes);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [request]);
    else group.push(request);
  }
  const settle = (part: Place, asked: readonly Request[], inside: readonly Claim[]): void => {
    const bears = (): boolean => asked.every((one) => one.holds()) && inside.every((one) => one.holds());
    // Another group's modes may serve already.
    if (bears() || modes.keepIf(part, asked[0]!.modes, bears)) {
      asked.forEach(grant);
      return;
    }
    const [requested, claimed] = [byChild(part, asked), byChild(part, inside)];
    for (const child of part.children) {
      const own = isInInstance(child) ? undefined : requested.get(child);
      if (own !== undefined) settle(child, own, claimed.get(child) ?? []);
    }
  };
  for (const group of groups.values()) settle(modes.root, group, claims);
}

/** Claims by the child of a part that they lie in, or are. */
function byChild<One extends Claim>(part: Place, claims: readonly One[]): Map<Place, One[]> {
  const found = new Map<Place, One[]>();
  for (const claim of claims) {
    let link: Place | null = claim.place;
    while (link !== null && link.depth > part.depth + 1) link = link.up;
    if (link === null || link === part) continue;
    const own = found.get(link);
    if (own === undefined) found.set(link, [claim]);
    else own.push(claim);
  }
  return found;
}
