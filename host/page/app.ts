import type { QuickJSWASMModule } from 'quickjs-emscripten';
import type { HostServices } from '../api/host-services.ts';
import { exportNode } from '../api/export-node.ts';
import { PluginRun } from '../figma.ts';
import type { SceneDocument } from '../graph/document.ts';
import { History } from '../graph/history.ts';
import { allowedDomains, readManifest, type Manifest } from '../manifest.ts';
import { canvasMeasurer } from '../render/canvas-measurer.ts';
import { rasterise } from '../render/rasterise.ts';
import type { Theme } from '../ui/theme-tokens.ts';
import { CanvasView } from './canvas-view.ts';
import { LayersPanel } from './layers-panel.ts';
import { PluginWindow } from './plugin-window.ts';
import { PropertiesPanel } from './properties-panel.ts';
import { Toasts } from './toasts.ts';

export interface AppParts {
  quickjs: QuickJSWASMModule;
  guestSource: string;
  fontFaces: string;
  document: SceneDocument;
  /** Text of a file of the plugin, by its path in the manifest. */
  readPluginFile(path: string): Promise<string>;
}

const byId = (id: string): HTMLElement => globalThis.document.getElementById(id)!;

/** The whole page: one document, one plugin at a time, and the panels around them. */
export class App {
  document: SceneDocument;
  history: History;
  manifest: Manifest | null = null;
  run: PluginRun | null = null;
  window: PluginWindow | null = null;
  readonly logs: { level: string; text: string }[] = [];
  readonly storage = new Map<string, unknown>();
  readonly toasts: Toasts;
  readonly canvas: CanvasView;
  #layers: LayersPanel;
  #properties: PropertiesPanel;
  #measure = canvasMeasurer();
  #imageUrls = new Map<string, string>();
  #theme: Theme = 'light';
  #due = false;

  constructor(private readonly parts: AppParts) {
    this.document = parts.document;
    this.history = new History(this.document);
    this.toasts = new Toasts(byId('toasts'), (id, reason) => this.run?.notified(id, reason));
    const settings = { measure: this.#measure, imageHref: (hash: string) => this.#imageUrl(hash) };
    this.canvas = new CanvasView(byId('canvas') as unknown as SVGSVGElement, () => this.document, settings);
    this.#layers = new LayersPanel(byId('left'), () => this.document);
    this.#properties = new PropertiesPanel(
      byId('right'),
      () => this.document,
      () => this.manifest,
      (command) => void this.runPlugin(command),
    );
    this.canvas.camera.covered = () => this.window?.covers ?? 0;
    this.open(this.document);
  }

  /** Shows another document; the running plugin ends. */
  open(document: SceneDocument): void {
    this.run?.close();
    this.document = document;
    this.history = new History(document);
    document.listen((event) => {
      if (event.type === 'page') setTimeout(() => this.canvas.fitPage(), 0);
      this.#refresh();
    });
    byId('file-name').textContent = document.name;
    this.#draw();
    this.canvas.fitPage();
  }

  get theme(): Theme {
    return this.#theme;
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    globalThis.document.documentElement.className = `figma-${theme}`;
    this.window?.frames?.setTheme(theme);
  }

  undo(): void {
    this.history.undo();
  }

  redo(): void {
    this.history.redo();
  }

  /** Reads the plugin's files anew (so a rebuild needs no reload), then runs the command. */
  async runPlugin(command?: string): Promise<void> {
    this.run?.close();
    const manifest = readManifest(JSON.parse(await this.parts.readPluginFile('manifest.json')));
    const [main, html] = await Promise.all([
      this.parts.readPluginFile(manifest.main),
      manifest.ui === undefined ? '' : this.parts.readPluginFile(manifest.ui),
    ]);
    this.manifest = manifest;
    this.window = new PluginWindow(byId('stage'), {
      name: manifest.name,
      pluginId: manifest.id,
      domains: allowedDomains(manifest),
      fontFaces: this.parts.fontFaces,
      theme: () => this.#theme,
      onMessage: (message, origin) => this.run?.message(message, origin),
      onClose: () => this.run?.close(),
    });
    this.run = new PluginRun({ manifest, main, html }, command ?? manifest.menu?.[0]?.command ?? '', {
      quickjs: this.parts.quickjs,
      guestSource: this.parts.guestSource,
      document: this.document,
      history: this.history,
      services: this.#services(this.window, manifest),
      log: (level, text) => this.#log(level, text),
      onClose: (message) => {
        if (message) this.toasts.show(-1, message, {});
        this.run = null;
        this.#refresh();
      },
    });
    this.#refresh();
  }

  exportNode(id: string, settings: object): Promise<unknown> {
    const services = { measure: this.#measure, rasterise: this.#rasterise };
    return exportNode(this.document, id, settings, services);
  }

  #rasterise: HostServices['rasterise'] = (svg, width, height, format) =>
    rasterise(svg, width, height, format, this.parts.fontFaces);

  #services(ui: PluginWindow, manifest: Manifest): HostServices {
    const { camera } = this.canvas;
    return {
      measure: this.#measure,
      rasterise: this.#rasterise,
      ui,
      viewport: {
        get center() {
          const { x, y, width, height } = camera.bounds;
          return { x: x + width / 2, y: y + height / 2 };
        },
        set center({ x, y }) {
          const { bounds } = camera;
          camera.pan(
            (bounds.x + bounds.width / 2 - x) * camera.zoom,
            (bounds.y + bounds.height / 2 - y) * camera.zoom,
          );
        },
        get zoom() {
          return camera.zoom;
        },
        set zoom(zoom) {
          const at = camera.toScreen({ ...this.center, width: 0, height: 0 });
          camera.zoomAt(at, zoom / camera.zoom);
        },
        get bounds() {
          return camera.bounds;
        },
        zoomTo: (box) => camera.fit(box),
      },
      notify: (id, message, options) => this.toasts.show(id, message, options),
      cancelNotification: (id) => this.toasts.cancel(id),
      allowedOrigins: allowedDomains(manifest),
      storage: this.storage,
    };
  }

  #log(level: string, text: string): void {
    this.logs.push({ level, text });
    if (level === 'error') console.error(`[plugin] ${text}`);
    else console.info(`[plugin] ${text}`);
  }

  #imageUrl(hash: string): string | null {
    const image = this.document.images.find(hash);
    if (!image) return null;
    const url =
      this.#imageUrls.get(hash) ?? URL.createObjectURL(new Blob([image.bytes.slice()], { type: image.type }));
    this.#imageUrls.set(hash, url);
    return url;
  }

  #refresh(): void {
    if (this.#due) return;
    this.#due = true;
    requestAnimationFrame(() => {
      this.#due = false;
      this.#draw();
    });
  }

  #draw(): void {
    this.canvas.draw();
    this.#layers.draw();
    this.#properties.draw();
  }
}
