import type { RunStyle, SceneNode, StyleLinks, TextData, TextRun } from './types.ts';

export interface StyledRange {
  start: number;
  end: number;
  style: RunStyle;
}

const TEXT_KEYS = [
  'fontName',
  'fontSize',
  'lineHeight',
  'letterSpacing',
  'textDecoration',
  'textCase',
] as const;
/** What a text style governs of a text. */
export const TEXT_STYLE_KEYS: readonly (keyof RunStyle)[] = TEXT_KEYS;
const LINKS = { fillStyle: 'fill', textStyle: 'text' } as const;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function dataOf(node: SceneNode): TextData {
  if (!node.text) throw new TypeError(`A ${node.type} has no text.`);
  return node.text;
}

/** The style of the node where no run differs. */
export function baseStyle(node: SceneNode): RunStyle {
  const text = dataOf(node);
  return {
    fontName: text.fontName,
    fontSize: text.fontSize,
    lineHeight: text.lineHeight,
    letterSpacing: text.letterSpacing,
    textDecoration: text.textDecoration,
    textCase: text.textCase,
    fills: node.fills,
    fillStyle: node.styles?.fill ?? '',
    textStyle: node.styles?.text ?? '',
  };
}

/** Ranges of one style each, from the first character to the last; one empty range where there are no characters. */
export function rangesOf(node: SceneNode, start = 0, end = dataOf(node).characters.length): StyledRange[] {
  const base = baseStyle(node);
  const runs = dataOf(node).runs ?? [{ length: dataOf(node).characters.length, style: {} }];
  const ranges: StyledRange[] = [];
  let at = 0;
  for (const run of runs) {
    const [from, to] = [Math.max(start, at), Math.min(end, at + run.length)];
    if (from < to || run.length === 0)
      ranges.push({ start: from, end: to, style: { ...base, ...run.style } });
    at += run.length;
  }
  return ranges;
}

/** The one value that all characters of a range have, or undefined where they differ. */
export function commonValue<K extends keyof RunStyle>(
  ranges: readonly StyledRange[],
  key: K,
): RunStyle[K] | undefined {
  const [first, ...rest] = ranges.map(({ style }) => style[key]);
  return rest.every((value) => same(value, first)) ? first : undefined;
}

/** For the whole node: no run differs in these any more. */
export function setWhole(node: SceneNode, patch: Partial<RunStyle>): void {
  for (const run of dataOf(node).runs ?? [])
    for (const key of Object.keys(patch) as (keyof RunStyle)[]) delete run.style[key];
  writeBase(node, patch);
  tidy(node);
}

/** For the characters from start (inclusive) to end (exclusive). */
export function setRange(node: SceneNode, start: number, end: number, patch: Partial<RunStyle>): void {
  const text = dataOf(node);
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
  const text = dataOf(node);
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
  const text = dataOf(node);
  const runs = splitAt(splitAt(runsOf(text), start), end);
  runs.splice(indexAt(runs, start), indexAt(runs, end) - indexAt(runs, start));
  text.characters = text.characters.slice(0, start) + text.characters.slice(end);
  text.runs = runs;
  tidy(node);
}

/** Other words altogether: all of them in the style of the first character. */
export function replaceText(node: SceneNode, characters: string): void {
  const [first] = rangesOf(node);
  if (dataOf(node).runs && first) setWhole(node, first.style);
  dataOf(node).characters = characters;
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
  const text = dataOf(node);
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
  Object.assign(dataOf(node), text);
  for (const [key, id] of [
    ['fillStyle', fillStyle],
    ['textStyle', textStyle],
  ] as const)
    if (id !== undefined) setLink(node, LINKS[key], id);
}

/** Links a node to a style; '' unlinks. */
export function setLink(node: SceneNode, kind: keyof StyleLinks, styleId: string): void {
  const links = { ...node.styles, [kind]: styleId };
  if (styleId === '') delete links[kind];
  if (Object.keys(links).length > 0) node.styles = links;
  else delete node.styles;
}
