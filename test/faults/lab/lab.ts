import { readFile } from 'node:fs/promises';
import type { NodeTable } from '../../../host/graph/document.ts';
import { openNodeHost, type NodeHost } from '../../../host/node-host.ts';
import type { PluginRun } from '../../../host/figma.ts';
import type { PluginUi } from '../../../host/api/host-services.ts';
import type { Verb } from '../../../models/runtime/types.ts';
import type { State } from '../../../ui/state/state.ts';
import { bundlePlugin } from './bundle-plugin.ts';
import { rasterise } from './node-codec.ts';
import { openPanel, patientLimits, type Limits, type Panel, type PanelHooks } from './panel.ts';
import { pause, Timers } from './timers.ts';
import { Wire } from './wire.ts';
import { makeWorld, type World } from './world.ts';

/** Milliseconds after which nothing may be under way: the sandbox gives a silent panel ten seconds, a busy machine takes its own time. */
const LONGEST = 40_000;

/** Called before each call of the sandbox; throws what Figma shall throw. */
type FigmaHook = (call: string, args: readonly unknown[]) => void;

const CODE = await bundlePlugin();
const MANIFEST = JSON.parse(
  await readFile(new URL('../../../manifest.json', import.meta.url), 'utf8'),
) as object;

/**
 * Figma, the plugin in QuickJS and the panel, wired together in Node: what the faults are played in. The user's hands are `select`,
 * `edit` and the session; everything that can go wrong has a hook, taken back by `disarm`.
 */
export class Lab {
  readonly world: World = makeWorld();
  /** The document before anything was done to it. */
  readonly pristine: NodeTable = this.world.document.table();
  readonly limits: Limits = patientLimits();
  wire = new Wire();
  panel!: Panel;
  /** True once the armed fault has really happened. */
  fired = false;
  /** What the user selected last. */
  selected: readonly string[] = [];
  /** Times that Apply was pressed since `begin`: so many results may stand. */
  applied = 0;
  /** Results that must stand, where a fault can tell. */
  expected = 0;
  /** Uncaught errors of panel and process since the last `disarm`. */
  readonly strays: string[] = [];
  #host!: NodeHost;
  #run!: PluginRun;
  #before: FigmaHook | null = null;
  #hooks: Partial<PanelHooks> = {};
  #edits: NodeTable | null = null;
  #timers = new Timers();

