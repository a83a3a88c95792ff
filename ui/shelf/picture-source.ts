import type { PluginApi } from '../../plugin/bridge/methods.ts';
import type { ShelfPicture } from '../../plugin/protocol.ts';
import { hashOf, pictureRef } from './picture.ts';

/** Pictures held for the session beside the shelf: one that the shelf could not keep still serves. */
const HELD = 16;

export interface PictureSource {
  /** The sandbox, with pictures exported as if they were nodes: runs need not know the difference. */
  plugin: PluginApi;
  hold(picture: ShelfPicture): void;
}

/** Answers for pictures on behalf of the canvas; those not held come from the shelf. */
export function createPictureSource(canvas: PluginApi): PictureSource {
  const held = new Map<string, ShelfPicture>();
  const hold = (picture: ShelfPicture): void => {
    held.delete(picture.hash);
    held.set(picture.hash, picture);
    for (const oldest of held.keys()) if (held.size > HELD) held.delete(oldest);
  };
  return {
    hold,
    plugin: {
      ...canvas,
      async exportFrame(id, longSide, role) {
        const hash = hashOf(id);
        if (hash === null) return canvas.exportFrame(id, longSide, role);
        const picture = held.get(hash) ?? (await canvas.takeFromShelf(hash));
        hold(picture);
        return { frame: pictureRef(picture), png: picture.bytes };
      },
      snapshotLayers: async (id) => (hashOf(id) === null ? canvas.snapshotLayers(id) : null),
    },
  };
}
