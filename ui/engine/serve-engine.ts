import { expose, transfer, type Endpoint } from 'comlink';
import type { OpenBackendOf } from './backend.ts';
import { createEngineService } from './engine-service.ts';
import type { EngineService, ProgressMessage } from './worker-protocol.ts';

/** Serves the engine over a worker's own channel or a port. Pictures are handed over, not copied. */
export function serveEngine(open: OpenBackendOf, endpoint: Endpoint): void {
  const service = createEngineService(open, (run, progress) => {
    const message: ProgressMessage = { run, progress };
    endpoint.postMessage(message);
  });
  const served: EngineService = {
    ...service,
    async restyle(run, input) {
      const result = await service.restyle(run, input);
      return transfer(result, [result.image.data.buffer, result.warp.data.buffer]);
    },
  };
  expose(served, endpoint);
}
