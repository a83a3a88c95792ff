import type { PluginApi } from '../../plugin/protocol.ts';
import { checkAnswer } from './check-answers.ts';
import { withTimeout } from './with-timeout.ts';

/**
 * Milliseconds that each call may take; exports of large frames are the slow ones. Figma holds back the answer to the first, `hello`,
 * until it has parsed all of the panel's file, which takes a slow laptop seconds.
 */
export const CALL_LIMITS: Record<keyof PluginApi, number> = {
  hello: 30_000,
  exportFrame: 60_000,
  snapshotLayers: 30_000,
  tellBindings: 30_000,
  place: 60_000,
  placeLayers: 60_000,
  insertPose: 20_000,
  frameSelection: 20_000,
  undo: 5_000,
  listShelf: 10_000,
  putOnShelf: 20_000,
  takeFromShelf: 10_000,
  removeFromShelf: 10_000,
  watchNodes: 10_000,
  // Short: the report is wanted most where the sandbox is silent, and a browser lets a press copy for five seconds only.
  facts: 2_000,
  report: 5_000,
  resize: 5_000,
  close: 5_000,
};

/**
 * The sandbox with a time limit on every call and a look at every answer; a late answer is a `Timeout`, a wrong one a `BadMessage`.
 * Comlink itself would wait for ever and believe everything.
 */
export function createPluginClient(remote: PluginApi, limits = CALL_LIMITS): PluginApi {
  const timed = async <Call extends keyof PluginApi>(
    call: Call,
    work: ReturnType<PluginApi[Call]>,
  ): Promise<Awaited<ReturnType<PluginApi[Call]>>> => {
    const limit = limits[call];
    const message = `${call} was not answered within ${limit} ms.`;
    return checkAnswer(call, await withTimeout<unknown>(work, limit, 'Timeout', message));
  };
  return {
    hello: () => timed('hello', remote.hello()),
    exportFrame: (nodeId, longSide, role) => timed('exportFrame', remote.exportFrame(nodeId, longSide, role)),
    snapshotLayers: (nodeId) => timed('snapshotLayers', remote.snapshotLayers(nodeId)),
    tellBindings: (sourceId, patches) => timed('tellBindings', remote.tellBindings(sourceId, patches)),
    place: (placement) => timed('place', remote.place(placement)),
    placeLayers: (placement) => timed('placeLayers', remote.placeLayers(placement)),
    insertPose: (figure, exemplarId) => timed('insertPose', remote.insertPose(figure, exemplarId)),
    frameSelection: () => timed('frameSelection', remote.frameSelection()),
    undo: () => timed('undo', remote.undo()),
    listShelf: () => timed('listShelf', remote.listShelf()),
    putOnShelf: (picture) => timed('putOnShelf', remote.putOnShelf(picture)),
    takeFromShelf: (hash) => timed('takeFromShelf', remote.takeFromShelf(hash)),
    removeFromShelf: (hash) => timed('removeFromShelf', remote.removeFromShelf(hash)),
    watchNodes: (nodeIds) => timed('watchNodes', remote.watchNodes(nodeIds)),
    facts: () => timed('facts', remote.facts()),
    report: (report) => timed('report', remote.report(report)),
    resize: (width, height) => timed('resize', remote.resize(width, height)),
    close: () => timed('close', remote.close()),
  };
}
