import { Problem } from './problem.ts';
import type { Role } from './protocol.ts';
import { isPicturePaint, read, visiblePaints, type SceneReader } from './scene-reader.ts';

/** Degrees below which a rotation is the rounding error of a straight layer. */
const STRAIGHT = 0.01;
const NOT_FRAMES = ['DOCUMENT', 'PAGE', 'SLICE', 'TEXT', 'TEXT_PATH', 'BOOLEAN_OPERATION', 'TABLE'];

/**
 * Why a node cannot be a source or an exemplar, or null when it can. Without a role, only what holds for both is checked.
 * The order matters: a removed node lets nothing else be read, and a wrong type makes the other answers misleading.
 */
export function checkNode(node: SceneReader, role?: Role): Problem | null {
  if (node.removed) return new Problem('RemovedNode', 'The layer was deleted; select another one.');
  const name = node.name;
  const problem = (kind: Problem['name'], sentence: string) =>
    new Problem(kind, `“${name}” ${sentence}`, name);
  if (!isFrameLike(node))
    return problem('NotExportable', 'is not a frame or a picture; select a frame instead.');
  if (isHidden(node)) return problem('HiddenNode', 'is hidden; show it first.');
  if (chain(node).some((link) => read(link, 'locked') === true)) {
    return problem('LockedNode', 'is locked; unlock it first.');
  }
  const width = read(node, 'width') ?? 0;
  const height = read(node, 'height') ?? 0;
  if (!(width >= 1 && height >= 1)) return problem('ZeroSize', 'has no area; give it a width and a height.');
  if (chain(node).some((link) => Math.abs(read(link, 'rotation') ?? 0) > STRAIGHT)) {
    return problem('RotatedNode', 'is rotated; set its rotation to 0 first.');
  }
  if (role === 'source' && isTextOnly(node)) {
    return problem('TextOnly', 'holds nothing but text; select a frame with shapes to repaint.');
  }
  return null;
}

/** A container of layers, or one shape filled with a picture. */
function isFrameLike(node: SceneReader): boolean {
  if (!('exportAsync' in node)) return false;
  if (visiblePaints(node, 'fills').some(isPicturePaint) && !node.type.startsWith('TEXT')) return true;
  return !NOT_FRAMES.includes(node.type) && 'children' in node;
}

/** Hidden by itself, by an ancestor, or by a collapsed section. Opacity 0 counts for the node alone: exports leave ancestors out. */
function isHidden(node: SceneReader): boolean {
  const [, ...ancestors] = chain(node);
  return (
    read(node, 'opacity') === 0 ||
    chain(node).some((link) => read(link, 'visible') === false) ||
    ancestors.some((link) => read(link, 'sectionContentsHidden') === true)
  );
}

/** True when the node paints text and nothing else; containers without a paint of their own do not count. */
function isTextOnly(node: SceneReader): boolean {
  const pending = [...(read(node, 'children') ?? [])];
  let texts = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (read(next, 'visible') === false) continue;
    if (next.type === 'TEXT') {
      texts += 1;
      continue;
    }
    const children = read(next, 'children');
    const paints = visiblePaints(next, 'fills').length + visiblePaints(next, 'strokes').length;
    if (children === undefined || paints > 0) return false;
    pending.push(...children);
  }
  return texts > 0 && !visiblePaints(node, 'fills').some(isPicturePaint);
}

/** The node and its ancestors, innermost first. */
function chain(node: SceneReader): SceneReader[] {
  const links: SceneReader[] = [];
  for (let link: SceneReader | null = node; link !== null; link = link.parent) links.push(link);
  return links;
}
