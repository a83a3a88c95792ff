import { MIXED } from '../api/wire.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { makeClientStorage } from './client-storage.ts';
import type { Emitter } from './emitter.ts';
import { makeFigmaEvents } from './figma-events.ts';
import type { GuestSettings, HostCall } from './figma-global.ts';
import { makeFigmaProxy } from './figma-proxy.ts';
import { makeImages } from './make-images.ts';
import { makeUi } from './make-ui.ts';
import { makeVariables } from './make-variables.ts';
import { makeViewport } from './make-viewport.ts';
import type { GuestNodes } from './nodes.ts';
import { makeNotifications } from './notifications.ts';
import { passedMembers } from './passed-members.ts';

interface Parts {
  call: HostCall;
  nodes: GuestNodes;
  events: Emitter;
  uiEvents: Emitter;
  settings: GuestSettings;
  /** What `__html__` is. */
  page: object;
}

/** The `figma` object. */
export function makeFigma({ call, nodes, events, uiEvents, settings, page }: Parts) {
  const { notify, notified } = makeNotifications(call);
  const members = {
    apiVersion: '1.0.0',
    editorType: 'figma',
    mode: 'default',
    command: settings.command,
    pluginId: settings.pluginId,
    mixed: MIXED,
    hasMissingFont: false,
    ui: makeUi(call, uiEvents),
    /** Null stands for __html__, which the host has. */
    showUI: (html: unknown, options: object = {}) => call('showUI', html === page ? null : html, options),
    ...makeFigmaEvents(events, nodes),
    ...makeImages(call),
    notify,
    base64Encode: toBase64,
    base64Decode: fromBase64,
    clientStorage: makeClientStorage(call),
    viewport: makeViewport(call),
    variables: makeVariables(call, nodes.refOf),
    util: {
      solidPaint: (color: object, overrides: object = {}) => ({ type: 'SOLID', color, ...overrides }),
    },
    ...passedMembers(call),
  };
  return { figma: makeFigmaProxy(call, members), notified };
}
