import { MEMBERS, OTHER_EDITORS } from '../api/members.ts';
import { encode, MIXED } from '../api/wire.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { Emitter } from './emitter.ts';
import type { GuestSettings, HostCall } from './figma-global.ts';
import { makeUi } from './make-ui.ts';
import { makeVariables } from './make-variables.ts';
import type { GuestNodes } from './nodes.ts';

interface Parts {
  call: HostCall;
  nodes: GuestNodes;
  events: Emitter;
  uiEvents: Emitter;
  settings: GuestSettings;
  /** What `__html__` is. */
  page: object;
}

const CREATED: Record<string, string> = {
  createRectangle: 'RECTANGLE',
  createFrame: 'FRAME',
  createEllipse: 'ELLIPSE',
  createLine: 'LINE',
  createPolygon: 'POLYGON',
  createStar: 'STAR',
  createVector: 'VECTOR',
  createText: 'TEXT',
  createComponent: 'COMPONENT',
  createSection: 'SECTION',
  createSlice: 'SLICE',
  createPage: 'PAGE',
};
const STYLES: Record<string, string> = {
  createPaintStyle: 'PAINT',
  createTextStyle: 'TEXT',
  createEffectStyle: 'EFFECT',
};
const SYNC_UNDER_DYNAMIC_PAGE = [
  'getNodeById',
  'getStyleById',
  'getLocalPaintStyles',
  'getLocalTextStyles',
  'getLocalEffectStyles',
  'getLocalGridStyles',
  'getFileThumbnailNode',
];
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

/** The `figma` object. */
export function makeFigma({ call, nodes, events, uiEvents, settings, page }: Parts) {
  const notifications = new Map<number, { action?: () => void; onDequeue?: (reason: string) => void }>();
  let allPages = false;
  const image = (hash: string) => ({
    hash,
    getBytesAsync: () => call('imageBytes', hash),
    getSizeAsync: () => call('imageSize', hash),
  });
  const listen = (once: boolean) => (name: string, listener: (...values: never[]) => void) => {
    if (!EVENTS.includes(name)) throw new Error(`in on: "${name}" is not an event of figma`);
    if (name === 'documentchange' && !allPages)
      throw new Error(
        'in on: Cannot register documentchange handler in dynamic-page mode without calling figma.loadAllPagesAsync first.',
      );
    events.on(name, listener, once);
  };
  const passed =
    (name: string) =>
    (...args: unknown[]) =>
      call(name, ...args);
  events.on('nodechange', ((changes: { id: string; type: string }[]) => {
    nodes.pagesChanged(changes);
    events.emit('documentchange', { documentChanges: changes });
  }) as never);

  const members: Record<string, unknown> = {
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
    on: listen(false),
    once: listen(true),
    off: (name: string, listener: never) => events.off(name, listener),
    loadAllPagesAsync: async () => {
      allPages = true;
    },
    createImage: (bytes: Uint8Array) => image(call('createImage', bytes) as string),
    getImageByHash: (hash: string) => (call('hasImage', hash) ? image(hash) : null),
    notify: (
      message: string,
      options: { button?: { text: string; action: () => void }; onDequeue?: () => void } = {},
    ) => {
      const id = notifications.size + 1;
      const { button, onDequeue, ...rest } = options;
      call('notify', id, message, button ? { ...rest, button: button.text } : rest);
      notifications.set(id, { ...(button && { action: button.action }), ...(onDequeue && { onDequeue }) });
      return { cancel: () => call('cancelNotification', id) };
    },
    base64Encode: toBase64,
    base64Decode: fromBase64,
    clientStorage: {
      getAsync: passed('storageGet'),
      setAsync: (key: string, value: unknown) => {
        encode(value, [], () => null, 'value');
        return call('storageSet', key, value);
      },
      deleteAsync: passed('storageDelete'),
      keysAsync: passed('storageKeys'),
    },
    viewport: {
      get center() {
        return (call('viewport') as { center: unknown }).center;
      },
      set center(value) {
        call('setViewport', 'center', value);
      },
      get zoom() {
        return (call('viewport') as { zoom: unknown }).zoom;
      },
      set zoom(value) {
        call('setViewport', 'zoom', value);
      },
      get bounds() {
        return (call('viewport') as { bounds: unknown }).bounds;
      },
      scrollAndZoomIntoView: (chosen: unknown) => call('zoomTo', chosen),
    },
    variables: makeVariables(call, nodes.refOf),
    util: {
      solidPaint: (color: object, overrides: object = {}) => ({ type: 'SOLID', color, ...overrides }),
    },
  };
  for (const name of [
    'group',
    'ungroup',
    'combineAsVariants',
    'getStyleByIdAsync',
    'getLocalPaintStylesAsync',
    'getLocalTextStylesAsync',
    'getLocalEffectStylesAsync',
    'getLocalGridStylesAsync',
    'createComponentFromNode',
    'getNodeByIdAsync',
    'setCurrentPageAsync',
    'loadFontAsync',
    'listAvailableFontsAsync',
    'commitUndo',
    'triggerUndo',
    'closePlugin',
  ])
    members[name] = passed(name);
  for (const [name, type] of Object.entries(CREATED)) members[name] = () => call('create', type);
  for (const [name, type] of Object.entries(STYLES)) members[name] = () => call('createStyle', type);
  for (const name of ['union', 'subtract', 'intersect', 'exclude'])
    members[name] = (...args: unknown[]) => call('combineShapes', name.toUpperCase(), ...args);
  for (const name of SYNC_UNDER_DYNAMIC_PAGE)
    members[name] = () => {
      throw new Error(
        `in ${name}: Cannot call with documentAccess: dynamic-page. Use figma.${name}Async instead.`,
      );
    };

  const table = MEMBERS.figma!;
  const known = (name: string) =>
    !OTHER_EDITORS.has(name) &&
    (table.methods.has(name) || table.readOnly.has(name) || table.writable.has(name));
  let skipInvisible = false;
  const figma = new Proxy(members, {
    get(_, name) {
      if (typeof name === 'symbol' || name === 'then' || name === 'toJSON') return undefined;
      if (!known(name))
        throw new TypeError(`figma.${name} no such property '${name}' on the figma global object`);
      call('alive');
      if (name === 'currentPage' || name === 'root') return call(name);
      if (name === 'skipInvisibleInstanceChildren') return skipInvisible;
      if (name === 'currentUser')
        throw new Error('in get_currentUser: "permissions" in manifest.json must include "currentuser"');
      if (name in members) return members[name];
      throw new Error(`figma.${name} exists in Figma, but the stand-in (host/) does not implement it.`);
    },
    set(_, name, value) {
      if (name === 'currentPage')
        throw new Error(
          'in set_currentPage: Cannot call with documentAccess: dynamic-page. Use figma.setCurrentPageAsync instead.',
        );
      if (name === 'skipInvisibleInstanceChildren') {
        skipInvisible = value === true;
        call('skipInvisible', skipInvisible);
        return true;
      }
      throw new TypeError(
        typeof name === 'string' && known(name) ? 'no setter for property' : 'object is not extensible',
      );
    },
    has: (_, name) => typeof name === 'string' && known(name),
  });
  const notified = (id: number, reason: string) => {
    const notification = notifications.get(id);
    if (reason === 'action') notification?.action?.();
    else notification?.onDequeue?.(reason);
  };
  return { figma, notified };
}
