import type { Snapshot, SceneDocument } from './document.ts';

/** Undo by snapshots: one step per commit, and what was changed since the last commit is one step of its own. */
export class History {
  #undone: Snapshot[] = [];
  #steps: Snapshot[] = [];
  #baseline: Snapshot;
  #version: number;

  constructor(private readonly document: SceneDocument) {
    this.#baseline = document.snapshot();
    this.#version = document.version;
  }

  get depth(): number {
    return this.#steps.length + (this.dirty ? 1 : 0);
  }

  get dirty(): boolean {
    return this.document.version !== this.#version;
  }

  /** Closes the step in progress; nothing happens when nothing changed. */
  commit(): void {
    if (!this.dirty) return;
    this.#steps.push(this.#baseline);
    this.#undone = [];
    this.#settle(this.document.snapshot());
  }

  /** Back to the last commit, or one commit further where nothing changed since. False: nothing to undo. */
  undo(): boolean {
    this.commit();
    const before = this.#steps.pop();
    if (!before) return false;
    this.#undone.push(this.#baseline);
    this.document.restore(before.nodes, before.library);
    this.#settle(before);
    return true;
  }

  redo(): boolean {
    const after = this.#undone.pop();
    if (!after) return false;
    this.#steps.push(this.#baseline);
    this.document.restore(after.nodes, after.library);
    this.#settle(after);
    return true;
  }

  #settle(snapshot: Snapshot): void {
    this.#baseline = snapshot;
    this.#version = this.document.version;
  }
}
