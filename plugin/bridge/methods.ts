import { bindings, exported, facts, frame, launch, placed, shelf, shelfPicture } from './answers.ts';
import { nothing, orNull, text, type Shape } from './shapes.ts';
import type {
  Binding,
  ExportedFrame,
  FrameRef,
  Launch,
  LayerPatch,
  LayersPlacement,
  PlacedResult,
  Placement,
  PoseFigure,
  ProblemName,
  Report,
  Role,
  SandboxFacts,
  ShelfEntry,
  ShelfPicture,
} from '../protocol.ts';

/** What both sides must know of a method that the sandbox serves, beside its signature. */
export interface Method<Signature extends (...args: never[]) => Promise<unknown>> {
  /** How many arguments cross: all that the method can have. */
  takes: Required<Parameters<Signature>>['length'];
  /** Milliseconds that the panel waits for the answer. */
  limit: number;
  /** How an unforeseen failure is called, and what Figma "could not" do. */
  failure: readonly [ProblemName, string];
  /** What the answer must be before the panel acts on it. */
  answer: Shape<Awaited<ReturnType<Signature>>>;
}

const method = <Signature extends (...args: never[]) => Promise<unknown>>(
  row: Method<Signature>,
): Method<Signature> => row;

/**
 * The bridge: one row for each method that the sandbox serves. `PluginApi`, the sandbox's guard, the panel's client, its time limits, its
 * checks of answers and the tests' fakes come from here, so a new method is its row, and what serves and calls it. Each method rejects with
 * an Error whose `name` is a ProblemName.
 */
