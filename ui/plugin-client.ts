import type { PluginApi } from '../plugin/protocol.ts';
import { withTimeout } from './with-timeout.ts';

/** Milliseconds that each call may take; exports of large frames are the slow ones. */
export const CALL_LIMITS: Record<keyof PluginApi, number> = {
  hello: 10_000,
  exportFrame: 60_000,
  snapshotLayers: 30_000,
  place: 60_000,
  placeLayers: 60_000,
  undo: 5_000,
  resize: 5_000,
  close: 5_000,
};

/** The sandbox with a time limit on every call; a late answer is a `Timeout`. Comlink itself would wait for ever. */
export function createPluginClient(remote: PluginApi): PluginApi {
  const timed = <T>(call: keyof PluginApi, work: Promise<T>): Promise<T> =>
    withTimeout(
      work,
      CALL_LIMITS[call],
      'Timeout',
      `${call} was not answered within ${CALL_LIMITS[call]} ms.`,
    );
  return {
    hello: () => timed('hello', remote.hello()),
    exportFrame: (nodeId, longSide, role) => timed('exportFrame', remote.exportFrame(nodeId, longSide, role)),
    snapshotLayers: (nodeId) => timed('snapshotLayers', remote.snapshotLayers(nodeId)),
    place: (placement) => timed('place', remote.place(placement)),
    placeLayers: (placement) => timed('placeLayers', remote.placeLayers(placement)),
    undo: () => timed('undo', remote.undo()),
    resize: (width, height) => timed('resize', remote.resize(width, height)),
    close: () => timed('close', remote.close()),
  };
}
