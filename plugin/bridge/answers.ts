import { isRecipe } from './recipe.ts';
import { bytes, either, flag, list, oneOf, optional, orNull, record, text, within, words } from './shapes.ts';
import {
  PROBLEMS,
  type Binding,
  type Elsewhere,
  type ExportedFrame,
  type FrameRef,
  type Launch,
  type PlacedResult,
  type SandboxFacts,
  type SelectionState,
  type ShelfEntry,
  type ShelfPicture,
} from '../protocol.ts';

/** What the sandbox tells and answers, as the panel must find it before acting on it. */
export const frame = record<FrameRef>({
  id: text,
  name: words,
  type: text,
  width: within(0),
  height: within(0),
});

export const selection = record<SelectionState>({
  source: orNull(frame),
  exemplar: orNull(frame),
  more: optional(list(frame)),
  problem: orNull(
    record<NonNullable<SelectionState['problem']>>({ name: oneOf(...PROBLEMS), node: optional(words) }),
  ),
  wireframes: optional(list(frame)),
});

export const launch = record<Launch>({ selection, again: orNull(isRecipe), silent: optional(flag) });

export const exported = record<ExportedFrame>({ frame, png: bytes, missing: optional(flag) });

const style = record<{ kind: 'style' | 'variable'; name: string }>({
  kind: oneOf('style', 'variable'),
  name: words,
});
const mode = record<{ kind: 'mode'; name: string; mode: string }>({
  kind: oneOf('mode'),
  name: words,
  mode: words,
});
const raw = record<{ kind: 'raw'; name: string; why: 'differs' | 'absent' }>({
  kind: oneOf('raw'),
  name: words,
  why: oneOf('differs', 'absent'),
});
export const bindings = list(orNull<Binding>(either(style, either(mode, raw))));

export const placed = record<PlacedResult>({
  nodeId: text,
  name: words,
  detached: optional(within(0)),
  skipped: optional(within(0)),
  elsewhere: optional(record<Elsewhere>({ locked: words, home: words })),
});

const entry = { hash: text, name: text, width: within(1), height: within(1), thumbnail: bytes };
export const shelf = list(record<ShelfEntry>(entry));
export const shelfPicture = record<ShelfPicture>({ ...entry, bytes });

export const facts = record<SandboxFacts>({
  apiVersion: text,
  editorType: text,
  mode: text,
  globals: list(text),
  loopMilliseconds: within(0),
});
