import type { Emitter } from './emitter.ts';
import type { GuestNodes } from './nodes.ts';

const EVENTS = [
  'selectionchange',
  'currentpagechange',
  'documentchange',
  'close',
  'run',
  'drop',
  'timerstart',
  'stylechange',
];

/** The members of `figma` that listen. A change of nodes is told to the pages and to `documentchange`, which wants all pages loaded. */
export function makeFigmaEvents(events: Emitter, nodes: GuestNodes) {
  let allPages = false;
  const listen = (once: boolean) => (name: string, listener: (...values: never[]) => void) => {
    if (!EVENTS.includes(name)) throw new Error(`in on: "${name}" is not an event of figma`);
    if (name === 'documentchange' && !allPages)
      throw new Error(
        'in on: Cannot register documentchange handler in dynamic-page mode without calling figma.loadAllPagesAsync first.',
      );
    events.on(name, listener, once);
  };
  events.on('nodechange', ((changes: { id: string; type: string }[]) => {
    nodes.pagesChanged(changes);
    events.emit('documentchange', { documentChanges: changes });
  }) as never);
  return {
    on: listen(false),
    once: listen(true),
    off: (name: string, listener: never) => events.off(name, listener),
    loadAllPagesAsync: async () => {
      allPages = true;
    },
  };
}
