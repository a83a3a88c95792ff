/**
 * The page around the panel: Figma's nesting (a data: document filled by document.write, so a null origin and no secure context) and
 * a small plugin that answers the channel. Bundled for the browser by open-panel.ts; driven through `window.figmaPage`.
 */
import { expose, wrap, type Endpoint, type Remote } from 'comlink';
import {
  CHANNEL,
  type FrameRef,
  type Launch,
  type LayersPlacement,
  type Placement,
  type PluginApi,
  type SelectionState,
  type ShelfEntry,
  type UiApi,
} from '../../../plugin/protocol.ts';
import { drawExemplar, drawWireframe } from './drawings.ts';

export interface FakePlugin {
  open(html: string, theme: Theme, launch: Launch): Promise<void>;
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
  /** Tells the panel that these nodes look otherwise. */
  change(nodes: string[]): Promise<void>;
}
export interface Theme {
  name: 'light' | 'dark';
  css: string;
}
declare global {
  interface Window {
    figmaPage: FakePlugin;
  }
}

const LOADER = `<script>addEventListener('message', function load(event) {
  if (typeof event.data.html !== 'string') return;
  removeEventListener('message', load);
  document.open(); document.write(event.data.html); document.close();
});</script>`;

const frame = document.createElement('iframe');
frame.style.cssText = 'border:0;width:100%;height:100%;display:block';
frame.src = `data:text/html,${encodeURIComponent(LOADER)}`;
let ui: Remote<UiApi>;

const endpoint: Endpoint = {
  postMessage: (message: unknown) =>
    frame.contentWindow?.postMessage({ pluginMessage: { [CHANNEL]: message }, pluginId: 'test' }, '*'),
  addEventListener: (_type, listener) =>
    addEventListener('message', ({ data, source }) => {
      const message: unknown = source === frame.contentWindow ? data?.pluginMessage?.[CHANNEL] : undefined;
      if (message === undefined) return;
      const event = new MessageEvent('message', { data: message });
      if (typeof listener === 'function') listener(event);
      else listener.handleEvent(event);
    }),
  removeEventListener: () => undefined,
};

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
const api: PluginApi = {
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
      : {
          id,
          name,
          type,
          absoluteBoundingBox: { x: 0, y: 0, width, height },
          children: window.figmaPage.layers[id] ?? [],
        };
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
  watchNodes: async () => undefined,
  report: async () => undefined,
  resize: async (width, height) => record('resize', width, height),
  close: async () => record('close'),
};

window.figmaPage = {
  calls: [],
  placed: [],
  placedLayers: [],
  exported: {},
  failNext: {},
  bytes: {},
  layers: {},
  async open(html, theme, first) {
    launch = first;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    expose(api, endpoint);
    ui = wrap<UiApi>(endpoint);
    const themed = html
      .replace('<html lang="en">', `<html lang="en" class="figma-${theme.name}">`)
      .replace('<head>', `<head><style id="figma-style">${theme.css}</style>`);
    frame.contentWindow?.postMessage({ html: themed }, '*');
  },
  select: (selection) => ui.selectionChanged(selection),
  change: (nodes) => ui.nodesChanged(nodes),
};
