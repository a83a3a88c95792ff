import { bindings, exported, facts, frame, launch, placed, shelf, shelfPicture } from './answers.ts';
import { nothing, orNull, text, type Shape } from './shapes.ts';
import type { PluginApi, ProblemName } from '../protocol.ts';

export type MethodName = keyof PluginApi;
export type AnswerOf<Name extends MethodName> = Awaited<ReturnType<PluginApi[Name]>>;

/** What both sides must know of a method of PluginApi beside its types. */
export interface Method<Name extends MethodName> {
  /** How many arguments cross: all that the method can have. */
  takes: Required<Parameters<PluginApi[Name]>>['length'];
  /** Milliseconds that the panel waits for the answer. */
  limit: number;
  /** How an unforeseen failure is called, and what Figma "could not" do. */
  failure: readonly [ProblemName, string];
  /** What the answer must be before the panel acts on it. */
  answer: Shape<AnswerOf<Name>>;
}

/**
 * The bridge: one row for each method that the sandbox serves. The sandbox's guard, the panel's client, its time limits, its checks of
 * answers and the tests' fakes come from here, so a new method is its type in PluginApi, its row, and what serves and calls it.
 */
export const METHODS: { readonly [Name in MethodName]: Method<Name> } = {
  // Figma holds back the answer to the first call until it has parsed all of the panel's file, which takes a slow laptop seconds.
  hello: { takes: 0, limit: 30_000, failure: ['ExportFailed', 'read the selection'], answer: launch },
  exportFrame: { takes: 3, limit: 60_000, failure: ['ExportFailed', 'export the layer'], answer: exported },
  snapshotLayers: {
    takes: 1,
    limit: 30_000,
    failure: ['ExportFailed', 'read the layers'],
    // Who reads the layers looks into the text.
    answer: orNull(text),
  },
  tellBindings: {
    takes: 2,
    limit: 30_000,
    failure: ['ExportFailed', 'read the styles and variables'],
    answer: bindings,
  },
  place: { takes: 1, limit: 60_000, failure: ['PlaceFailed', 'place the result'], answer: placed },
  placeLayers: { takes: 1, limit: 60_000, failure: ['PlaceFailed', 'place the layers'], answer: placed },
  insertPose: { takes: 2, limit: 20_000, failure: ['PoseFailed', 'draw the stick figure'], answer: frame },
  frameSelection: { takes: 0, limit: 20_000, failure: ['FrameFailed', 'frame the layers'], answer: frame },
  undo: { takes: 0, limit: 5_000, failure: ['PlaceFailed', 'undo'], answer: nothing },
  listShelf: { takes: 0, limit: 10_000, failure: ['ShelfFailed', 'read the shelf'], answer: shelf },
  putOnShelf: { takes: 1, limit: 20_000, failure: ['ShelfFailed', 'write the shelf'], answer: shelf },
  takeFromShelf: {
    takes: 1,
    limit: 10_000,
    failure: ['ShelfFailed', 'read the shelf'],
    answer: shelfPicture,
  },
  removeFromShelf: { takes: 1, limit: 10_000, failure: ['ShelfFailed', 'write the shelf'], answer: shelf },
  watchNodes: { takes: 1, limit: 10_000, failure: ['BadMessage', 'watch the layers'], answer: nothing },
  // Short: the report is wanted most where the sandbox is silent, and a browser lets a press copy for five seconds only.
  facts: { takes: 0, limit: 2_000, failure: ['BadMessage', 'say what it is'], answer: facts },
  report: { takes: 1, limit: 5_000, failure: ['BadMessage', 'show a notification'], answer: nothing },
  resize: { takes: 2, limit: 5_000, failure: ['BadMessage', 'resize the panel'], answer: nothing },
  close: { takes: 0, limit: 5_000, failure: ['BadMessage', 'close the panel'], answer: nothing },
};

/** In the order of the table. */
export const METHOD_NAMES = Object.keys(METHODS) as MethodName[];

/** A method as whoever wraps it sees it: the table, not the wrapper, knows the types. */
export type Call = (...args: unknown[]) => Promise<unknown>;

/** A PluginApi of which every method is made the same way. */
export function apiOf(make: (name: MethodName) => Call): PluginApi {
  return Object.fromEntries(METHOD_NAMES.map((name) => [name, make(name)])) as unknown as PluginApi;
}
