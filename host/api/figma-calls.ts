import { FONT_STYLES } from '../render/css-font.ts';
import { absoluteBox } from '../graph/boxes.ts';
import type { History } from '../graph/history.ts';
import { union } from '../graph/matrix.ts';
import type { BooleanOperation, NodeType } from '../graph/types.ts';
import { FigmaError } from './errors.ts';
import { fetchForPlugin } from './fetch.ts';
import type { MethodContext } from './context.ts';
import { LIBRARY_CALLS } from './library-calls.ts';
import { callMethod } from './node-methods.ts';
import { refOf } from './ref-of.ts';
import { combineAsVariants, combineShapes, groupNodes } from './reparent.ts';
import { isSkipped } from '../graph/skipped.ts';
import * as rule from './validate.ts';
import type { NodeRef } from './wire.ts';

export interface CallContext extends MethodContext {
  history: History;
  /** The manifest's ui file. */
  html: string;
  /** Counts an operation on `__html__`. */
  pageRead(): void;
  loadFont(name: string): void;
  close(message?: string): void;
  after(timer: number, milliseconds: number): void;
  cancel(timer: number): void;
  log(level: string, text: string): void;
}

type Call = (context: CallContext, ...args: never[]) => unknown;

const STORAGE_LIMIT = 5 * 1024 * 1024;

const UI_OPTIONS = rule.shape({
  visible: rule.optional(rule.boolean),
  title: rule.optional(rule.string),
  width: rule.optional(rule.number()),
  height: rule.optional(rule.number()),
  position: rule.optional(rule.anything),
  themeColors: rule.optional(rule.boolean),
});
const NOTIFY_OPTIONS = rule.shape({
  timeout: rule.optional(rule.number()),
  error: rule.optional(rule.boolean),
  button: rule.optional(rule.string),
  onDequeue: rule.optional(rule.anything),
});

const validated = (where: string, check: Parameters<typeof rule.check>[1], value: unknown): void => {
  const complaint = check(value, '.');
  if (complaint !== null) throw new FigmaError(`in ${where}: Argument failed validation: ${complaint}`);
};

const storedBytes = (storage: ReadonlyMap<string, unknown>): number =>
  [...storage].reduce(
    (sum, [key, value]) =>
      sum + key.length + (value instanceof Uint8Array ? value.length : JSON.stringify(value).length),
    0,
  );

