import type { NodeTable, SceneDocument } from './document.ts';

/** Undo by snapshots: one step per commit, and what was changed since the last commit is one step of its own. */
export class History {
  #undone: NodeTable[] = [];
  #steps: NodeTable[] = [];
  #baseline: NodeTable;
  #version: number;

  constructor(private readonly document: SceneDocument) {
    this.#baseline = document.table();
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
    this.#settle(this.document.table());
  }

  /** Back to the last commit, or one commit further where nothing changed since. False: nothing to undo. */
  undo(): boolean {
    this.commit();
    const before = this.#steps.pop();
    if (!before) return false;
    this.#undone.push(this.#baseline);
    this.document.restore(before);
    this.#settle(before);
    return true;
  }

  redo(): boolean {
    const after = this.#undone.pop();
    if (!after) return false;
    this.#steps.push(this.#baseline);
    this.document.restore(after);
    this.#settle(after);
    return true;
  }

  #settle(table: NodeTable): void {
    this.#baseline = table;
    this.#version = this.document.version;
  }
}
