import { isInInstance } from './pair-nodes.ts';
import type { Option } from './bound-uses.ts';
import type { TrialModes } from './trial-modes.ts';

/** A value that only other modes would keep bound. */
export interface Request {
  node: SceneNode;
  /** Place of its patch. */
  index: number;
  option: Option;
  modes: { collection: string; mode: string }[];
}

/** Sets modes for all who ask for the same on the root; where that is not borne, for each on the outermost part around it that bears them. */
export function grantModes(
  root: SceneNode,
  requests: readonly Request[],
  modes: TrialModes,
  bears: (around: SceneNode, asked: readonly Request[]) => boolean,
  grant: (request: Request) => void,
): void {
  const groups = new Map<string, Request[]>();
  for (const request of requests) {
    const key = JSON.stringify(request.modes);
    groups.set(key, [...(groups.get(key) ?? []), request]);
  }
  const trySetting = (around: SceneNode, asked: readonly Request[]): boolean => {
    const settings = asked[0]!.modes.map((mode) => ({ node: around, ...mode }));
    return modes.keepIf(settings, () => bears(around, asked));
  };
  for (const group of groups.values()) {
    if (trySetting(root, group)) group.forEach(grant);
    else
      for (const request of group) {
        const holds = bears(request.node, [request]);
        if (holds || around(request.node, root).some((part) => trySetting(part, [request]))) grant(request);
      }
  }
}

/** The parts of a tree around a layer, the outermost below the root first, itself last; an instance is set as a whole. */
function around(node: SceneNode, root: SceneNode): SceneNode[] {
  const parts: SceneNode[] = [];
  for (let link: BaseNode | null = node; link !== null && link.id !== root.id; link = link.parent)
    if (link.type !== 'PAGE' && link.type !== 'DOCUMENT' && !isInInstance(link)) parts.unshift(link);
  return parts;
}

/** Whether a layer lies in a part of its tree, or is it. */
export function isWithin(node: SceneNode, part: SceneNode): boolean {
  for (let link: BaseNode | null = node; link !== null; link = link.parent)
    if (link.id === part.id) return true;
  return false;
}