const TABLE = {
  /**
   * The panel's first call, after its own listener stands; later selection changes arrive by UiApi.selectionChanged. Figma holds back the
   * answer until it has parsed all of the panel's file, which takes a slow laptop seconds.
   */
  hello: method<() => Promise<Launch>>({
    takes: 0,
    limit: 30_000,
    failure: ['ExportFailed', 'read the selection'],
    answer: launch,
  }),
  /**
   * Pixels of a node, scaled so that its longest side is at most `longSide` (never enlarged). With a `role`, what rules the node
   * out in that role alone is checked too: pass it after the user swapped the roles.
   */
  exportFrame: method<(nodeId: string, longSide: number, role?: Role) => Promise<ExportedFrame>>({
    takes: 3,
    limit: 60_000,
    failure: ['ExportFailed', 'export the layer'],
    answer: exported,
  }),
  /**
   * The node's subtree as the text of Figma REST JSON (exportAsync JSON_REST_V1), or null where the node has no layers. Text, because each
   * property of an object would be wrapped on its way; who reads the layers looks into it.
   */
  snapshotLayers: method<(nodeId: string) => Promise<string | null>>({
    takes: 1,
    limit: 30_000,
    failure: ['ExportFailed', 'read the layers'],
    answer: orNull(text),
  }),
  /** How the values of patches would be kept in a copy of the source: one answer per patch, null where nothing is bound. Writes nothing. */
  tellBindings: method<(sourceId: string, patches: LayerPatch[]) => Promise<(Binding | null)[]>>({
    takes: 2,
    limit: 30_000,
    failure: ['ExportFailed', 'read the styles and variables'],
    answer: bindings,
  }),
  /** Puts the picture on the canvas beside the source: one undo step, all or nothing. */
  place: method<(placement: Placement) => Promise<PlacedResult>>({
    takes: 1,
    limit: 60_000,
    failure: ['PlaceFailed', 'place the result'],
    answer: placed,
  }),
  /** Puts the result on the canvas as layers, live text or a fill: one undo step, all or nothing. The source itself is never touched. */
  placeLayers: method<(placement: LayersPlacement) => Promise<PlacedResult>>({
    takes: 1,
    limit: 60_000,
    failure: ['PlaceFailed', 'place the layers'],
    answer: placed,
  }),
  /**
   * Draws a stick figure beside the exemplar, or in the middle of what the user sees where there is none, and selects both: one undo
   * step, all or nothing. Rejects with BadMessage, RemovedNode, PoseFailed.
   */
  insertPose: method<(figure: PoseFigure, exemplarId: string | null) => Promise<FrameRef>>({
    takes: 2,
    limit: 20_000,
    failure: ['PoseFailed', 'draw the stick figure'],
    answer: frame,
  }),
  /**
   * Puts a frame around the loose layers of the selection and selects it: one undo step, all or nothing. Rejects with NothingSelected,
   * NotFrameable, FrameFailed.
   */
  frameSelection: method<() => Promise<FrameRef>>({
    takes: 0,
    limit: 20_000,
    failure: ['FrameFailed', 'frame the layers'],
    answer: frame,
  }),
  /** Cmd/Ctrl+Z pressed in the panel. */
  undo: method<() => Promise<void>>({
    takes: 0,
    limit: 5_000,
    failure: ['PlaceFailed', 'undo'],
    answer: nothing,
  }),
  /** Newest first. */
  listShelf: method<() => Promise<ShelfEntry[]>>({
    takes: 0,
    limit: 10_000,
    failure: ['ShelfFailed', 'read the shelf'],
    answer: shelf,
  }),
  /** Puts a picture first; what was used longest ago makes room. Rejects with ShelfFailed where Figma's storage refuses. */
  putOnShelf: method<(picture: ShelfPicture) => Promise<ShelfEntry[]>>({
    takes: 1,
    limit: 20_000,
    failure: ['ShelfFailed', 'write the shelf'],
    answer: shelf,
  }),
  /** The whole picture, which becomes the most recently used one. Rejects with PictureGone. */
  takeFromShelf: method<(hash: string) => Promise<ShelfPicture>>({
    takes: 1,
    limit: 10_000,
    failure: ['ShelfFailed', 'read the shelf'],
    answer: shelfPicture,
  }),
  removeFromShelf: method<(hash: string) => Promise<ShelfEntry[]>>({
    takes: 1,
    limit: 10_000,
    failure: ['ShelfFailed', 'write the shelf'],
    answer: shelf,
  }),
  /** From now on, changes inside these nodes alone are told by UiApi.nodesChanged. */
  watchNodes: method<(nodeIds: string[]) => Promise<void>>({
    takes: 1,
    limit: 10_000,
    failure: ['BadMessage', 'watch the layers'],
    answer: nothing,
  }),
  /**
   * What the sandbox is; also shows whether it still answers. The limit is short: the report is wanted most where the sandbox is silent, and
   * a browser lets a press copy for five seconds only.
   */
  facts: method<() => Promise<SandboxFacts>>({
    takes: 0,
    limit: 2_000,
    failure: ['BadMessage', 'say what it is'],
    answer: facts,
  }),
  /** Of a run without a panel. */
  report: method<(report: Report) => Promise<void>>({
    takes: 1,
    limit: 5_000,
    failure: ['BadMessage', 'show a notification'],
    answer: nothing,
  }),
  resize: method<(width: number, height: number) => Promise<void>>({
    takes: 2,
    limit: 5_000,
    failure: ['BadMessage', 'resize the panel'],
    answer: nothing,
  }),
  close: method<() => Promise<void>>({
    takes: 0,
    limit: 5_000,
    failure: ['BadMessage', 'close the panel'],
    answer: nothing,
  }),
};

/** Called by the panel and served by the sandbox: a method for each row. */
export type PluginApi = {
  [Name in keyof typeof TABLE]: (typeof TABLE)[Name] extends Method<infer Signature> ? Signature : never;
};
export type MethodName = keyof PluginApi;
export type AnswerOf<Name extends MethodName> = Awaited<ReturnType<PluginApi[Name]>>;

export const METHODS: { readonly [Name in MethodName]: Method<PluginApi[Name]> } = TABLE;

/** In the order of the table. */
export const METHOD_NAMES = Object.keys(METHODS) as MethodName[];

/** A method as whoever wraps it sees it: the table, not the wrapper, knows the types. */
export type Call = (...args: unknown[]) => Promise<unknown>;

/** A PluginApi of which every method is made the same way. */
export function apiOf(make: (name: MethodName) => Call): PluginApi {
  return Object.fromEntries(METHOD_NAMES.map((name) => [name, make(name)])) as unknown as PluginApi;
}
