import { Problem } from '../messages/problem.ts';
import type { Reading } from './reading.ts';
import type { SceneReader } from './scene-reader.ts';

/** Layers around a layer at most; no document that people make comes near. */
const DEEPEST = 128;
/** Reads that finding them takes at most: of each its type, parent and id. */
export const READS_UP = 3 * (DEEPEST + 1);

/**
 * The node and what it lies in, innermost first, up to its page.
 * @throws Problem TooDeep
 */
export function withAncestors(node: SceneReader, reading: Reading): SceneReader[] {
  const links: SceneReader[] = [];
  let link: SceneReader | null = node;
  while (link !== null) {
    links.push(link);
    if (links.length > DEEPEST) {
      const name = reading.read(node, 'name')!;
      throw new Problem(
        'TooDeep',
        `“${name}” lies inside more than ${DEEPEST} other layers; select one of these.`,
        name,
      );
    }
    link = reading.read(link, 'type') === 'PAGE' ? null : (reading.read(link, 'parent') ?? null);
  }
  return links;
}
