import type { Script } from '../script.ts';
import { ARABIC } from '../words/arabic.ts';
import { CYRILLIC } from '../words/cyrillic.ts';
import { DEVANAGARI } from '../words/devanagari.ts';
import { HAN } from '../words/han.ts';
import { HEBREW } from '../words/hebrew.ts';
import { KANA } from '../words/kana.ts';
import { LONG, SHORT } from '../words/lengths.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

export const VOCABULARIES: Readonly<Record<Script, Vocabulary>> = {
  cyrillic: CYRILLIC,
  arabic: ARABIC,
  hebrew: HEBREW,
  devanagari: DEVANAGARI,
  han: HAN,
  kana: KANA,
  long: LONG,
  short: SHORT,
};
