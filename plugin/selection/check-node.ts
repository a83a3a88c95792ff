import { withAncestors } from './ancestors.ts';
import { isRotated } from './frame-ref.ts';
import { LayerWalk } from './layer-walk.ts';
import { asProblem, Problem } from '../messages/problem.ts';
import type { Role } from '../protocol.ts';
import { Reading } from './reading.ts';
import type { SceneReader } from './scene-reader.ts';
import { isPicturePaint, visiblePaints } from './visible-paints.ts';

const NOT_FRAMES = ['DOCUMENT', 'PAGE', 'SLICE', 'TEXT', 'TEXT_PATH', 'BOOLEAN_OPERATION', 'TABLE'];

/**
 * Why a node cannot be a source or an exemplar, or null when it can. Without a role, only what holds for both is checked. A locked
 * one is fine: it is only read.
 * The order matters: a removed node lets nothing else be read, and a wrong type makes the other answers misleading.
 */
export function checkNode(node: SceneReader, role?: Role, reading = new Reading()): Problem | null {
  if (reading.read(node, 'removed')) {
    return new Problem('RemovedNode', 'The layer was deleted; select another one.');
  }
  const name = reading.read(node, 'name')!;
  const problem = (kind: Problem['name'], sentence: string) =>
    new Problem(kind, `“${name}” ${sentence}`, name);
  if (!isFrameLike(node, reading))
    return problem('NotExportable', 'is not a frame or a picture; select a frame instead.');
  let around: SceneReader[];
  try {
    [, ...around] = withAncestors(node, reading);
  } catch (error) {
    return asProblem(error, 'TooDeep', `find what “${name}” lies in`);
  }
  if (isHidden(node, around, reading)) return problem('HiddenNode', 'is hidden; show it first.');
  const width = reading.read(node, 'width') ?? 0;
  const height = reading.read(node, 'height') ?? 0;
  if (!(width >= 1 && height >= 1)) return problem('ZeroSize', 'has no area; give it a width and a height.');
  // An exemplar without layers is only looked at, so it may be rotated as it is seen.
  const straight = role === 'source' || reading.has(node, 'children') ? [node, ...around] : [];
  if (straight.some((link) => isRotated(link, reading))) {
    return problem('RotatedNode', 'is rotated; set its rotation to 0 first.');
  }
  if (role === 'source' && isTextOnly(node, reading)) {
    return problem('TextOnly', 'holds nothing but text; select a frame with shapes to repaint.');
  }
  return null;
}

/** A container of layers, or one shape filled with a picture. */
function isFrameLike(node: SceneReader, reading: Reading): boolean {
  const type = reading.read(node, 'type')!;
  if (!reading.has(node, 'exportAsync')) return false;
  if (visiblePaints(node, 'fills', reading).some(isPicturePaint) && !type.startsWith('TEXT')) return true;
  return !NOT_FRAMES.includes(type) && reading.has(node, 'children');
}

/** Hidden by itself, by an ancestor, or by a collapsed section. Opacity 0 counts for the node alone: exports leave ancestors out. */
function isHidden(node: SceneReader, around: readonly SceneReader[], reading: Reading): boolean {
  return (
    reading.read(node, 'opacity') === 0 ||
    [node, ...around].some((link) => reading.read(link, 'visible') === false) ||
    around.some((link) => reading.read(link, 'sectionContentsHidden') === true)
  );
}

/**
 * True when the node paints text and nothing else; containers without a paint of their own do not count. False where there are more
 * layers than may be read.
 */
function isTextOnly(node: SceneReader, reading: Reading): boolean {
  if (visiblePaints(node, 'fills', reading).some(isPicturePaint)) return false;
  const walk = new LayerWalk(node, reading, { layers: Infinity, reads: reading.left });
  let texts = 0;
  for (const layer of walk) {
    if (layer === node) continue;
    if (reading.read(layer, 'type') === 'TEXT') {
      texts += 1;
      continue;
    }
    if (!reading.has(layer, 'children')) return false;
    if (visiblePaints(layer, 'fills', reading).length > 0) return false;
    if (visiblePaints(layer, 'strokes', reading).length > 0) return false;
  }
  return texts > 0 && !walk.cut;
}
