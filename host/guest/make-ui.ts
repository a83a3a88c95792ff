import { encode } from '../api/wire.ts';
import type { Emitter } from './emitter.ts';
import type { HostCall } from './figma-global.ts';

type Handler = (message: unknown, properties: { origin: string }) => void;

/** figma.ui: messages are copies of the types that arrive in Figma; there is no transfer list. */
export function makeUi(call: HostCall, events: Emitter) {
  let onmessage: Handler | undefined;
  const only = (name: string) => {
    if (name !== 'message') throw new Error(`in on: "${name}" is not an event of figma.ui`);
  };
  events.on('message', ((message: unknown, properties: { origin: string }) =>
    onmessage?.(message, properties)) as never);
  return {
    postMessage: (message: unknown, options?: { origin?: string }) => {
      if (options !== undefined && (typeof options !== 'object' || Array.isArray(options)))
        throw new Error(
          'in postMessage: Argument failed validation: Expected object, received array at .options',
        );
      encode(message, [], () => null);
      call('uiPost', message);
    },
    on: (name: string, handler: never) => {
      only(name);
      events.on(name, handler);
    },
    once: (name: string, handler: never) => {
      only(name);
      events.on(name, handler, true);
    },
    off: (name: string, handler: never) => events.off(name, handler),
    get onmessage() {
      return onmessage;
    },
    set onmessage(handler) {
      onmessage = handler;
    },
    resize: (width: number, height: number) => call('uiResize', width, height),
    show: () => call('uiVisible', true),
    hide: () => call('uiVisible', false),
    close: () => call('uiClose'),
  };
}
