import { bindAsSet, bindNode, type StyleUse } from './bind-node.ts';
import type { BindingFacts } from './binding-facts.ts';
import { copySource, type Copy } from './copy-source.ts';
import type { Undo } from './one-step.ts';
import { isInInstance, pairNodes, type Pairs } from './pair-nodes.ts';
import { patchNode, type PatchMaterials } from './patch-node.ts';
import { planBindings, type BoundPatch, type Located } from './plan-bindings.ts';
import { Problem } from '../messages/problem.ts';
import type { LayerPatch } from '../protocol.ts';
import { keepModes, setModes } from './set-modes.ts';

export interface Materials extends PatchMaterials {
  facts: BindingFacts;
  /** Ids of texts whose runs cannot be written, for a font is missing. */
  lacking: ReadonlySet<string>;
}

export interface Patched {
  node: SceneNode;
  /** Instances that were detached. */
  detached: number;
  /** Layers whose patches were left out. */
  skipped: number;
  /** Still to be applied. */
  styles: readonly StyleUse[];
  /** Still to be written once the styles are there: a layer that is hidden in an instance cannot be touched any more. Inner layers come first. */
  sights: readonly Located[];
}

/**
 * A copy of the source with patched layers. Instances keep their component where they take the patches as overrides; those in which one refuses
 * are detached, and a new copy is begun, so that no half-patched layer decides what is paired with what.
 * @throws Problem PlaceFailed for a patch of a layer that the source does not have; what Figma throws outside instances
 */
export function patchLayers(
  source: SceneNode,
  patches: readonly LayerPatch[],
  materials: Materials,
  undo: Undo,
): Patched {
  const stubborn = new Set<string>();
  for (;;) {
    const copy = copySource(source, undo);
    for (const id of stubborn) detach(source, copy, id);
    const pairs = pairNodes(source, copy.node);
    const { located, skipped } = locate(source, pairs, patches, materials);
    keepModes(source, copy.node, materials.facts);
    const plan = planBindings(copy.node, located, materials.facts);
    setModes(plan.modes, materials.facts);
    const own = source.type === 'COMPONENT_SET' ? bindAsSet(source, copy.node, materials.facts) : [];
    const refusals = writeAll(
      plan.patches.filter((one) => !setsSight(one)),
      materials,
    );
    if (refusals.length === 0) {
      const styles = stylesAfter(own, plan.patches);
      const sights = innerFirst(located.filter(setsSight), pairs);
      return { node: copy.node, detached: stubborn.size, skipped, styles, sights };
    }
    const ids = new Map([...pairs.nodes].map(([id, node]) => [node.id, id]));
    for (const { node, error } of refusals) {
      const instance = outermostInstance(node, copy.node);
      const id = instance === null ? undefined : ids.get(instance.id);
      if (id === undefined) throw error;
      stubborn.add(id);
    }
    copy.node.remove();
  }
}

/** Styles that are to be applied: those of patches, and the copy's own where no patch wrote something else. */
function stylesAfter(own: readonly StyleUse[], patches: readonly BoundPatch[]): StyleUse[] {
  const left = own.filter(
    ({ node, property }) =>
      !patches.some((one) => one.node.id === node.id && one.patch.property === property),
  );
  const given = patches.flatMap(({ node, patch: { property }, style }) =>
    style === null ? [] : [{ node, property, style: style.id }],
  );
  return [...left, ...given];
}

/** Makes a frame of an instance of the copy. id: of its original */
function detach(source: SceneNode, copy: Copy, id: string): void {
  const instance = pairNodes(source, copy.node).nodes.get(id);
  if (instance?.type !== 'INSTANCE') return;
  const isRoot = instance.id === copy.node.id;
  const frame = instance.detachInstance();
  if (isRoot) copy.node = frame;
}

const setsSight = ({ patch }: Located): boolean => patch.property === 'visible';

/** The last patch of each layer, in the order of the tree reversed. */
function innerFirst(sights: readonly Located[], { nodes }: Pairs): Located[] {
  const last = new Map(sights.map((one) => [one.node.id, one]));
  return [...nodes.values()].reverse().flatMap(({ id }) => last.get(id) ?? []);
}

/** The patches with their layers in the copy. */
function locate(
  source: SceneNode,
  pairs: Pairs,
  patches: readonly LayerPatch[],
  { lacking }: Materials,
): { located: Located[]; skipped: number } {
  const skipped = new Set<string>();
  const located = patches.flatMap((patch): Located[] => {
    const node = pairs.nodes.get(patch.node);
    if (node === undefined && !isMissing(patch.node, pairs)) throw goneProblem(source);
    if (node !== undefined && !(patch.property === 'segments' && lacking.has(patch.node)))
      return [{ node, patch }];
    skipped.add(patch.node);
    return [];
  });
  return { located, skipped: skipped.size };
}

interface Refusal {
  node: SceneNode;
  error: unknown;
}

function writeAll(patches: readonly BoundPatch[], materials: Materials): Refusal[] {
  const refusals: Refusal[] = [];
  for (const bound of patches) {
    try {
      patchNode(bound.node, bound.patch, materials);
      bindNode(bound, materials.variables);
    } catch (error) {
      refusals.push({ node: bound.node, error });
    }
  }
  return refusals;
}

/** Not there because an instance hides it: the instance itself is. */
function isMissing(id: string, { nodes, missing }: Pairs): boolean {
  if (missing.has(id)) return true;
  const instance = id.slice(1, id.indexOf(';'));
  return isInInstance({ id }) && (nodes.has(instance) || missing.has(instance));
}

const goneProblem = ({ name }: SceneNode): Problem =>
  new Problem('PlaceFailed', `A layer of “${name}” is gone since it was restyled; restyle again.`, name);

/** The outermost instance that a node lies in, itself included, up to the root of the copy. */
function outermostInstance(node: SceneNode, root: SceneNode): InstanceNode | null {
  let found: InstanceNode | null = null;
  for (let link: BaseNode | null = node; link !== null; link = link.parent) {
    if (link.type === 'INSTANCE') found = link;
    if (link.id === root.id) break;
  }
  return found;
}
