/// <reference lib="dom.iterable" />
import type { TypeStyle } from '@figma/rest-api-spec';
import type { RestNode } from '../trees/rest-node.ts';
import { around, boxOf, meet, pageBox, type Box } from './box.ts';
import { type Context, idOf, makeNode, roleOf } from './reading.ts';
import { fontOf } from './field-texts.ts';
import { shadowEffects, shadowsOf } from './shadows.ts';
import { glyphPath, isGlyph } from './trace-glyph.ts';
import { decorationOf, inkOf, typeStyle } from './type-style.ts';

/** Words of one style. */
export interface Run {
  readonly text: Text | null;
  readonly characters: string;
  readonly style: CSSStyleDeclaration;
  readonly decoration: Context['decoration'];
}

const KEEPS_SPACE = /^(pre|pre-wrap|break-spaces)$/;

/** As it is read: white space that CSS collapses is one space. */
export function charactersOf(text: string, style: CSSStyleDeclaration): string {
  if (KEEPS_SPACE.test(style.whiteSpace)) return text;
  if (style.whiteSpace === 'pre-line') return text.replace(/[ \t]+/g, ' ');
  return text.replace(/[ \t\n\r\f]+/g, ' ');
}

/** Lines that the browser has laid the runs in, px of the page, as high as their letters. */
export function linesOf(runs: readonly Run[]): Box[] {
  const range = document.createRange();
  const rects = runs.flatMap(({ text }) => {
    if (!text) return [];
    range.selectNodeContents(text);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0.01 && height > 0).map(pageBox);
  });
  const lines: Box[][] = [];
  for (const rect of rects) {
    const middle = rect.y + rect.height / 2;
    const line = lines.find(
      ([first]) =>
        first && Math.abs(first.y + first.height / 2 - middle) < Math.min(first.height, rect.height) / 2,
    );
    if (line) line.push(rect);
    else lines.push([rect]);
  }
  return lines.map((line) => {
    const tallest = line.reduce((a, b) => (b.height > a.height ? b : a));
    const { x, width } = around(line);
    return boxOf(x, tallest.y, width, tallest.height);
  });
}

/** A text node of runs that follow each other in `element`; null where nothing of it is seen. @param part tells the texts of one element apart */
export function readText(
  context: Context,
  element: Element,
  runs: readonly Run[],
  scale: number,
  part: number,
): RestNode | null {
  const trimmed = trim(runs);
  const [first] = trimmed;
  if (!first) return null;
  const lines = linesOf(trimmed).filter((line) => {
    const seen = meet(line, context.clip);
    return seen !== null && seen.height > line.height * 0.4 && seen.width > 0.5;
  });
  if (lines.length === 0) return null;
  const main = trimmed.reduce((a, b) => (b.characters.length > a.characters.length ? b : a), first);
  const fills = context.textFills ?? inkOf(main.style);
  if (trimmed.every(({ style }) => inkOf(style).length === 0) && !context.textFills) return null;
  const type = typeStyle(main.style, scale, Math.max(...lines.map(({ height }) => height)));
  const characters = trimmed.map((run) => run.characters).join('');
  const box = textBox(lines, type.lineHeightPx ?? 0, context.clip);
  const shadows = shadowEffects(shadowsOf(main.style.textShadow, scale));
  const id = `${idOf(element)}.t${part}`;
  if (isGlyph(characters.trim(), type.fontFamily ?? '')) {
    context.reading.roles[id] = `drawing of ${roleOf(element)}`;
    const path = glyphPath(characters.trim(), fontOf(main.style), type.fontSize ?? 0, box.box);
    return makeNode(id, 'icon', 'VECTOR', box.box, {
      fills,
      ...(path !== '' && { fillGeometry: [{ path, windingRule: 'NONZERO' as const }] }),
    });
  }
  context.reading.roles[id] = `text of ${roleOf(element)}`;
  return makeNode(id, characters.trim().slice(0, 60), 'TEXT', box.box, {
    characters,
    fills,
    style: {
      ...type,
      textAutoResize: lines.length > 1 ? 'HEIGHT' : 'WIDTH_AND_HEIGHT',
      ...(main.decoration && { textDecoration: main.decoration }),
      ...(box.cut && { textTruncation: 'ENDING' as const }),
    },
    ...overridesOf(context, trimmed, main, type, scale),
    ...(shadows.length > 0 && { effects: shadows }),
  });
}

/** Figma's lines are as high as the line height, letters in their middle. A line that runs out of sight is cut there, as an ellipsis does. */
function textBox(lines: readonly Box[], lineHeight: number, clip: Box): { box: Box; cut: boolean } {
  const whole = around(lines);
  const [first = whole] = lines;
  const x = Math.max(whole.x, clip.x);
  const right = Math.min(whole.x + whole.width, clip.x + clip.width);
  const cut = right - x < whole.width - 1;
  const top = first.y + first.height / 2 - lineHeight / 2;
  const last = lines.reduce((a, b) => (b.y > a.y ? b : a), first);
  const height = Math.max(lineHeight, last.y + last.height / 2 + lineHeight / 2 - top);
  return { box: boxOf(x, top, right - x, height), cut };
}

function trim(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  let before = ' ';
  for (const run of runs) {
    const keeps = KEEPS_SPACE.test(run.style.whiteSpace);
    const characters = !keeps && /\s/.test(before) ? run.characters.replace(/^ +/, '') : run.characters;
    if (characters === '') continue;
    kept.push({ ...run, characters });
    before = characters.at(-1) ?? ' ';
  }
  for (let last = kept.pop(); last; last = kept.pop()) {
    const characters = last.characters.trimEnd();
    if (characters === '') continue;
    kept.push({ ...last, characters });
    break;
  }
  return kept;
}

/** Where runs differ from the main one. */
function overridesOf(
  context: Context,
  runs: readonly Run[],
  main: Run,
  type: TypeStyle,
  scale: number,
): Pick<RestNode, 'characterStyleOverrides' | 'styleOverrideTable'> {
  const table: Record<string, TypeStyle> = {};
  const keys = new Map<string, number>([['{}', 0]]);
  const overrides = runs.flatMap((run) => {
    const differs = run === main ? {} : difference(context, run, main, type, scale);
    const text = JSON.stringify(differs);
    const key = keys.get(text) ?? keys.size;
    keys.set(text, key);
    if (key > 0) table[key] = differs;
    return Array<number>(run.characters.length).fill(key);
  });
  return keys.size > 1 ? { characterStyleOverrides: overrides, styleOverrideTable: table } : {};
}

function difference(context: Context, run: Run, main: Run, type: TypeStyle, scale: number): TypeStyle {
  const own = typeStyle(run.style, scale, type.lineHeightPx ?? 0);
  const fills = context.textFills ?? inkOf(run.style);
  const given = (
    ['fontFamily', 'fontWeight', 'fontSize', 'letterSpacing', 'italic', 'textCase'] as const
  ).filter((field) => own[field] !== type[field]);
  return {
    ...Object.fromEntries(
      given.map((field) => [field, own[field] ?? (field === 'italic' ? false : 'ORIGINAL')]),
    ),
    ...(run.decoration !== main.decoration && { textDecoration: run.decoration ?? 'NONE' }),
    ...(JSON.stringify(fills) !== JSON.stringify(context.textFills ?? inkOf(main.style)) && {
      fills: [...fills],
    }),
  };
}

export const decorationIn = (style: CSSStyleDeclaration, context: Context): Context['decoration'] =>
  decorationOf(style) ?? context.decoration;
