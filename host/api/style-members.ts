import type { SceneDocument } from '../graph/document.ts';
import type { StyleData } from '../graph/library.ts';
import { isAlias } from '../graph/library.ts';
import type { StyleLinks, VariableAlias } from '../graph/types.ts';
import type { MethodContext } from './context.ts';
import { FigmaError, notImplemented } from './errors.ts';
import { DATA_METHODS, writesData } from './plugin-data.ts';
import { refOf } from './ref-of.ts';
import { consumersOf, refreshConsumers, unlinkConsumers } from './style-links.ts';
import { needFonts, RUN_RULES } from './text-setters.ts';
import * as rule from './validate.ts';

const FIELD_OF: Record<keyof StyleLinks, string> = {
  fill: 'fillStyleId',
  stroke: 'strokeStyleId',
  text: 'textStyleId',
  effect: 'effectStyleId',
};
const TEXT_FIELDS = Object.keys(RUN_RULES);
/** What the stand-in keeps for no text style: the value of a fresh one. */
const PLAIN: Record<string, unknown> = {
  paragraphSpacing: 0,
  paragraphIndent: 0,
  listSpacing: 0,
  leadingTrim: 'NONE',
  hangingPunctuation: false,
  hangingList: false,
};

function boundVariables(style: StyleData): Record<string, VariableAlias[]> {
  const parts = style.type === 'PAINT' ? style.paints : style.type === 'EFFECT' ? style.effects : [];
  const aliases = parts.flatMap((part) => {
    const bound = 'boundVariables' in part ? part.boundVariables : undefined;
    return Object.values(bound ?? {}).filter(isAlias);
  });
  return aliases.length > 0 ? { [style.type === 'PAINT' ? 'paints' : 'effects']: aliases } : {};
}

export function readStyle(_: SceneDocument, style: StyleData, name: string): unknown {
  if (name === 'boundVariables') return boundVariables(style);
  if (name === 'remote') return false;
  if (name === 'documentationLinks') return [];
  if (name === 'descriptionMarkdown') return style.description;
  if (name === 'consumers')
    throw new FigmaError(
      'in get_consumers: Cannot call with documentAccess: dynamic-page. Use style.getStyleConsumersAsync instead.',
    );
  if (style.type === 'TEXT' && TEXT_FIELDS.includes(name)) return style.text[name as keyof typeof style.text];
  if (style.type === 'TEXT' && name in PLAIN) return PLAIN[name];
  if (name in style) return style[name as keyof StyleData];
  throw notImplemented(`style.${name}`);
}

export function writeStyle(context: MethodContext, style: StyleData, name: string, value: unknown): void {
  const { document } = context;
  const copy = structuredClone(value);
  if (name === 'name' || name === 'description') {
    rule.check(name, rule.string, value);
    Object.assign(style, { [name]: value });
  } else if (style.type === 'PAINT' && name === 'paints') {
    rule.check(name, rule.paints, value);
    style.paints = rule.completePaints(copy as typeof style.paints);
  } else if (style.type === 'EFFECT' && name === 'effects') {
    rule.check(name, rule.effects, value);
    style.effects = copy as typeof style.effects;
  } else if (style.type === 'TEXT' && TEXT_FIELDS.includes(name)) {
    rule.check(name, RUN_RULES[name as keyof typeof RUN_RULES], value);
    const next = { ...style.text, [name]: copy };
    needFonts(`set_${name}`, context, [next.fontName]);
    style.text = next;
  } else throw notImplemented(`Setting style.${name}`);
  refreshConsumers(document, style);
  document.libraryChanged();
}

export function callStyle(
  { document }: MethodContext,
  style: StyleData,
  name: string,
  args: readonly unknown[],
): unknown {
  const data = DATA_METHODS[name];
  if (data) {
    const answer = data(style, ...(args as never[]));
    if (writesData(name)) document.libraryChanged();
    return answer;
  }
  if (name === 'remove') {
    unlinkConsumers(document, style.id);
    delete document.library.styles[style.id];
    return document.libraryChanged();
  }
  if (name === 'getStyleConsumersAsync')
    return Promise.resolve(
      consumersOf(document, style.id).map(({ node, links }) => ({
        node: refOf(node),
        fields: links.map((kind) => FIELD_OF[kind]),
      })),
    );
  if (name === 'getPublishStatusAsync') return Promise.resolve('UNPUBLISHED');
  throw notImplemented(`style.${name}()`);
}
