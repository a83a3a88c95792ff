/** Writing systems of pages other than the one they were written in, and Latin in extreme lengths. */
export type Script = 'cyrillic' | 'arabic' | 'hebrew' | 'devanagari' | 'han' | 'kana' | 'long' | 'short';

export interface ScriptTraits {
  /** BCP 47, for the page's `lang`. */
  readonly language: string;
  readonly rightToLeft: boolean;
  /** Characters for one Latin character of about the same width. */
  readonly density: number;
  /** What stands between sentences. */
  readonly space: string;
  /** Letters join, so that no space may stand between them. */
  readonly joined: boolean;
  /** U+0030 in the script's own digits; null where it has none in use. */
  readonly zero: number | null;
  /** Family and sheets of its font; null where the page's own fonts have the letters. */
  readonly font: { readonly family: string; readonly sheets: readonly string[] } | null;
}

const WEIGHTS = [300, 400, 500, 600, 700] as const;

const weights = (folder: string): readonly string[] =>
  WEIGHTS.map((weight) => `http://pages.test/${folder}/${weight}.css`);

const LATIN = { rightToLeft: false, density: 1, space: ' ', joined: false, zero: null, font: null } as const;

export const SCRIPTS: Readonly<Record<Script, ScriptTraits>> = {
  cyrillic: {
    ...LATIN,
    language: 'ru',
    density: 0.95,
    font: { family: 'Noto Sans', sheets: weights('@fontsource/noto-sans') },
  },
  arabic: {
    ...LATIN,
    language: 'ar',
    rightToLeft: true,
    density: 1.1,
    joined: true,
    zero: 0x660,
    font: { family: 'Noto Sans Arabic', sheets: weights('@fontsource/noto-sans-arabic') },
  },
  hebrew: {
    ...LATIN,
    language: 'he',
    rightToLeft: true,
    density: 1,
    font: { family: 'Noto Sans Hebrew', sheets: weights('@fontsource/noto-sans-hebrew') },
  },
  devanagari: {
    ...LATIN,
    language: 'hi',
    density: 1.05,
    joined: true,
    zero: 0x966,
    font: { family: 'Noto Sans Devanagari', sheets: weights('@fontsource/noto-sans-devanagari') },
  },
  han: {
    ...LATIN,
    language: 'zh-Hans',
    density: 0.5,
    space: '',
    font: {
      family: 'Noto Sans SC Variable',
      sheets: ['http://pages.test/@fontsource-variable/noto-sans-sc/index.css'],
    },
  },
  kana: {
    ...LATIN,
    language: 'ja',
    density: 0.5,
    space: '',
    font: {
      family: 'Noto Sans JP Variable',
      sheets: ['http://pages.test/@fontsource-variable/noto-sans-jp/index.css'],
    },
  },
  long: { ...LATIN, language: 'de', density: 1.6 },
  short: { ...LATIN, language: 'en', density: 0.25 },
};
