import type { Option } from './bound-uses.ts';
import { isInInstance } from './pair-nodes.ts';
import type { TrialModes } from './trial-modes.ts';

/** A value that only other modes would keep bound. */
export interface Request {
  node: SceneNode;
  /** Place of its patch. */
  index: number;
  option: Option;
  modes: { collection: string; mode: string }[];
}

/**
 * Sets modes for all who ask for the same on the root; where that is not borne, on the largest parts that bear them. An instance is set as a whole.
 * bears: whether a part, for those in it who ask, is right as it is tried
 */
export function grantModes(
  requests: readonly Request[],
  modes: TrialModes,
  bears: (part: SceneNode, asked: readonly Request[]) => boolean,
  grant: (request: Request) => void,
): void {
  const groups = new Map<string, Request[]>();
  for (const request of requests) {
    const key = JSON.stringify(request.modes);
    groups.set(key, [...(groups.get(key) ?? []), request]);
  }
  const settle = (part: SceneNode, asked: readonly Request[]): void => {
    const settings = asked[0]!.modes.map((mode) => ({ node: part, ...mode }));
    // Another group's modes may serve already.
    if (bears(part, asked) || modes.keepIf(settings, () => bears(part, asked))) {
      asked.forEach(grant);
      return;
    }
    for (const child of modes.childrenOf(part)) {
      const inside = isInInstance(child) ? [] : asked.filter(({ node }) => modes.isWithin(node, child));
      if (inside.length > 0) settle(child, inside);
    }
  };
  for (const group of groups.values()) settle(modes.root, group);
}
