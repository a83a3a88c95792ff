import type { PluginApi } from '../../plugin/bridge/methods.ts';
import type { ShelfEntry, ShelfPicture } from '../../plugin/protocol.ts';
import { ProblemError, toProblem } from '../bridge/problem.ts';
import type { Store } from '../state/store.ts';
import { entryOf, hashOf, pictureRef } from './picture.ts';
import type { PictureSource } from './picture-source.ts';

/** Exemplars from anywhere. None of these rejects. */
export interface ShelfSession {
  /** Lists what earlier sessions left. */
  open(): Promise<void>;
  /** A pasted, dropped or chosen file becomes the exemplar and goes on the shelf; null stands for a clipboard without one. */
  add(file: File | null): Promise<void>;
  choose(hash: string): Promise<void>;
  remove(hash: string): Promise<void>;
}

export interface ShelfDeps {
  store: Store;
  plugin: Pick<PluginApi, 'listShelf' | 'putOnShelf' | 'takeFromShelf' | 'removeFromShelf'>;
  pictures: PictureSource;
  readPicture(file: Blob, name: string): Promise<ShelfPicture>;
  imageUrl(bytes: Uint8Array): string;
}

const PASTED = 'Pasted picture';

export function createShelfSession(deps: ShelfDeps): ShelfSession {
  const { store, plugin, pictures } = deps;
  const urls = new Map<string, string>();

  const show = (entries: ShelfEntry[]): void => {
    const items = entries.map((entry) => {
      const url = urls.get(entry.hash) ?? deps.imageUrl(entry.thumbnail);
      urls.set(entry.hash, url);
      return { hash: entry.hash, frame: pictureRef(entry), url };
    });
    store.send({ type: 'shelf', event: { type: 'listed', items } });
  };

  const use = (picture: ShelfPicture): void => {
    pictures.hold(picture);
    const frame = pictureRef(picture);
    store.send({ type: 'thumbnailed', node: frame.id, url: deps.imageUrl(picture.bytes) });
    store.send({ type: 'shelf', event: { type: 'chosen', picture: frame } });
  };

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      store.send({ type: 'alerted', problem: toProblem(thrown, 'ShelfFailed') });
    }
  };

  return {
    open: () => attempt(async () => show(await plugin.listShelf())),
    add: (file) =>
      attempt(async () => {
        if (file === null) throw new ProblemError('NotAPicture', 'The clipboard holds no picture.');
        // Chromium calls every pasted bitmap image.png.
        const name = file.name === 'image.png' || file.name === '' ? PASTED : file.name;
        const picture = await deps.readPicture(file, name);
        use(picture);
        show(await plugin.putOnShelf({ ...entryOf(picture), bytes: picture.bytes }));
      }),
    choose: (hash) =>
      attempt(async () => {
        use(await plugin.takeFromShelf(hash));
        show(await plugin.listShelf());
      }),
    remove: (hash) =>
      attempt(async () => {
        show(await plugin.removeFromShelf(hash));
        const { picture } = store.read().shelf;
        if (picture !== null && hashOf(picture.id) === hash)
          store.send({ type: 'shelf', event: { type: 'cleared' } });
      }),
  };
}
