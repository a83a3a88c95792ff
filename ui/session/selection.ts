import type { PluginApi } from '../../plugin/bridge/methods.ts';
import type { FrameRef, SelectionState } from '../../plugin/protocol.ts';
import { about } from '../bridge/problem.ts';
import type { Store } from '../state/store.ts';
import type { Attempt } from './attempt.ts';

export interface SelectionDeps {
  store: Store;
  plugin: Pick<PluginApi, 'exportFrame'>;
  attempt: Attempt;
  /** Object URL of a PNG, for an <img>. */
  imageUrl(png: Uint8Array): string;
}

export interface Selection {
  /** Tells what is selected, then shows its pictures. Never rejects. */
  changed(selection: SelectionState): Promise<void>;
  /** Shows a small picture of a node. @throws what exporting throws */
  thumbnail(id: string): Promise<FrameRef>;
}

const THUMBNAIL_SIDE = 256;

/** What is selected on the canvas, with its small pictures. */
export function createSelection({ store, plugin, attempt, imageUrl }: SelectionDeps): Selection {
  const thumbnail = async (id: string): Promise<FrameRef> => {
    const { png, frame } = await plugin.exportFrame(id, THUMBNAIL_SIDE);
    store.send({ type: 'thumbnailed', node: id, url: imageUrl(png) });
    return frame;
  };

  /** A frame that left the selection meanwhile may fail in silence: nobody looks at it any more. */
  const thumbnailIfSelected = async ({ id, name }: FrameRef): Promise<void> => {
    const selected = (): boolean => {
      const { selection } = store.read();
      const frames = [selection?.source, selection?.exemplar, ...(selection?.more ?? [])];
      return frames.some((frame) => frame?.id === id);
    };
    if (!selected()) return;
    try {
      await about(name, thumbnail(id));
    } catch (thrown) {
      if (selected()) throw thrown;
    }
  };

  return {
    thumbnail,
    changed(selection) {
      store.send({ type: 'selected', selection });
      return attempt(async () => {
        if (selection.source !== null) await thumbnailIfSelected(selection.source);
        if (selection.exemplar !== null) await thumbnailIfSelected(selection.exemplar);
        for (const frame of selection.more ?? []) await thumbnailIfSelected(frame);
      }, 'ExportFailed');
    },
  };
}
