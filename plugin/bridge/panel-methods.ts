import { selection } from './answers.ts';
import type { Call } from './methods.ts';
import { list, text, type Shape } from './shapes.ts';
import type { SelectionState } from '../protocol.ts';

/** A shape for each argument. */
type Shapes<Args extends readonly unknown[]> = { [Place in keyof Args]: Shape<Args[Place]> };
type Telling = (...args: never[]) => Promise<void>;

/** What the panel must know of a method that it serves, beside its signature. */
export interface Told<Signature extends Telling> {
  /** What each argument must be before the panel acts on it. */
  given: Shapes<Parameters<Signature>>;
}

const told = <Signature extends Telling>(...given: Shapes<Parameters<Signature>>): Told<Signature> => ({
  given,
});

/**
 * The bridge's way back: one row for each method that the panel serves. `UiApi` and the panel's guard come from here, so a new method is its
 * row, and what serves it (Session) and calls it. None has an answer: the panel says at once that it understood.
 */
const TABLE = {
  selectionChanged: told<(selection: SelectionState) => Promise<void>>(selection),
  /** The watched nodes among these look otherwise than before, or are gone. */
  nodesChanged: told<(nodeIds: string[]) => Promise<void>>(list(text)),
  /** Cancel was pressed in the notification of a run without a panel. */
  stop: told<() => Promise<void>>(),
};

/** Called by the sandbox and served by the panel: a method for each row. */
export type UiApi = {
  [Name in keyof typeof TABLE]: (typeof TABLE)[Name] extends Told<infer Signature> ? Signature : never;
};
export type PanelMethodName = keyof UiApi;

export const PANEL_METHODS: { readonly [Name in PanelMethodName]: Told<UiApi[Name]> } = TABLE;

/** A UiApi of which every method is made the same way. */
export function uiApiOf(make: (name: PanelMethodName) => Call): UiApi {
  const names = Object.keys(PANEL_METHODS) as PanelMethodName[];
  return Object.fromEntries(names.map((name) => [name, make(name)])) as unknown as UiApi;
}
