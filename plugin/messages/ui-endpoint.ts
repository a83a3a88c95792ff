import { transferHandlers, type Endpoint } from 'comlink';
import { CHANNEL, createEnvelopeOpener } from '../protocol.ts';

/** comlink would open a MessageChannel, which the sandbox lacks; its throw inside a listener would leave the caller waiting. */
function refuseProxy(): never {
  throw new TypeError('A function cannot cross between the panel and the sandbox.');
}

transferHandlers.set('proxy', {
  canHandle: transferHandlers.get('proxy')!.canHandle,
  serialize: refuseProxy,
  deserialize: refuseProxy,
});

const handlers = new Map<unknown, MessageEventHandler>();

/**
 * Figma's message channel as a comlink endpoint (figma.ui in the plugin typings). Messages travel as `{ [CHANNEL]: message }`.
 * Must not forward comlink's transfer list: Figma takes a second argument for options, and everything is copied anyway.
 * Must drop what is not ours: other code posts plugin messages into the same frame.
 */
export const uiEndpoint: Endpoint = {
  postMessage(message: unknown) {
    figma.ui.postMessage({ [CHANNEL]: message });
  },
  addEventListener(_type, listener) {
    const open = createEnvelopeOpener();
    const handler: MessageEventHandler = (envelope, { origin }) => {
      const data = open(envelope);
      if (data === null) return;
      if (typeof listener === 'function') listener({ data, origin });
      else listener.handleEvent({ data, origin });
    };
    handlers.set(listener, handler);
    figma.ui.on('message', handler);
  },
  removeEventListener(_type, listener) {
    const handler = handlers.get(listener);
    if (handler === undefined) return;
    handlers.delete(listener);
    figma.ui.off('message', handler);
  },
};
