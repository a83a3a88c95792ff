import type { Endpoint } from 'comlink';
import { isPulseRequest } from '../worker-protocol.ts';

/** Answers whatever it is told; it has a thread of its own, since this one hears nothing while it computes. */
const ECHO = 'onmessage=({ports:[port]})=>{port.onmessage=()=>port.postMessage(0)}';

/**
 * Hands the port that comes with a request to a worker inside this one, which ends when this one ends, however it ends. Where a worker may start
 * no worker, or none from a blob, nothing ever answers on the port, and whoever asked watches for signs of life alone.
 */
export function answerPulse(endpoint: Endpoint): void {
  endpoint.addEventListener('message', (event) => {
    const { data, ports } = event as MessageEvent<unknown>;
    const [port] = ports;
    if (!isPulseRequest(data) || port === undefined) return;
    try {
      const echo = new Worker(URL.createObjectURL(new Blob([ECHO], { type: 'text/javascript' })));
      // A worker that may not start tells so by an event; without an answer its port is as good as none.
      echo.addEventListener('error', (error) => error.preventDefault());
      echo.postMessage(null, [port]);
    } catch {
      port.close();
    }
  });
}
