/** One uninterrupted run of sandbox code: the main script, or what an event, a message, a timer or a settled promise set off. */
export interface Turn {
  /** `main`, `event selectionchange`, `message`, `timer`, `settle`, `notification`. */
  by: string;
  reads: number;
}

/**
 * How often the sandbox read a property of a node since the last `reset`, `children` and the reads inside `findAll` and its kin
 * included; asking for a method counts nothing. Each read crosses into Figma's own code and costs microseconds, and the editor
 * stands still for a whole turn.
 */
export class PropertyReads {
  /**
   * Properties and items of messages (either way) and of JSON_REST_V1 answers: Figma wraps each on its way through the sandbox, so a big
   * tree costs thousands of these and the same tree as one JSON string none.
   */
  copied = 0;
  #turns: Turn[] = [];

  /** Turns that read something, oldest first. */
  get turns(): readonly Turn[] {
    return this.#turns.filter(({ reads }) => reads > 0);
  }

  get total(): number {
    return this.#turns.reduce((sum, { reads }) => sum + reads, 0);
  }

  /** Reads of the turn that read most. */
  get longestTurn(): number {
    return this.#turns.reduce((most, { reads }) => Math.max(most, reads), 0);
  }

  reset(): void {
    this.#turns = [];
    this.copied = 0;
  }

  /** A turn begins; what is read from now on is its own. */
  begin(by: string): void {
    if (this.#turns.at(-1)?.reads === 0) this.#turns.pop();
    this.#turns.push({ by, reads: 0 });
  }

  /** A value passes; bytes pass whole. */
  copy(value: unknown): void {
    if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return;
    for (const item of Object.values(value)) {
      this.copied++;
      this.copy(item);
    }
  }

  count(): void {
    // A reset from inside a turn leaves none to count in.
    if (this.#turns.length === 0) this.#turns.push({ by: 'main', reads: 0 });
    this.#turns.at(-1)!.reads++;
  }
}
