import type { Tables } from './resolve-variable.ts';
import type { ModeSetting } from './trial-modes.ts';

type Collections = Pick<Tables, 'collections'>;

/** Sets explicit modes on a copy. @throws what Figma throws */
export function setModes(settings: readonly ModeSetting[], { collections }: Collections): void {
  for (const { node, collection: id, mode } of settings) {
    const collection = collections.get(id);
    if (collection !== undefined) node.setExplicitVariableModeForCollection(collection, mode);
  }
}

/** Gives a copy the modes that its source has from what it lies in: the copy may lie elsewhere. Those it has been given stay. */
export function keepModes(source: SceneNode, copy: SceneNode, { collections }: Collections): void {
  const given = copy.explicitVariableModes;
  for (const [id, mode] of Object.entries(source.resolvedVariableModes)) {
    if (given[id] !== undefined || copy.resolvedVariableModes[id] === mode) continue;
    const collection = collections.get(id);
    if (collection !== undefined) copy.setExplicitVariableModeForCollection(collection, mode);
  }
}
