import { CHANNEL } from '../../../plugin/protocol.ts';

type Direction = 'toSandbox' | 'toPanel';
export type Message = Record<string, unknown>;

/** Turns one message into those that arrive in its place. `later` delivers more at another time. */
export type Tamper = (message: Message, later: (message: Message, milliseconds: number) => void) => Message[];

/**
 * Figma's message channel between panel and sandbox: copies, in order, a turn later. Every request is remembered until its answer
 * has passed, and a test may tamper with what passes.
 */
export class Wire {
  readonly open = new Set<string>();
  readonly tamper: Partial<Record<Direction, Tamper>> = {};
  #ends: Partial<Record<Direction, (message: unknown) => void>> = {};
  #queue: [Direction, unknown][] = [];
  #due = false;
  #late = 0;

  connect(direction: Direction, end: (message: unknown) => void): void {
    this.#ends[direction] = end;
  }

  /** Both ends are gone; what is under way arrives nowhere. */
  cut(): void {
    this.#ends = {};
    this.#queue = [];
    this.open.clear();
  }

  get idle(): boolean {
    return this.#queue.length === 0 && this.#late === 0;
  }

  send(direction: Direction, envelope: unknown): void {
    const message = (envelope as Record<string, Message>)[CHANNEL]!;
    if (message['type'] === 'APPLY') this.open.add(message['id'] as string);
    const tamper = this.tamper[direction];
    const later = (late: Message, milliseconds: number): void => {
      this.#late++;
      setTimeout(() => {
        this.#late--;
        this.#post(direction, { [CHANNEL]: late });
      }, milliseconds);
    };
    for (const arriving of tamper ? tamper(message, later) : [message])
      this.#post(direction, { [CHANNEL]: arriving });
  }

  /** An envelope of any shape, not from either side. */
  inject(direction: Direction, envelope: unknown): void {
    this.#post(direction, envelope);
  }

  #post(direction: Direction, envelope: unknown): void {
    this.#queue.push([direction, envelope]);
    if (this.#due) return;
    this.#due = true;
    setImmediate(() => {
      this.#due = false;
      for (const [to, one] of this.#queue.splice(0)) {
        this.#answered(one);
        this.#ends[to]?.(one);
      }
    });
  }

  #answered(envelope: unknown): void {
    const message = (envelope as Record<string, Message | undefined> | null)?.[CHANNEL];
    if (message && typeof message === 'object' && message['type'] !== 'APPLY')
      this.open.delete(message['id'] as string);
  }
}
