import type { HostServices, UiOptions } from './api/host-services.ts';
import { PropertyReads } from './api/property-reads.ts';
import { PluginRun, type PluginFiles } from './figma.ts';
import type { SceneDocument } from './graph/document.ts';
import { History } from './graph/history.ts';
import { bundleGuest } from './guest/bundle-guest.ts';
import { readManifest } from './manifest.ts';
import { roughMeasurer } from './render/text-lines.ts';
import { loadQuickJs } from './sandbox/load-quickjs.ts';

export interface NodeHost {
  document: SceneDocument;
  history: History;
  /** Lines of the plugin's console, uncaught errors included. */
  logs: { level: string; text: string }[];
  /** Messages posted to the UI, in order. */
  posted: unknown[];
  notifications: string[];
  /** Property reads of every run since the last reset. */
  reads: PropertyReads;
  shown: { html: string; options: UiOptions }[];
  run(main: string, options?: { command?: string; html?: string; manifest?: object }): PluginRun;
}

const MANIFEST = {
  name: 'Probe',
  id: 'probe',
  api: '1.0.0',
  main: 'code.js',
  editorType: ['figma'],
  documentAccess: 'dynamic-page',
  networkAccess: { allowedDomains: ['none'] },
  relaunchButtons: [{ command: 'again', name: 'Again' }],
};

/**
 * The stand-in without a browser, for tests of the main script: real QuickJS, real document, a UI that only remembers.
 * Pictures cannot be drawn here: pass `rasterise` where a plugin exports PNG, and `instead` what else is to be other than usual.
 */
export async function openNodeHost(
  document: SceneDocument,
  rasterise?: HostServices['rasterise'],
  instead: Partial<HostServices> = {},
): Promise<NodeHost> {
  const [quickjs, guestSource] = await Promise.all([loadQuickJs(), bundleGuest()]);
  const history = new History(document);
  const host: Omit<NodeHost, 'run'> = {
    document,
    history,
    logs: [],
    posted: [],
    notifications: [],
    reads: new PropertyReads(),
    shown: [],
  };
  const services: HostServices = {
    measure: roughMeasurer,
    rasterise:
      rasterise ??
      (() => Promise.reject(new Error('Node draws no pictures; give openNodeHost a rasterise function.'))),
    ui: {
      show: (html, options) => host.shown.push({ html, options }),
      post: (message) => host.posted.push(message),
      resize: () => undefined,
      setVisible: () => undefined,
      close: () => undefined,
    },
    viewport: {
      center: { x: 0, y: 0 },
      zoom: 1,
      bounds: { x: 0, y: 0, width: 800, height: 600 },
      zoomTo: () => undefined,
    },
    notify: (_, message) => host.notifications.push(message),
    cancelNotification: () => undefined,
    allowedOrigins: [],
    storage: new Map(),
    ...instead,
  };
  return {
    ...host,
    run: (main, { command = '', html = '', manifest = {} } = {}) => {
      const files: PluginFiles = { manifest: readManifest({ ...MANIFEST, ...manifest }), main, html };
      return new PluginRun(files, command, {
        quickjs,
        guestSource,
        document,
        history,
        services,
        reads: host.reads,
        log: (level, text) => host.logs.push({ level, text }),
        onClose: () => undefined,
      });
    },
  };
}
