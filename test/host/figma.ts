/**
 * The stand-in for Figma, as seen by a plugin. What it promises, and what it does not:
 *
 * Promised (reference = shared facts about the platform, marked there as verified or not; the fidelity tests hold each line)
 * - The main script runs in real QuickJS with Figma's globals only, behind Figma's source filter, with a memory and a stack limit.
 * - `figma` and nodes have the members of @figma/plugin-typings and no others: a wrong read or write throws Figma's own sentence.
 * - documentAccess "dynamic-page": synchronous look-ups throw; events come later and merged.
 * - Messages are copies of the documented types, queued until the UI has loaded; nothing else crosses, nothing is transferred.
 * - The UI lives in three nested frames, the innermost a `data:` document with null origin under the manifest's CSP: no secure
 *   context, no WebGPU, no storage.
 * - exportAsync draws with Chromium; createImage takes sound PNG, JPEG or GIF up to 4096 px; undo follows commitUndo.
 *
 * Not promised
 * - Layout: auto-layout and constraints are stored, not applied; instances do not follow their component.
 * - Drawing: angular and diamond gradients come out radial; masks, background blur, image filters and boolean cuts are not drawn;
 *   text has one style per node and is set in Inter where a font is missing.
 * - Styles, variables, team libraries, reactions, FigJam, dev mode: a member that exists in Figma and not here says so when used.
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
