import { setLink } from './set-link.ts';
import { baseStyle, commonValue, rangesOf, same, textOf } from './text-ranges.ts';
import type { RunStyle, SceneNode, TextData, TextRun } from './types.ts';

const LINKS = { fillStyle: 'fill', textStyle: 'text' } as const;

/** For the whole node: no run differs in these any more. */
export function setWhole(node: SceneNode, patch: Partial<RunStyle>): void {
  for (const run of textOf(node).runs ?? [])
    for (const key of Object.keys(patch) as (keyof RunStyle)[]) delete run.style[key];
  writeBase(node, patch);
  tidy(node);
}

/** For the characters from start (inclusive) to end (exclusive). */
export function setRange(node: SceneNode, start: number, end: number, patch: Partial<RunStyle>): void {
  const text = textOf(node);
  const runs = splitAt(splitAt(runsOf(text), start), end);
  let at = 0;
  for (const run of runs) {
    if (at >= start && at + run.length <= end) run.style = { ...run.style, ...structuredClone(patch) };
    at += run.length;
  }
  text.runs = runs;
  tidy(node);
}

/** New characters take the style before them, or after them, or of the nearest there is; the others keep theirs. */
export function insertText(
  node: SceneNode,
  start: number,
  characters: string,
  use: 'BEFORE' | 'AFTER',
): void {
  const text = textOf(node);
  const runs = splitAt(runsOf(text), start);
  const at = indexAt(runs, start);
  const [before, after] = [runs[at - 1], runs[at]];
  const model = (use === 'BEFORE' ? (before ?? after) : (after ?? before)) ?? { length: 0, style: {} };
  runs.splice(at, 0, { length: characters.length, style: structuredClone(model.style) });
  text.characters = text.characters.slice(0, start) + characters + text.characters.slice(start);
  text.runs = runs;
  tidy(node);
}

export function deleteText(node: SceneNode, start: number, end: number): void {
  const text = textOf(node);
  const runs = splitAt(splitAt(runsOf(text), start), end);
  runs.splice(indexAt(runs, start), indexAt(runs, end) - indexAt(runs, start));
  text.characters = text.characters.slice(0, start) + text.characters.slice(end);
  text.runs = runs;
  tidy(node);
}

/** Other words altogether: all of them in the style of the first character. */
export function replaceText(node: SceneNode, characters: string): void {
  const [first] = rangesOf(node);
  if (textOf(node).runs && first) setWhole(node, first.style);
  textOf(node).characters = characters;
}

const runsOf = (text: TextData): TextRun[] =>
  structuredClone(text.runs ?? [{ length: text.characters.length, style: {} }]);

function splitAt(runs: TextRun[], position: number): TextRun[] {
  let at = 0;
  return runs.flatMap((run) => {
    const cut = position - at;
    at += run.length;
    if (cut <= 0 || cut >= run.length) return [run];
    return [
      { length: cut, style: structuredClone(run.style) },
      { length: run.length - cut, style: run.style },
    ];
  });
}

function indexAt(runs: readonly TextRun[], position: number): number {
  let at = 0;
  const index = runs.findIndex((run) => (at += run.length) > position);
  return index < 0 ? runs.length : index;
}

/** Shortest form: what all characters share is the node's, equal neighbours are one run, and one style needs no runs. */
function tidy(node: SceneNode): void {
  const text = textOf(node);
  if (!text.runs) return;
  text.runs = text.runs.filter((run) => run.length > 0);
  const ranges = rangesOf(node);
  for (const key of Object.keys(baseStyle(node)) as (keyof RunStyle)[]) {
    const value = commonValue(ranges, key);
    if (ranges.length > 0 && value !== undefined) writeBase(node, { [key]: value });
  }
  const base = baseStyle(node);
  for (const run of text.runs)
    for (const key of Object.keys(run.style) as (keyof RunStyle)[])
      if (same(run.style[key], base[key])) delete run.style[key];
  text.runs = text.runs.reduce<TextRun[]>((kept, run) => {
    const last = kept.at(-1);
    if (last && same(sorted(last.style), sorted(run.style))) last.length += run.length;
    else kept.push(run);
    return kept;
  }, []);
  if (text.runs.length <= 1) delete text.runs;
}

const sorted = (style: object): [string, unknown][] =>
  Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1));

function writeBase(node: SceneNode, patch: Partial<RunStyle>): void {
  const { fills, fillStyle, textStyle, ...text } = patch;
  if (fills !== undefined) node.fills = fills;
  Object.assign(textOf(node), text);
  for (const [key, id] of [
    ['fillStyle', fillStyle],
    ['textStyle', textStyle],
  ] as const)
    if (id !== undefined) setLink(node, LINKS[key], id);
}
