import { expose, transfer } from 'comlink';
import { createEngineService } from './engine-service.ts';
import { PAGE_ENGINE, type EngineService, type ProgressMessage } from './worker-protocol.ts';

/**
 * Entry of the engine's script. In a classic worker it serves by messages; evaluated in the page (where no worker may start) it
 * leaves the maker of the service under a global name.
 */
if (typeof document === 'undefined') {
  const service = createEngineService((run, progress) => {
    const message: ProgressMessage = { run, progress };
    self.postMessage(message);
  });
  const served: EngineService = {
    ...service,
    async restyle(run, input) {
      const result = await service.restyle(run, input);
      return transfer(result, [result.image.data.buffer, result.warp.data.buffer]);
    },
  };
  expose(served);
} else {
  Object.assign(globalThis, { [PAGE_ENGINE]: createEngineService });
}
