import type { NotifyOptions } from '../api/host-services.ts';
import { element } from './element.ts';

/** figma.notify at the foot of the canvas, one at a time per plugin call, and a record of all of them. */
export class Toasts {
  readonly log: { message: string; error: boolean }[] = [];
  #shown = new Map<number, HTMLElement>();

  constructor(
    private readonly root: HTMLElement,
    private readonly onGone: (id: number, reason: 'action' | 'timeout' | 'dismiss') => void,
  ) {}

  show(id: number, message: string, { timeout = 3000, error = false, button }: NotifyOptions): void {
    this.log.push({ message, error });
    const toast = element(
      'div',
      { class: `toast${error ? ' error' : ''}`, role: 'status' },
      element('span', {}, message),
    );
    if (button !== undefined)
      toast.append(element('button', { onclick: () => this.#end(id, 'action') }, button));
    this.#shown.set(id, toast);
    this.root.append(toast);
    if (Number.isFinite(timeout)) setTimeout(() => this.#end(id, 'timeout'), timeout);
  }

  cancel(id: number): void {
    this.#end(id, 'dismiss');
  }

  #end(id: number, reason: 'action' | 'timeout' | 'dismiss'): void {
    const toast = this.#shown.get(id);
    if (!toast) return;
    toast.remove();
    this.#shown.delete(id);
    this.onGone(id, reason);
  }
}
