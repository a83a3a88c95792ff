import { describe, expect, test } from 'vitest';
import { CHANNEL } from '../../plugin/protocol.ts';
import { createPluginEndpoint } from '../../ui/bridge/plugin-endpoint.ts';

interface FakeWindow {
  parent: FakeWindow;
  posted: unknown[];
}

function window(parent?: FakeWindow): FakeWindow {
  const posted: unknown[] = [];
  const made = { posted, postMessage: (message: unknown) => posted.push(message) } as unknown as FakeWindow;
  made.parent = parent ?? made;
  return made;
}

/** Figma's nesting: the page, the shim, the network frame, the panel. */
function nesting() {
  const top = window();
  const shim = window(top);
  const network = window(shim);
  const listeners = new Set<(event: unknown) => void>();
  const panel = Object.assign(window(network), {
    addEventListener: (_: string, listener: (event: unknown) => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: (event: unknown) => void) => listeners.delete(listener),
  });
  const heard: unknown[] = [];
  const endpoint = createPluginEndpoint(panel as unknown as Window);
  endpoint.addEventListener('message', ((event: MessageEvent) => heard.push(event.data)) as never);
  const arrive = (source: unknown, data: unknown): void => {
    for (const listener of listeners) listener({ source, data });
  };
  return { top, shim, network, panel, endpoint, heard, arrive };
}

const message = { id: 'a', type: 'RAW', value: 1 };
const wrapped = { pluginMessage: { [CHANNEL]: message }, pluginId: 'x' };

describe('what the panel hears', () => {
  test.each(['top', 'shim', 'network'] as const)('comes from an ancestor, such as %s', (name) => {
    const { heard, arrive, ...windows } = nesting();
    arrive(windows[name], wrapped);
    expect(heard).toEqual([message]);
  });

  test('comes from no other window: not from itself, a frame in it, a frame beside it, another page, or nobody', () => {
    const { heard, arrive, panel, network } = nesting();
    for (const source of [panel, window(panel), window(network), window(), null, undefined])
      arrive(source, wrapped);
    expect(heard).toEqual([]);
  });

  test('is in the envelope, whoever sends it', () => {
    const { heard, arrive, top } = nesting();
    for (const junk of [
      null,
      'x',
      message,
      { pluginMessage: message },
      { pluginMessage: null },
      { [CHANNEL]: message },
    ])
      arrive(top, junk);
    expect(heard).toEqual([]);
  });

  test('is nothing where the panel is in no frame or has been taken out of it', () => {
    const { heard, arrive, panel, top } = nesting();
    panel.parent = panel;
    arrive(panel, wrapped);
    panel.parent = null as unknown as FakeWindow;
    for (const source of [panel, top, null]) arrive(source, wrapped);
    expect(heard).toEqual([]);
  });
});

test('what the panel says goes to the window around it, in the envelope', () => {
  const { endpoint, network, top } = nesting();
  endpoint.postMessage(message);
  expect(network.posted).toEqual([{ pluginMessage: { [CHANNEL]: message }, pluginId: '*' }]);
  expect(top.posted).toEqual([]);
});
