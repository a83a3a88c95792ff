import type { PluginApi } from '../../plugin/bridge/methods.ts';
import type { ShelfPicture } from '../../plugin/protocol.ts';
import type { Card } from '../../models/runtime/pack/card.ts';
import type { Engine, EngineReport } from '../engine/engine.ts';
import type { ImageCodec } from '../image/png-codec.ts';
import type { Store } from '../state/store.ts';
import { createIterations, type Iterations } from '../history/iterations.ts';
import { refuseBlank } from '../image/refuse-blank.ts';
import { createLive, type Live } from '../live/live.ts';
import { createPictureSource } from '../shelf/picture-source.ts';
import { createShelfSession, type ShelfSession } from '../shelf/shelf-session.ts';
import { startRefiner } from '../steer/refiner.ts';
import { createAttempt, type Attempt } from './attempt.ts';
import { createEngineKeeper, type EngineKeeper } from './engine-keeper.ts';
import { createMaskChoice, type MaskChoice } from './mask-choice.ts';
import { createPlacing, type Placing } from './placing.ts';
import { createRuns, type Runs } from './runs.ts';
import { createSelection, type Selection } from './selection.ts';

/** What a session is given. */
export interface SessionDeps {
  store: Store;
  /** With time limits on every call: plugin-client.ts. */
  plugin: PluginApi;
  card: Card;
  codec: ImageCodec;
  startEngine(changed: (report: EngineReport) => void): Promise<Engine>;
  /** Object URL of a PNG, for an <img>. */
  imageUrl(png: Uint8Array): string;
  /** What is kept of a pasted, dropped or chosen file: shelf/read-picture.ts. */
  readPicture(file: Blob, name: string): Promise<ShelfPicture>;
  /** Milliseconds, monotonic. */
  now(): number;
}

/** What a session is made of. */
export interface Parts {
  /** The sandbox, with the pictures of the shelf as nodes like others, and blank exports refused. */
  plugin: PluginApi;
  attempt: Attempt;
  keeper: EngineKeeper;
  selection: Selection;
  runs: Runs;
  placing: Placing;
  iterations: Iterations;
  live: Live;
  shelf: ShelfSession;
  maskChoice: MaskChoice;
}

/** Makes the parts of a session and hands each what it needs of the others. */
export function createParts(deps: SessionDeps): Parts {
  const { store, card, codec, imageUrl, now } = deps;
  const pictures = createPictureSource(refuseBlank(deps.plugin, codec));
  const { plugin } = pictures;
  const attempt = createAttempt(store);
  const shelf = createShelfSession({ ...deps, plugin, pictures });
  const keeper = createEngineKeeper(deps.startEngine, (status) => store.send({ type: 'engine', status }));
  startRefiner({ store, engine: keeper.engine, drop: keeper.drop });
  const selection = createSelection({ store, plugin, attempt, imageUrl });
  const { thumbnail } = selection;
  const runs = createRuns({ store, plugin, card, codec, keeper, attempt, now });
  const placing = createPlacing({ store, plugin, codec });
  const iterations = createIterations({
    store,
    model: card.id,
    begin: runs.begin,
    perform: runs.perform,
    settings: runs.settings,
    placeQuietly: placing.placeQuietly,
    thumbnail,
  });
  const live = createLive({
    store,
    rerun: iterations.rerun,
    refresh: (nodes) =>
      attempt(async () => {
        // A node that is gone has no picture to read; the next run says so.
        for (const node of nodes) await thumbnail(node).catch(() => undefined);
      }, 'ExportFailed'),
  });
  const maskChoice = createMaskChoice({ store, codec, pictures, attempt, thumbnail, imageUrl });
  return { plugin, attempt, keeper, selection, runs, placing, iterations, live, shelf, maskChoice };
}