/** Everything the sandbox may ask of the host, by name: the host half of `figma`, of timers, of console and of fetch. */
export const CALLS: Record<string, Call> = {
  create: ({ document }, type: NodeType) => {
    const parent = type === 'PAGE' ? '0:0' : document.currentPage.id;
    const node = document.create(type, parent);
    if (type === 'PAGE') node.name = `Page ${document.pages.length}`;
    return refOf(node);
  },
  /** Asked before every use of figma: a closed plugin's call throws before it gets here. */
  alive: () => true,
  createComponentFromNode: ({ document }, ref: NodeRef) => {
    const node = document.get(ref.id);
    if (
      !['FRAME', 'GROUP'].includes(node.type) ||
      document.ancestors(node.id).some(({ type }) => type === 'INSTANCE')
    )
      throw new FigmaError('in createComponentFromNode: Cannot create component from node');
    node.type = 'COMPONENT';
    document.changed(node.id, 'PROPERTY_CHANGE', ['type']);
    return refOf(node);
  },
  ...LIBRARY_CALLS,
  combineAsVariants: (context, nodes: NodeRef[], parent: NodeRef, index?: number) =>
    combineAsVariants(context, nodes, parent, index),
  combineShapes: (context, operation: BooleanOperation, nodes: NodeRef[], parent: NodeRef, index?: number) =>
    combineShapes(context, operation, nodes, parent, index),
  group: (context, nodes: NodeRef[], parent: NodeRef, index?: number) =>
    groupNodes(context, nodes, parent, index),
  ungroup: (context, ref: NodeRef) => {
    const node = context.document.get(ref.id);
    const children = [...node.children];
    for (const child of children)
      context.document.attach(child, node.parent ?? context.document.currentPage.id);
    if (context.document.has(node.id)) callMethod(context, node, 'remove', []);
    return children.map((id) => refOf(context.document.get(id)));
  },
  getNodeByIdAsync: async ({ document, skipInvisibleInstanceChildren: skips }, id: string) =>
    document.has(id) && !(skips && isSkipped(document, id)) ? refOf(document.get(id)) : null,
  currentPage: ({ document }) => refOf(document.currentPage),
  root: ({ document }) => refOf(document.get('0:0')),
  setCurrentPageAsync: async ({ document }, page: NodeRef) => {
    if (page?.type !== 'PAGE') throw new FigmaError('in setCurrentPageAsync: Expected a PageNode');
    document.setCurrentPage(page.id);
  },
  select: ({ document }, page: NodeRef, nodes: NodeRef[]) => {
    for (const node of nodes)
      if (document.pageOf(node.id)?.id !== page.id)
        throw new FigmaError('in set_selection: The selection of a page can only include nodes in that page');
    document.select(
      nodes.map((node) => node.id),
      page.id,
    );
  },
  loadFontAsync: async ({ loadFont }, font: { family: string; style: string }) => {
    validated('loadFontAsync', rule.fontName, font);
    if (!FONT_STYLES.includes(font.style.replace(/ ?Italic$/, '') || 'Regular'))
      throw new FigmaError(`in loadFontAsync: The font "${font.family} ${font.style}" could not be loaded`);
    loadFont(`${font.family} ${font.style}`);
  },
  listAvailableFontsAsync: async () => FONT_STYLES.map((style) => ({ fontName: { family: 'Inter', style } })),
  createImage: ({ document }, bytes: Uint8Array) => {
    if (!(bytes instanceof Uint8Array))
      throw new FigmaError('in createImage: Expected Uint8Array for argument "data"');
    try {
      return document.images.add(bytes).hash;
    } catch (error) {
      throw new FigmaError(`in createImage: ${(error as Error).message}`);
    }
  },
  /** An image that is not loaded yet is not known by its hash (observed in Figma's web client). */
  hasImage: ({ document }, hash: string) => document.images.isLoaded(hash),
  imageBytes: async ({ document }, hash: string) => {
    const image = document.images.find(hash);
    if (!image) throw new FigmaError('in getBytesAsync: The image could not be loaded');
    return image.bytes.slice();
  },
  imageSize: async ({ document }, hash: string) => {
    const image = document.images.find(hash);
    if (!image) throw new FigmaError('in getSizeAsync: The image could not be loaded');
    return { width: image.width, height: image.height };
  },
  commitUndo: ({ history }) => history.commit(),
  triggerUndo: ({ history }) => void history.undo(),
  notify: ({ services }, id: number, message: string, options: object) => {
    validated('notify', rule.string, message);
    validated('notify', NOTIFY_OPTIONS, options);
    services.notify(id, message, options);
  },
  cancelNotification: ({ services }, id: number) => services.cancelNotification(id),
  closePlugin: ({ close }, message?: string) => close(message),
  viewport: ({ services }) => ({
    center: services.viewport.center,
    zoom: services.viewport.zoom,
    bounds: services.viewport.bounds,
  }),
  setViewport: ({ services }, key: 'center' | 'zoom', value: never) => {
    services.viewport[key] = value;
  },
  zoomTo: ({ document, services }, nodes: NodeRef[]) => {
    const box = union(nodes.map((node) => absoluteBox(document, node.id)));
    if (box) services.viewport.zoomTo(box);
  },
  showUI: ({ services, html: own }, given: string | null, options: object) => {
    const html = given ?? own;
    validated('showUI', rule.string, html);
    validated('showUI', UI_OPTIONS, options);
    const chosen = {
      visible: true,
      title: 'Plugin',
      width: 300,
      height: 200,
      themeColors: false,
      ...options,
    };
    services.ui.show(html, {
      ...chosen,
      width: Math.max(70, chosen.width),
      height: Math.max(0, chosen.height),
    });
  },
  /** Every operation on `__html__` but giving it to showUI. */
  readPage: ({ pageRead }, operation: string) => {
    pageRead();
    throw new FigmaError(
      `The stand-in refuses "${operation}" of __html__: in Figma it would pull the whole page into the sandbox. Give it to showUI as it is.`,
    );
  },
  uiPost: ({ services }, message: unknown) => services.ui.post(message),
  uiResize: ({ services }, width: number, height: number) => {
    validated('resize', rule.list(rule.number(), 2), [width, height]);
    services.ui.resize(Math.max(70, width), Math.max(0, height));
  },
  uiVisible: ({ services }, visible: boolean) => services.ui.setVisible(visible),
  uiClose: ({ services }) => services.ui.close(),
  storageGet: async ({ services }, key: string) => services.storage.get(key),
  storageSet: async ({ services }, key: string, value: unknown) => {
    const next = new Map(services.storage).set(key, value);
    if (storedBytes(next) > STORAGE_LIMIT)
      throw new FigmaError('in clientStorage.setAsync: The quota of 5 MB for this plugin would be exceeded');
    services.storage.set(key, value);
  },
  storageDelete: async ({ services }, key: string) => void services.storage.delete(key),
  storageKeys: async ({ services }) => [...services.storage.keys()],
  setTimer: ({ after }, timer: number, milliseconds: number) => after(timer, milliseconds),
  clearTimer: ({ cancel }, timer: number) => cancel(timer),
  log: ({ log }, level: string, text: string) => log(level, text),
  fetch: ({ services }, url: string, init: object) => fetchForPlugin(services.allowedOrigins, url, init),
};
