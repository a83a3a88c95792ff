import type { SerialisedDocument } from '../graph/document.ts';
import { deserialise, serialise } from '../graph/serialise.ts';
import type { Theme } from '../ui/theme-tokens.ts';
import type { App } from './app.ts';

/** `window.host`: what tests and the curious in the console can do with the page. */
export interface HostHooks {
  /** Selects by id, on the page that holds the first of them. */
  select(ids: string[]): void;
  selection(): string[];
  /** The id of the first node of that name anywhere in the document, or null. */
  find(name: string): string | null;
  setPage(name: string): void;
  serialise(): SerialisedDocument;
  /** Deletes a node, as the user's Delete key does. */
  remove(id: string): void;
  /** Changes properties of a node, as the user does in the properties panel. */
  edit(id: string, changes: Record<string, unknown>): void;
  undo(): void;
  redo(): void;
  /** What figma.notify has said, oldest first. */
  readonly notifications: { message: string; error: boolean }[];
  /** The plugin's console, uncaught errors included. */
  readonly logs: { level: string; text: string }[];
  /** PNG bytes of a node; as numbers, for Playwright carries no Uint8Array. */
  exportPng(id: string, scale?: number): Promise<number[]>;
  /** What the node's exportAsync gives for these settings; bytes as numbers. */
  exportNode(id: string, settings: object): Promise<unknown>;
  /** The innermost frame of the plugin's UI, or null. */
  uiFrame(): HTMLIFrameElement | null;
  setTheme(theme: Theme): void;
  runPlugin(command?: string): Promise<void>;
  closePlugin(): void;
  running(): boolean;
  /** "sample", or a serialised document. */
  loadDocument(document: 'sample' | SerialisedDocument): Promise<void>;
}

export function makeHooks(app: App, loadSample: () => Promise<SerialisedDocument>): HostHooks {
  return {
    select: (ids) => {
      const page = ids[0] === undefined ? null : app.document.pageOf(ids[0]);
      if (page) app.document.setCurrentPage(page.id);
      app.document.select(ids);
    },
    selection: () => app.document.selection(),
    find: (name) => [...app.document.walk('0:0')].find((node) => node.name === name)?.id ?? null,
    setPage: (name) => {
      const page = app.document.pages.find((candidate) => candidate.name === name);
      if (!page) throw new RangeError(`The document has no page named "${name}".`);
      app.document.setCurrentPage(page.id);
    },
    serialise: () => serialise(app.document),
    remove: (id) => app.document.remove(id),
    edit: (id, changes) => {
      Object.assign(app.document.get(id), structuredClone(changes));
      app.document.changed(id, 'PROPERTY_CHANGE', Object.keys(changes));
    },
    undo: () => app.undo(),
    redo: () => app.redo(),
    notifications: app.toasts.log,
    logs: app.logs,
    exportPng: async (id, scale = 1) => [
      ...((await app.exportNode(id, {
        format: 'PNG',
        constraint: { type: 'SCALE', value: scale },
      })) as Uint8Array),
    ],
    exportNode: async (id, settings) => {
      const exported = await app.exportNode(id, settings);
      return exported instanceof Uint8Array ? [...exported] : exported;
    },
    uiFrame: () => app.window?.frames?.inner ?? null,
    setTheme: (theme) => app.setTheme(theme),
    runPlugin: (command) => app.runPlugin(command),
    closePlugin: () => app.run?.close(),
    running: () => app.run !== null,
    loadDocument: async (document) =>
      app.open(deserialise(document === 'sample' ? await loadSample() : document)),
  };
}
