import { expose, wrap } from 'comlink';
import { readCard } from '../../../models/runtime/pack/card.ts';
import type { Verb } from '../../../models/runtime/types.ts';
import type { PluginApi } from '../../../plugin/bridge/methods.ts';
import type { Engine } from '../../../ui/engine/engine.ts';
import { createServedEngine } from '../../../ui/engine/client/engine-client.ts';
import type { Patience } from '../../../ui/engine/client/watchdog.ts';
import type { ImageCodec } from '../../../ui/image/png-codec.ts';
import { CALL_LIMITS, createPluginClient } from '../../../ui/bridge/plugin-client.ts';
import { createPluginEndpoint } from '../../../ui/bridge/plugin-endpoint.ts';
import { servePanel } from '../../../ui/bridge/serve-panel.ts';
import { ProblemError } from '../../../ui/bridge/problem.ts';
import { createSession, type Session } from '../../../ui/session/session.ts';
import { createStore, type Store } from '../../../ui/state/store.ts';
import { withTimeout } from '../../../ui/bridge/with-timeout.ts';
import { nodeCodec } from './node-codec.ts';
import { openStandInHome, PACK, type EngineHooks, type StandInHome } from './stand-in-home.ts';
import type { Wire } from './wire.ts';

/** Milliseconds that the panel waits; a fault that makes it wait in vain shortens them. */
export interface Limits {
  calls: Record<keyof PluginApi, number>;
  patience: Patience;
  load: number;
}

export const patientLimits = (): Limits => ({
  calls: { ...CALL_LIMITS },
  patience: { begin: 30_000, step: 30_000 },
  load: 30_000,
});

export interface PanelHooks extends EngineHooks {
  decode(): void;
  encode(png: Uint8Array): Uint8Array;
}

export interface Panel {
  store: Store;
  session: Session;
  /** Homes that were opened, oldest first. */
  homes: StandInHome[];
  /** Calls of the session that have not settled. */
  pending: Set<string>;
}

/** The panel without its components: the real session, store, client, endpoint and engine queue, in Node. */
export function openPanel(wire: Wire, limits: Limits, hooks: PanelHooks): Panel {
  const card = readCard(PACK.card);
  const homes: StandInHome[] = [];
  const store = createStore();
  const codec: ImageCodec = {
    async decode(png) {
      hooks.decode();
      return nodeCodec.decode(png);
    },
    encode: async (raster) => hooks.encode(await nodeCodec.encode(raster)),
  };
  const endpoint = createPluginEndpoint(fakeWindow(wire));
  const session = createSession({
    store,
    plugin: createPluginClient(wrap<PluginApi>(endpoint), limits.calls),
    card,
    codec,
    readPicture: async () => {
      throw new ProblemError('NotAPicture', 'No fault reads files.');
    },
    async startEngine(): Promise<Engine> {
      const home = openStandInHome(hooks);
      homes.push(home);
      try {
        const loading = home.service.load({ wasm: new Uint8Array(), card, files: {} });
        await withTimeout(Promise.race([loading, home.died]), limits.load, 'NoBackend', 'No answer.');
      } catch (thrown) {
        home.close();
        throw thrown;
      }
      return createServedEngine(
        home,
        { backend: 'CPU · stand-in', fallbacks: [], webgpu: false },
        limits.patience,
      );
    },
    imageUrl: () => 'blob:stand-in',
    now: () => performance.now(),
  });
  expose(servePanel(session), endpoint);
  const pending = new Set<string>();
  return { store, session: watched(session, pending), homes, pending };
}

/** The session with every promise it hands out counted until it settles. */
function watched(session: Session, pending: Set<string>): Session {
  let calls = 0;
  return new Proxy(session, {
    get(target, name: keyof Session) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]): unknown => {
        const answer: unknown = member.apply(target, args);
        if (!(answer instanceof Promise)) return answer;
        const call = `${name} ${++calls}`;
        pending.add(call);
        return answer.finally(() => pending.delete(call));
      };
    },
  });
}

/** The window of the panel as ui/bridge/plugin-endpoint.ts uses it: Figma hears it in the frame around it and answers from the top window. */
function fakeWindow(wire: Wire): Window {
  const top: { parent?: unknown } = {};
  top.parent = top;
  const parent = {
    parent: { parent: top },
    postMessage: ({ pluginMessage }: { pluginMessage: unknown }) => wire.send('toSandbox', pluginMessage),
  };
  const listeners = new Set<(event: unknown) => void>();
  wire.connect('toPanel', (pluginMessage) => {
    const event = { source: top, data: { pluginMessage: structuredClone(pluginMessage) } };
    for (const listener of [...listeners]) listener(event);
  });
  return {
    parent,
    addEventListener: (_: string, listener: (event: unknown) => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: (event: unknown) => void) => listeners.delete(listener),
  } as unknown as Window;
}

export const VERBS: readonly Verb[] = ['prepare', 'align', 'match', 'synthesise'];
