import type { Introduction } from './hosted-protocol.ts';
import { readGreeting } from './read-greeting.ts';

/**
 * Entry of dist/engine/index.html, the page that a panel opens as a hidden frame: hands the port of its opener's greeting to a worker. The page
 * itself reads nothing and sends nothing. The worker is made from a blob, so that the page's content policy holds for it too.
 */
const script = fetch('engine.js').then((answer) => answer.blob());

async function introduce(port: MessagePort): Promise<void> {
  const text = new Blob([await script], { type: 'text/javascript' });
  const introduction: Introduction = { base: location.href };
  new Worker(URL.createObjectURL(text)).postMessage(introduction, [port]);
}

addEventListener('message', (event: MessageEvent<unknown>) => {
  const port = readGreeting(event, window);
  if (port !== null) void introduce(port);
});
