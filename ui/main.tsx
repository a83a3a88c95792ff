import { expose, wrap } from 'comlink';
import { render } from 'preact';
import type { PluginApi, UiApi } from '../plugin/protocol.ts';
import { Panel } from './components/panel.tsx';
import {
  readEmbeddedCard,
  readEngineOrigin,
  takeEmbeddedEngine,
  type EmbeddedEngine,
} from './engine/embedded-parts.ts';
import type { Engine } from './engine/engine.ts';
import { startHosted } from './engine/hosted/start-hosted.ts';
import { startEngine } from './engine/start-engine.ts';
import { withFallback } from './engine/with-fallback.ts';
import { browserCodec } from './image/png-codec.ts';
import { createPluginClient } from './plugin-client.ts';
import { createPluginEndpoint } from './plugin-endpoint.ts';
import { createSession } from './session.ts';
import { createStore } from './store.ts';

const root = document.getElementById('panel');
if (root === null) throw new Error('The page has no #panel to draw into.');

const card = readEmbeddedCard(document);
const endpoint = createPluginEndpoint(window);
// Held for the page's life by `session`: comlink hangs up when its last proxy is collected.
const remote = wrap<PluginApi>(endpoint);
const store = createStore();
let embedded: Promise<EmbeddedEngine> | null = null;

async function startInline(): Promise<Engine> {
  embedded ??= takeEmbeddedEngine(document, card);
  const { script, parts } = await embedded;
  return startEngine(script, parts);
}

const origin = readEngineOrigin(document);
const accelerator = origin === null ? null : () => startHosted(origin, card);

const session = createSession({
  store,
  plugin: createPluginClient(remote),
  card,
  codec: browserCodec,
  startEngine: (changed) => withFallback(accelerator, startInline, changed),
  imageUrl: (png) => URL.createObjectURL(new Blob([new Uint8Array(png)], { type: 'image/png' })),
  now: () => performance.now(),
});

const served: UiApi = { selectionChanged: session.selectionChanged };
expose(served, endpoint);
render(<Panel store={store} session={session} />, root);
void session.open();
afterFirstPaint(() => void session.warmUp());

/** A hidden panel gets no animation frames, hence the timer beside them. */
function afterFirstPaint(work: () => void): void {
  let done = false;
  const once = (): void => {
    if (done) return;
    done = true;
    work();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, 500);
}
