/**
 * The stand-in for Figma, as seen by a plugin. What it promises, and what it does not:
 *
 * Promised (from @figma/plugin-typings, Figma's docs and what was observed in its web client; the tests of this folder hold each line)
 * - The main script runs in real QuickJS with Figma's globals only, behind Figma's source filter, with a memory and a stack limit;
 *   `__html__` is a proxy that showUI alone takes, and what reads it is refused and counted.
 * - manifest.json is checked as Figma's client does: domains with a scheme and no IP address, "none" alone, 1,000 characters of reasoning.
 * - `figma` and nodes have the members of @figma/plugin-typings and no others: a wrong read or write throws Figma's own sentence.
 * - documentAccess "dynamic-page": synchronous look-ups throw; events come later and merged.
 * - Messages are copies, made property by property, of undefined, booleans, numbers, strings, null, arrays, plain objects, ArrayBuffer and
 *   Uint8Array; a Date arrives as {}; nothing else crosses, nothing is transferred.
 * - The UI hears the top window, three levels up, and only once all of its file has been parsed and loaded; the sandbox hears the UI's own
 *   window and no frame in it or around it.
 * - The UI lives in three nested frames, the innermost a `data:` document with null origin under the CSP that the client makes of the
 *   manifest: no secure context, no WebGPU, no storage. Figma's script stands before its doctype, so it is in quirks mode; the theme's
 *   variables are there from the start, its class on <html> only after the load.
 * - Every property that the sandbox reads of a node is counted, turn by turn, and so is what messages and REST answers copy.
 * - exportAsync draws with Chromium, rejects with plain strings and loads images; an image that is not loaded is unknown to getImageByHash;
 *   createImage takes sound PNG, JPEG or GIF up to 4096 px; undo follows commitUndo, for layers, styles, variables and modes alike.
 * - skipInvisibleInstanceChildren takes hidden layers of instances out of every walk, and touching one throws.
 * - clone makes instances of the components further inside; a set holds components alone; layers of instances are called
 *   `I<instance>;<layer of the component>`; detaching gives them other ids.
 * - Styles are links that assigned paints, effects or type cut, and that changed styles follow; sync setters throw.
 * - Variables resolve in each node's own modes, through aliases; what is bound shows what it resolves to until it is written over.
 * - Texts keep runs of several styles; figma.mixed where they differ; every change of words or type needs its fonts, setTextStyleIdAsync none.
 * - Sides of strokes, masks by alpha, outline and luminance, and boolean cuts are kept and drawn.
 * - JSON_REST_V1 says all of this as Figma's REST API does, and import/import-rest.ts reads it back.
 *
 * Not promised
 * - Layout: auto-layout and constraints are stored, not applied; instances do not follow their component once they are made.
 * - Drawing: angular and diamond gradients come out radial; background blur, image filters, strokes of boolean operations, dashes of
 *   one-sided strokes and effects of groups are not drawn; text is set in Inter where a font is missing.
 * - Component properties other than variants, overrides as a list, grid styles, variables bound to type other than its size, inferred
 *   variables, extended collections, team libraries, reactions, FigJam, dev mode: a member that exists in Figma and not here says so when
 *   used.
 */
import type { QuickJSWASMModule } from 'quickjs-emscripten';
import { HostApi } from './api/host-api.ts';
import type { HostServices } from './api/host-services.ts';
import { PropertyReads } from './api/property-reads.ts';
import type { SceneDocument } from './graph/document.ts';
import type { History } from './graph/history.ts';
import type { Manifest } from './manifest.ts';
import { Sandbox } from './sandbox/sandbox.ts';

export interface PluginFiles {
  manifest: Manifest;
  main: string;
  html: string;
}

export interface Surroundings {
  quickjs: QuickJSWASMModule;
  /** From guest/bundle-guest.ts. */
  guestSource: string;
  document: SceneDocument;
  history: History;
  services: HostServices;
  /** Where property reads are counted; a run without one has its own. */
  reads?: PropertyReads;
  /** Console lines and uncaught errors of the plugin. */
  log(level: string, text: string): void;
  onClose(message: string | undefined): void;
}

/** One run of a plugin, from its main script's first line to closePlugin. */
export class PluginRun {
  /** How often this run's sandbox read a property of a node. */
  readonly reads: PropertyReads;
  readonly #api: HostApi;
  readonly #sandbox: Sandbox;

  constructor({ manifest, main, html }: PluginFiles, command: string, surroundings: Surroundings) {
    const { document, history, services, log } = surroundings;
    history.commit();
    this.reads = surroundings.reads ?? new PropertyReads();
    this.#api = new HostApi({
      document,
      history,
      services,
      html,
      reads: this.reads,
      relaunchCommands: (manifest.relaunchButtons ?? []).map((button) => button.command),
      log,
      deliver: (parcel, turn) => this.#sandbox.receive(parcel, turn),
      onClose: (message) => {
        services.ui.close();
        this.#sandbox.dispose();
        surroundings.onClose(message);
      },
    });
    this.#sandbox = new Sandbox(
      surroundings.quickjs,
      surroundings.guestSource,
      (parcel) => this.#api.answer(parcel),
      { command, pluginId: manifest.id },
      this.reads,
      (error) => log('error', error.stack ?? error.message),
    );
    this.#start(main, command, log);
  }

  get closed(): boolean {
    return this.#api.closed;
  }

  /** Operations on `__html__` that were refused; a plugin that only hands it to showUI has none. */
  get pageReads(): number {
    return this.#api.pageReads;
  }

  /** A message the UI has sent. */
  message(message: unknown, origin = 'null'): void {
    this.#api.message(message, origin);
  }

  /** The user pressed a notification's button, or it went away. */
  notified(id: number, reason: 'action' | 'timeout' | 'dismiss'): void {
    this.#api.tell('notification', id, reason);
  }

  close(): void {
    this.#api.close();
  }

  #start(main: string, command: string, log: Surroundings['log']): void {
    try {
      this.#sandbox.run(main);
    } catch (error) {
      log('error', String(error));
      this.#api.close();
      return;
    }
    this.#api.tell('event', 'run', { command, parameters: undefined });
  }
}
