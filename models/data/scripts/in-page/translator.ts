import type { Random } from '../../random.ts';
import { type Script, SCRIPTS } from '../script.ts';
import { VOCABULARIES } from './vocabularies.ts';

/** Characters up to which a text is a label, and a headline. */
const LABEL = 18;
const HEADLINE = 42;
/** How many words of the wanted length are chosen from. */
const CHOICE = 5;

/** What is no word: numbers and what they are written with, addresses, marks. */
const KEPT = /(\S*[\d@]\S*|https?:\S+|[^\p{L}\p{M}\s'’.,!?-]+)/u;

/**
 * Gives texts of about the same width in another script. The same words give the same ones, so that columns and tabs of one page agree; numbers stay,
 * by chance in the script's own digits.
 */
export function translator(script: Script, random: Random): (text: string) => string {
  const { zero } = SCRIPTS[script];
  const own = zero !== null && random.chance(0.4) ? zero : null;
  const known = new Map<string, string>();
  return (text) =>
    text
      .split(KEPT)
      .map((part, at) => {
        if (at % 2 === 1) return digits(part, own);
        const words = part.trim();
        if (!/\p{L}/u.test(words)) return part;
        const given = known.get(words) ?? write(script, words, random);
        known.set(words, given);
        return part.replace(
          /^(\s*).*?(\s*)$/su,
          (_, before: string, after: string) => before + given + after,
        );
      })
      .join('');
}

const digits = (text: string, zero: number | null): string =>
  zero === null ? text : text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

function write(script: Script, words: string, random: Random): string {
  const { density, space } = SCRIPTS[script];
  const { labels, headlines, sentences } = VOCABULARIES[script];
  const goal = words.length * density;
  if (words.length <= LABEL) return cased(nearest(labels, goal, random), words);
  if (words.length <= HEADLINE) return cased(nearest(headlines, goal, random), words);
  const written: string[] = [];
  const left = (): number => goal - written.join(space).length;
  while (written.length === 0 || left() > goal * 0.15) {
    const most = Math.max(0, ...sentences.map(({ length }) => length));
    written.push(nearest(sentences, Math.min(left(), random.between(0.3, 1.1) * most), random));
  }
  return written.join(space);
}

function nearest(entries: readonly string[], goal: number, random: Random): string {
  const byLength = [...entries].sort((a, b) => Math.abs(a.length - goal) - Math.abs(b.length - goal));
  return random.pick(byLength.slice(0, CHOICE));
}

/** As the words were written: in capitals, or small within a sentence. */
function cased(written: string, words: string): string {
  if (words.length > 1 && words === words.toUpperCase()) return written.toUpperCase();
  const [first = ''] = words;
  return first === first.toLowerCase() && first !== first.toUpperCase()
    ? written.charAt(0).toLowerCase() + written.slice(1)
    : written;
}
