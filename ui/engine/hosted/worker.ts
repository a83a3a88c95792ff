import { serveEngine } from '../server/engine-server.ts';
import { ANSWER, isIntroduction } from './hosted-protocol.ts';
import { openWebgpuBackend } from './webgpu-backend.ts';

/** Entry of dist/engine/engine.js: serves the engine over the port that the page passes on. */
addEventListener('message', ({ data, ports }: MessageEvent<unknown>) => {
  const [port] = ports;
  if (!isIntroduction(data) || port === undefined) return;
  serveEngine(({ card }) => openWebgpuBackend(card, data.base), port);
  port.start();
  port.postMessage(ANSWER);
});
