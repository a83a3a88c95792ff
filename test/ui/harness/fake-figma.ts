/**
 * The page around the panel: it plays Figma's client over the stand-in's three frames (host/ui), posting from the top window, and has
 * a small plugin that answers the channel. Bundled for the browser by open-panel.ts; driven through `window.figmaPage`.
 */
import { expose, wrap, type Endpoint, type Remote } from 'comlink';
import type { PluginApi } from '../../../plugin/bridge/methods.ts';
import type { UiApi } from '../../../plugin/bridge/panel-methods.ts';
import {
  CHANNEL,
  type FrameRef,
  type Launch,
  type LayersPlacement,
  type Placement,
  type SelectionState,
  type ShelfEntry,
} from '../../../plugin/protocol.ts';
import { PluginFrames } from '../../../host/ui/plugin-frames.ts';
import type { Theme } from '../../../host/ui/theme-tokens.ts';
import { drawExemplar, drawWireframe } from './drawings.ts';
import { fakeSandbox } from './fake-sandbox.ts';

export interface FakePlugin {
  /** launch: null for a sandbox that never answers. */
  open(html: string, look: Look, launch: Launch | null): void;
  /** The frame of the panel's own document, the innermost. */
  frame(): HTMLIFrameElement;
  select(selection: SelectionState): Promise<void>;
  /** Names of the calls so far, with what matters of their arguments. */
  calls: string[];
  placed: Placement[];
  placedLayers: LayersPlacement[];
  /** What was exported, by `node side`. */
  exported: Record<string, Uint8Array>;
  /** The next call of this method rejects with this name. */
  failNext: Partial<Record<keyof PluginApi, string>>;
  /** Bytes to export for a node instead of its drawing. */
  bytes: Record<string, number[]>;
  /** Layers inside a node, as the REST API names them. */
  layers: Record<string, object[]>;
  /** Figma's client turns to this theme while the plugin is open. */
  setTheme(theme: Theme): void;
  /** Tells the panel that these nodes look otherwise. */
  change(nodes: string[]): Promise<void>;
}
export interface Look {
  theme: Theme;
  /** CSS of the fonts that Figma loads into every plugin window. */
  fontFaces: string;
}
declare global {
  interface Window {
    figmaPage: FakePlugin;
  }
}

let frames: PluginFrames;
let ui: Remote<UiApi>;

const listeners: EventListenerOrEventListenerObject[] = [];
const endpoint: Endpoint = {
  postMessage: (message: unknown) => frames.post({ [CHANNEL]: message }),
  addEventListener: (_type, listener) => listeners.push(listener),
  removeEventListener: () => undefined,
};

function hear(envelope: unknown): void {
  const message = (envelope as Record<string, unknown> | null)?.[CHANNEL];
  if (message === undefined) return;
  const event = new MessageEvent('message', { data: message });
  for (const listener of listeners)
    if (typeof listener === 'function') listener(event);
    else listener.handleEvent(event);
}

function record(call: keyof PluginApi, ...detail: unknown[]): void {
  window.figmaPage.calls.push([call, ...detail].join(' '));
  const name = window.figmaPage.failNext[call];
  delete window.figmaPage.failNext[call];
  if (name !== undefined) throw Object.assign(new Error(`The test made ${call} fail.`), { name });
}

const FRAMES: Record<string, FrameRef> = {
  '1:2': { id: '1:2', name: 'Analytics dashboard', type: 'FRAME', width: 1440, height: 1024 },
  '1:3': { id: '1:3', name: 'Dusk — exemplar', type: 'FRAME', width: 1280, height: 800 },
  '1:4': { id: '1:4', name: 'Sign in', type: 'FRAME', width: 390, height: 844 },
};

async function pngOf(id: string, longSide: number): Promise<Uint8Array> {
  const { width, height } = FRAMES[id];
  const scale = Math.min(1, longSide / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext('2d')!;
  context.scale(scale, scale);
  if (id === '1:3') drawExemplar(context, width, height);
  else drawWireframe(context, width, height);
  return new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
}

let launch: Launch;
let shelf: ShelfEntry[] = [];
const api = fakeSandbox({
  async hello() {
    record('hello');
    return launch;
  },
  async exportFrame(id, longSide) {
    record('exportFrame', id, longSide);
    const bytes = window.figmaPage.bytes[id];
    const png = bytes ? new Uint8Array(bytes) : await pngOf(id, longSide);
    window.figmaPage.exported[`${id} ${longSide}`] = png;
    return { frame: FRAMES[id], png };
  },
  async snapshotLayers(id) {
    record('snapshotLayers', id);
    const { name, type, width, height } = FRAMES[id];
    return id === '1:3'
      ? null
      : JSON.stringify({
          id,
          name,
          type,
          absoluteBoundingBox: { x: 0, y: 0, width, height },
          children: window.figmaPage.layers[id] ?? [],
        });
  },
  async tellBindings(_sourceId, patches) {
    record('tellBindings');
    return patches.map(() => null);
  },
  async place(placement) {
    record('place');
    window.figmaPage.placed.push(placement);
    return { nodeId: '9:9', name: 'Analytics dashboard, restyled' };
  },
  async placeLayers(placement) {
    record('placeLayers', placement.as);
    window.figmaPage.placedLayers.push(placement);
    return { nodeId: '9:9', name: 'Analytics dashboard, restyled' };
  },
  async insertPose(figure, exemplarId) {
    record('insertPose', figure.name, exemplarId);
    return { id: '9:8', name: figure.name, type: 'FRAME', width: figure.width, height: figure.height };
  },
  async frameSelection() {
    record('frameSelection');
    return FRAMES['1:4'];
  },
  undo: async () => record('undo'),
  listShelf: async () => shelf,
  async putOnShelf(picture) {
    shelf = [picture, ...shelf.filter(({ hash }) => hash !== picture.hash)];
    return shelf;
  },
  takeFromShelf: async () => {
    throw Object.assign(new Error('It is gone.'), { name: 'PictureGone' });
  },
  async removeFromShelf(removed) {
    shelf = shelf.filter(({ hash }) => hash !== removed);
    return shelf;
  },
  async facts() {
    record('facts');
    const [editorType, mode] = ['figma', 'default'];
    return { apiVersion: '1.0.0', editorType, mode, globals: ['fetch'], loopMilliseconds: 7 };
  },
  resize: async (width, height) => record('resize', width, height),
  close: async () => record('close'),
});

window.figmaPage = {
  calls: [],
  placed: [],
  placedLayers: [],
  exported: {},
  failNext: {},
  bytes: {},
  layers: {},
  open(html, look, first) {
    if (first !== null) {
      launch = first;
      expose(api, endpoint);
    }
    ui = wrap<UiApi>(endpoint);
    frames = new PluginFrames(document.body, html, {
      pluginId: 'test',
      domains: [],
      ...look,
      onMessage: hear,
    });
  },
  frame: () => frames.inner,
  select: (selection) => ui.selectionChanged(selection),
  change: (nodes) => ui.nodesChanged(nodes),
  setTheme: (theme) => frames.setTheme(theme),
};
