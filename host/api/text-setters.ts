import { rangesOf, type StyledRange } from '../graph/text-ranges.ts';
import { replaceText, setWhole } from '../graph/text-runs.ts';
import type { FontName, RunStyle, SceneNode, TextData } from '../graph/types.ts';
import { fittedTextSize } from '../render/text-lines.ts';
import type { SetterContext } from './context.ts';
import { FigmaError } from './errors.ts';
import { setter, type Rule, type Setter } from './setter.ts';
import * as rule from './validate.ts';

/** @throws FigmaError naming the first font of the ranges that the plugin has not loaded. */
export function needFonts(where: string, context: SetterContext, fonts: readonly FontName[]): void {
  for (const { family, style } of fonts)
    if (!context.fonts.has(`${family} ${style}`))
      throw new FigmaError(
        `in ${where}: Cannot write to node with unloaded font "${family} ${style}". Please call figma.loadFontAsync({ family: "${family}", style: "${style}" }) and await the returned promise first.`,
      );
}

export const fontsOf = (ranges: readonly StyledRange[]): FontName[] =>
  ranges.map(({ style }) => style.fontName);

/** After a change of words or type: text that sizes itself does so. */
export function refit(node: SceneNode, { measure }: SetterContext): void {
  const { text } = node;
  if (!text) return;
  if (text.textAutoResize === 'WIDTH_AND_HEIGHT' || text.textAutoResize === 'HEIGHT')
    Object.assign(node, fittedTextSize(node, text, measure));
}

/** Of the whole text: every range takes the value and lets go of its text style, whose property this is. */
const whole = (key: keyof RunStyle, check: Rule): Setter =>
  setter<never>(check, (node, value, context) => {
    needFonts(`set_${key}`, context, key === 'fontName' ? [value] : fontsOf(rangesOf(node)));
    setWhole(node, { [key]: value, textStyle: '' });
    refit(node, context);
  });

const box = (key: keyof TextData, check: Rule): Setter =>
  setter<never>(check, (node, value, context) => {
    needFonts(`set_${key}`, context, fontsOf(rangesOf(node)));
    Object.assign(node.text ?? {}, { [key]: value });
    refit(node, context);
  });

export const RUN_RULES = {
  fontName: rule.fontName,
  fontSize: rule.number(1),
  lineHeight: rule.anything,
  letterSpacing: rule.shape({ unit: rule.oneOf('PIXELS', 'PERCENT'), value: rule.number() }),
  textDecoration: rule.oneOf('NONE', 'UNDERLINE', 'STRIKETHROUGH'),
  textCase: rule.oneOf('ORIGINAL', 'UPPER', 'LOWER', 'TITLE'),
} as const;

export const TEXT_SETTERS: Record<string, Setter> = {
  characters: setter<string>(rule.string, (node, value, context) => {
    needFonts('set_characters', context, fontsOf(rangesOf(node)));
    replaceText(node, value);
    refit(node, context);
  }),
  textAlignHorizontal: box('textAlignHorizontal', rule.oneOf('LEFT', 'CENTER', 'RIGHT', 'JUSTIFIED')),
  textAlignVertical: box('textAlignVertical', rule.oneOf('TOP', 'CENTER', 'BOTTOM')),
  textAutoResize: box('textAutoResize', rule.oneOf('NONE', 'WIDTH_AND_HEIGHT', 'HEIGHT', 'TRUNCATE')),
  ...Object.fromEntries(
    Object.entries(RUN_RULES).map(([key, check]) => [key, whole(key as keyof RunStyle, check)]),
  ),
};
