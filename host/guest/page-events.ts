import { Emitter } from './emitter.ts';

const LISTENING = ['on', 'once', 'off'];

/** The listeners of pages: `page.on` and its like, which take a callback and so stay on this side. */
export function makePageEvents() {
  const byPage = new Map<string, Emitter>();
  return {
    /** `page.on`, `once` or `off` of one page; null for any other method. */
    method(id: string, name: string) {
      if (!LISTENING.includes(name)) return null;
      return (event: string, listener: (...values: never[]) => void) => {
        const emitter = byPage.get(id) ?? new Emitter();
        byPage.set(id, emitter);
        if (name === 'off') emitter.off(event, listener);
        else emitter.on(event, listener, name === 'once');
      };
    },
    changed(changes: unknown): void {
      for (const emitter of byPage.values()) emitter.emit('nodechange', { nodeChanges: changes });
    },
  };
}
