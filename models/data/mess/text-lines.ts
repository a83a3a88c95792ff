import type { Random } from '../random.ts';
import type { RestNode } from '../trees/rest-node.ts';
import { mapChildren, replaceNodes, without } from './edit-tree.ts';
import type { Habit } from './habit.ts';
import { hasMask } from './paint-of-layers.ts';
import { isOneLine } from './text-boxes.ts';

const isPlain = ({
  type,
  effects = [],
  visible,
  opacity = 1,
  characterStyleOverrides,
  isMask,
}: RestNode): boolean =>
  type === 'TEXT' &&
  effects.length === 0 &&
  visible !== false &&
  opacity === 1 &&
  characterStyleOverrides === undefined &&
  isMask !== true;

/** Paragraphs as imports from PDFs and pictures have them: a text per line. */
export const linesApart: Habit = {
  name: 'lines apart',
  chance: 0.12,
  changes: 'a wrapped text has its breaks where words fill its lines evenly',
  apply(tree, random) {
    const share = random.between(0.4, 1);
    return replaceNodes(tree, (node) => (isPlain(node) && random.chance(share) ? linesOf(node) : [node]));
  },
};

function linesOf(node: RestNode): RestNode[] {
  const { characters = '', style = {}, absoluteBoundingBox: box } = node;
  const pitch = style.lineHeightPx ?? box.height;
  const count = Math.round(box.height / pitch);
  const lines = characters.includes('\n') ? characters.split('\n') : evenLines(characters, count);
  if (lines.length < 2 || lines.length !== count || style.textTruncation === 'ENDING') return [node];
  const shown = lines.map((line, at) => ({ line: line.trim(), at })).filter(({ line }) => line !== '');
  return shown.map(({ line, at }, place) => ({
    ...node,
    id: place === 0 ? node.id : `${node.id}.line${at}`,
    characters: line,
    absoluteBoundingBox: { x: box.x, y: box.y + at * pitch, width: box.width, height: pitch },
    style: { ...style, textAutoResize: 'NONE', textAlignVertical: 'TOP' },
  }));
}

/** Words on `count` lines of about one length. */
function evenLines(text: string, count: number): string[] {
  const words = text.split(' ').filter((word) => word !== '');
  if (words.length < count) return [text];
  const lines: string[] = [];
  let left = words.join(' ').length;
  while (lines.length < count - 1 && words.length > 0) {
    const goal = left / (count - lines.length);
    const line = [words.shift() ?? ''];
    // Every line that is still to come needs a word.
    while (words.length > count - lines.length - 1 && [...line, words[0]].join(' ').length <= goal + 2)
      line.push(words.shift() ?? '');
    lines.push(line.join(' '));
    left -= line.join(' ').length + 1;
  }
  return [...lines, words.join(' ')];
}

/** Lines of one look that stand under each other, written as one text. */
export const linesTogether: Habit = {
  name: 'lines together',
  chance: 0.2,
  changes: null,
  apply(tree, random) {
    const share = random.between(0.3, 1);
    return mapChildren(tree, (children, parent) =>
      hasMask(parent) ? children : joinRuns(children, random, share),
    );
  },
};

function joinRuns(children: readonly RestNode[], random: Random, share: number): RestNode[] {
  const joined: RestNode[] = [];
  for (let at = 0; at < children.length;) {
    const first = children[at];
    if (!first) break;
    let end = at + 1;
    while (end < children.length && follows(children.slice(at, end), children[end])) end++;
    const run = children.slice(at, end);
    if (run.length > 1 && random.chance(share)) joined.push(joinLines(run));
    else joined.push(...run);
    at = end;
  }
  return joined;
}

const middleOf = ({ absoluteBoundingBox: { y, height } }: RestNode): number => y + height / 2;

function follows(run: readonly RestNode[], next: RestNode | undefined): boolean {
  const [first, second = next] = run;
  const last = run.at(-1);
  if (!first || !second || !last || !next) return false;
  if (
    ![last, next].every(
      (text) => isPlain(text) && isOneLine(text) && text.style?.textAlignHorizontal === 'LEFT',
    )
  )
    return false;
  if (
    lookOf(first) !== lookOf(next) ||
    Math.abs(first.absoluteBoundingBox.x - next.absoluteBoundingBox.x) > 0.01
  )
    return false;
  const pitch = middleOf(next) - middleOf(last);
  const size = first.style?.fontSize ?? 16;
  return pitch >= size && pitch <= 3 * size && Math.abs(pitch - (middleOf(second) - middleOf(first))) < 0.01;
}

const lookOf = ({ fills, style = {} }: RestNode): string =>
  JSON.stringify([fills, without(style, 'lineHeightPx', 'lineHeightUnit')]);

function joinLines(run: readonly RestNode[]): RestNode {
  const [first, second, ...others] = run as [RestNode, RestNode, ...RestNode[]];
  const pitch = middleOf(second) - middleOf(first);
  const { x } = first.absoluteBoundingBox;
  return {
    ...first,
    characters: run.map(({ characters = '' }) => characters).join('\n'),
    absoluteBoundingBox: {
      x,
      y: middleOf(first) - pitch / 2,
      width: Math.max(...run.map(({ absoluteBoundingBox: { width } }) => width)),
      height: pitch * run.length,
    },
    // Letters stand in the middle of their line, so that higher lines keep them in place.
    style: { ...first.style, lineHeightPx: pitch, lineHeightUnit: 'PIXELS' },
    paintsAlso: [...(first.paintsAlso ?? []), second, ...others].flatMap((other) =>
      typeof other === 'string' ? [other] : [other.id, ...(other.paintsAlso ?? [])],
    ),
  };
}
