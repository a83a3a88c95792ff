import './no-webrtc.ts';
import { strays, timeline } from './report/first-moments.ts';
import { expose, wrap } from 'comlink';
import { render } from 'preact';
import type { PluginApi } from '../plugin/bridge/methods.ts';
import { markColorScheme } from './panel/color-scheme.ts';
import { Panel } from './panel/panel.tsx';
import { lookAtSource } from './domain/look.ts';
import {
  readEmbeddedCard,
  readEmbeddedCardText,
  readEngineOrigin,
  takeEmbeddedEngine,
  type EmbeddedEngine,
} from './engine/client/embedded-parts.ts';
import type { Engine } from './engine/engine.ts';
import { startHosted } from './engine/hosted/start-hosted.ts';
import { startEngine } from './engine/client/start-engine.ts';
import { withFallback } from './engine/client/with-fallback.ts';
import { browserCodec } from './image/png-codec.ts';
import { createCurrentModel } from './model/current-model.ts';
import { describeModel } from './model/model.ts';
import { startForModel } from './model/start-for-model.ts';
import { focusAtOpening } from './panel/opening-focus.ts';
import { createPluginClient } from './bridge/plugin-client.ts';
import { createPluginEndpoint } from './bridge/plugin-endpoint.ts';
import { readBuildInfo } from './report/build-info.ts';
import { copyText } from './report/copy-text.ts';
import { describeWindow } from './report/describe-window.ts';
import { createMessageSources } from './report/message-source.ts';
import { createReporter } from './report/reporter.ts';
import { watchStart } from './report/timeline.ts';
import { servePanel } from './bridge/serve-panel.ts';
import { createSession } from './session/session.ts';
import { readPicture } from './shelf/read-picture.ts';
import { createStore } from './state/store.ts';

const root = document.getElementById('panel');
if (root === null) throw new Error('The page has no #panel to draw into.');

markColorScheme(document);
const builtIn = readEmbeddedCard(document);
const about = describeModel(JSON.parse(readEmbeddedCardText(document)));
const current = createCurrentModel(
  { card: builtIn, files: null, about, isBuiltIn: true },
  () => void session.modelChanged(),
);
const sources = createMessageSources(window);
window.addEventListener('message', sources.hear);
const endpoint = createPluginEndpoint(window);
// Held for the page's life by `session`: comlink hangs up when its last proxy is collected.
const remote = wrap<PluginApi>(endpoint);
const store = createStore();
watchStart(store, timeline);
const plugin = createPluginClient(remote);
let embedded: Promise<EmbeddedEngine> | null = null;
/** The newest engine that came to stand. */
let engine: Engine | null = null;

async function startInline(): Promise<Engine> {
  embedded ??= takeEmbeddedEngine(document, builtIn);
  const { script, parts } = await embedded;
  const { card, isBuiltIn } = current.read().model;
  return startForModel({ title: card.title, isBuiltIn }, () => startEngine(script, current.partsOf(parts)));
}

const origin = readEngineOrigin(document);
const accelerator = origin === null ? null : () => startHosted(origin, builtIn);

const session = createSession({
  store,
  plugin,
  card: current.card,
  codec: browserCodec,
  // The accelerator has the built-in model alone; one from a file runs here.
  startEngine: async (changed) => {
    const first = current.read().model.isBuiltIn ? accelerator : null;
    return (engine = await withFallback(first, startInline, changed));
  },
  imageUrl: (png) => URL.createObjectURL(new Blob([new Uint8Array(png)], { type: 'image/png' })),
  readPicture,
  now: () => performance.now(),
});

const reporter = createReporter({
  store,
  plugin,
  build: () => readBuildInfo(document),
  model: () => current.read().model,
  engine: () => engine,
  sources,
  timeline,
  strays,
  copyText,
  describeWindow: () => describeWindow(window),
  now: () => performance.now(),
});

expose(servePanel(session), endpoint);
render(<Panel store={store} session={session} model={current} reporter={reporter} />, root);
focusAtOpening(window, () => root.querySelector('main'));
void session.open();
lookAtSelection();
afterFirstPaint(() => {
  timeline.mark('painted');
  void session.warmUp();
});

/** Looks at every new source once: whether the model is made for its kind, and how it reads it. */
function lookAtSelection(): void {
  let looked: string | undefined;
  store.subscribe(() => {
    const { selection } = store.read();
    const id = selection?.source?.id;
    if (selection === null || id === looked) return;
    looked = id;
    if (id === undefined) return current.saw(null);
    void lookAtSource(id, plugin, browserCodec).then((look) => {
      if (looked === id) current.saw(look);
    });
  });
}

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
