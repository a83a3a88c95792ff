import { expose, transfer, type Endpoint } from 'comlink';
import type { Card } from '../../../models/runtime/pack/card.ts';
import type { RestyleInput } from '../../../models/runtime/types.ts';
import { answerPulse } from './answer-pulse.ts';
import type { OpenBackendOf } from './backend.ts';
import { createEngineService } from './engine-service.ts';
import type { EngineService } from '../worker-protocol.ts';

/** No number that createServedEngine gives to a run. */
const WARM_UP = 0;
const WARM_UP_SIDE = 64;

/** The smallest picture that goes through every graph. */
function warmUpInput({ sharpness }: Card): RestyleInput {
  const side = WARM_UP_SIDE;
  const image = { width: side, height: side, data: new Uint8ClampedArray(4 * side * side).fill(255) };
  return { source: image, exemplars: [{ image }], settings: { sharpness, strength: 1 }, tellCells: true };
}

/** Serves the engine over a worker's own channel or a port. Pictures are handed over, not copied. */
export function serveEngine(open: OpenBackendOf, endpoint: Endpoint): void {
  const service = createEngineService(open, (message) => endpoint.postMessage(message));
  const served: EngineService = {
    ...service,
    async load(parts) {
      const name = await service.load(parts);
      // Opens the sessions while the designer still chooses. Should it fail, the run that needs them fails the same way and says so.
      service.restyle(WARM_UP, warmUpInput(parts.card)).catch(() => undefined);
      return name;
    },
    async restyle(run, input) {
      const result = await service.restyle(run, input);
      const { image, cells } = result;
      return transfer(result, [image.data.buffer, ...(cells ? [cells.warp.data.buffer] : [])]);
    },
  };
  answerPulse(endpoint);
  expose(served, endpoint);
}