  static async open(): Promise<Lab> {
    const lab = new Lab();
    const ui: PluginUi = {
      show: () => undefined,
      post: (message) => lab.wire.send('toPanel', message),
      resize: () => undefined,
      setVisible: () => undefined,
      close: () => undefined,
    };
    lab.#host = await openNodeHost(lab.world.document, rasterise, {
      ui,
      before: (call, args) => lab.#before?.(call, args),
    });
    lab.#timers.install();
    process.on('unhandledRejection', lab.#stray);
    process.on('uncaughtException', lab.#stray);
    await lab.start();
    return lab;
  }

  /** Runs the plugin and opens its panel with the pair selected. */
  async start(): Promise<void> {
    const { ids } = this.world;
    this.world.document.setCurrentPage(this.world.pages[0]);
    this.select(ids.wireframe, ids.exemplar);
    this.wire = new Wire();
    const hooks: PanelHooks = {
      load: (pack) => this.#hooks.load?.(pack) ?? Promise.resolve(),
      verb: (verb, fraction) => this.#hooks.verb?.(verb, fraction),
      graph: () => this.#hooks.graph?.() ?? Promise.resolve(),
      decode: () => this.#hooks.decode?.(),
      encode: (png) => this.#hooks.encode?.(png) ?? png,
    };
    this.panel = openPanel(this.wire, this.limits, hooks);
    this.#run = this.#host.run(CODE, { html: '<html>', manifest: MANIFEST });
    const { wire } = this;
    wire.connect('toSandbox', (message) => this.#run.message(message));
    await this.panel.session.open();
    await this.panel.session.warmUp();
    await this.settle();
  }

  /** The user closes the plugin's window: both sides are gone at once. */
  close(): void {
    this.#run.close();
    this.wire.cut();
    this.panel.session.cancel();
    for (const home of this.panel.homes) home.close();
    this.#timers.end();
  }

  get closed(): boolean {
    return this.#run.closed;
  }

  get state(): State {
    return this.panel.store.read();
  }

  get logs(): readonly { level: string; text: string }[] {
    return this.#host.logs;
  }

  /** Presses Restyle and waits for what comes of it. */
  async restyle(): Promise<void> {
    void this.panel.session.restyle();
    await this.settle();
  }

  /** Presses Apply where there is a result to apply, and waits. */
  async apply(): Promise<void> {
    this.press();
    await this.settle();
  }

  press(): void {
    if (this.state.phase.name === 'review') this.applied++;
    void this.panel.session.apply();
  }

  undo(): void {
    this.#host.history.undo();
  }

  /** A change with an undo step of its own. */
  step(change: () => void): void {
    this.#host.history.commit();
    change();
    this.#host.history.commit();
  }

  select(...ids: string[]): void {
    this.selected = ids;
    this.world.document.select(ids);
  }

  /** The user changes the document himself; what the fault is judged by changes with it. */
  edit(change: () => void): void {
    const { document } = this.world;
    const before = document.table();
    change();
    this.#edits = patched(this.#edits ?? this.#start, before, document.table());
    this.fired = true;
  }

  #start: NodeTable = {};

  /** Begins a fault: what stands now is what must stand afterwards. */
  begin(): void {
    this.#start = this.world.document.table();
    this.#edits = null;
    this.fired = false;
    this.applied = 0;
    this.expected = 0;
    this.strays.length = 0;
    this.#host.logs.length = 0;
  }

  /** The document as it must be when the plugin did nothing: as it was, with the user's own edits. */
  get untouched(): NodeTable {
    return this.#edits ?? this.#start;
  }

  /** Timers of panel and sandbox that still run. */
  get leftTimers(): number {
    return this.#timers.count;
  }

  hook<Name extends keyof PanelHooks>(name: Name, hook: PanelHooks[Name]): void {
    this.#hooks[name] = hook;
  }

  /** Once, when a run comes to that verb. */
  atVerb(verb: Verb, act: () => void): void {
    this.hook('verb', (at) => {
      if (at !== verb || this.fired) return;
      this.fired = true;
      act();
    });
  }

  /** Before every call of the sandbox. */
  onFigma(hook: FigmaHook): void {
    this.#before = hook;
  }

  disarm(): void {
    this.#hooks = {};
    this.#before = null;
    delete this.wire.tamper.toPanel;
    delete this.wire.tamper.toSandbox;
    Object.assign(this.limits.calls, patientLimits().calls);
    Object.assign(this.limits.patience, patientLimits().patience);
    this.limits.load = patientLimits().load;
  }

  /** Waits until nothing is under way any more; what still is after that time stays for the check to find. */
  async settle(): Promise<void> {
    const end = performance.now() + LONGEST;
    for (let calm = 0; calm < 3 && performance.now() < end;) {
      await pause(4);
      const busy = this.panel.pending.size > 0 || !this.wire.idle || this.leftTimers > 0;
      calm = busy ? 0 : calm + 1;
    }
  }

  dispose(): void {
    this.close();
    this.#timers.remove();
    process.off('unhandledRejection', this.#stray);
    process.off('uncaughtException', this.#stray);
  }

  #stray = (error: unknown): void => {
    this.strays.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  };
}

/** `table` with the changes that lead from `before` to `after`; of children only what came and went. */
function patched(table: NodeTable, before: NodeTable, after: NodeTable): NodeTable {
  const result = structuredClone(table);
  for (const id of Object.keys(before)) if (!(id in after)) delete result[id];
  for (const [id, node] of Object.entries(after)) {
    const former = before[id];
    if (former === undefined) result[id] = structuredClone(node);
    if (former === undefined || JSON.stringify(former) === JSON.stringify(node)) continue;
    const kept = result[id];
    if (kept === undefined) continue;
    const children = kept.children
      .filter((child) => !former.children.includes(child) || node.children.includes(child))
      .concat(node.children.filter((child) => !former.children.includes(child)));
    result[id] = { ...structuredClone(node), children };
  }
  return result;
}
