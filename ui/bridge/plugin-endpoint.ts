import { proxyMarker, transferHandlers, type Endpoint } from 'comlink';
import { CHANNEL, createEnvelopeOpener } from '../../plugin/protocol.ts';

/**
 * Comlink's view of Figma's message channel, seen from the panel. Must stay so:
 * - only messages whose source is a window around the panel are ours: Figma's client posts from the top window, three frames up, and no
 *   frame in the panel or beside it can;
 * - comlink's transfer list is dropped: nothing can be transferred to the sandbox;
 * - a callback argument throws here, for in the sandbox its caller would wait for ever.
 * Source: Figma's plugin docs, "Creating a user interface"; where messages come from was observed in Figma's web client.
 */
export function createPluginEndpoint(panel: Window): Endpoint {
  transferHandlers.set('proxy', refusedProxy);
  const heard = new Map<EventListenerOrEventListenerObject, (event: MessageEvent) => void>();
  return {
    postMessage(message: unknown) {
      panel.parent.postMessage({ pluginMessage: { [CHANNEL]: message }, pluginId: '*' }, '*');
    },
    addEventListener(_type, listener) {
      const open = createEnvelopeOpener();
      const hear = (event: MessageEvent): void => {
        const data = isAround(panel, event.source) ? open(pluginMessage(event.data)) : null;
        if (data === null) return;
        const inner = new MessageEvent('message', { data });
        if (typeof listener === 'function') listener(inner);
        else listener.handleEvent(inner);
      };
      heard.set(listener, hear);
      panel.addEventListener('message', hear);
    },
    removeEventListener(_type, listener) {
      const hear = heard.get(listener);
      if (hear === undefined) return;
      heard.delete(listener);
      panel.removeEventListener('message', hear);
    },
  };
}

/** The top window is its own parent; a window taken out of its page has none. */
function isAround(panel: Window, source: unknown): boolean {
  for (let at = panel; at.parent !== at && at.parent !== null; at = at.parent)
    if (at.parent === source) return true;
  return false;
}

/** What Figma wraps around every message to the panel. */
function pluginMessage(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'pluginMessage' in data
    ? data.pluginMessage
    : undefined;
}

const refuse = (): never => {
  throw new TypeError('A callback cannot cross to the sandbox; make it a method of the other side.');
};

const refusedProxy = {
  canHandle: (value: unknown): value is object =>
    (typeof value === 'object' || typeof value === 'function') && value !== null && proxyMarker in value,
  serialize: refuse,
  deserialize: refuse,
};
