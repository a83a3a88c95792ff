import type { Random } from '../../random.ts';
import { type Script, SCRIPTS } from '../script.ts';
import { VOCABULARIES } from './vocabularies.ts';

/** Characters up to which a text is a label, and a headline. */
const LABEL = 18;
const HEADLINE = 42;
/** How many words of the wanted length are chosen from. */
const CHOICE = 6;
/** And all whose length is as near as this share of it. */
const SLACK = 0.35;

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
  const choose = chooser(random);
  return (text) =>
    text
      .split(KEPT)
      .map((part, at) => {
        if (at % 2 === 1) return digits(part, own);
        const words = part.trim();
        if (!/\p{L}/u.test(words)) return part;
        const given = known.get(words) ?? write(script, words, choose);
        known.set(words, given);
        return part.replace(
          /^(\s*).*?(\s*)$/su,
          (_, before: string, after: string) => before + given + after,
        );
      })
      .join('');
}

/** An entry of about a length in characters. */
type Choose = (entries: readonly string[], goal: number) => string;

/** What was said least on the page before. */
function chooser(random: Random): Choose {
  const said = new Map<string, number>();
  return (entries, goal) => {
    const distance = (entry: string): number => Math.abs(entry.length - goal);
    const byLength = [...entries].sort((a, b) => distance(a) - distance(b));
    const near = byLength.filter((entry, at) => at < CHOICE || distance(entry) <= goal * SLACK);
    const least = Math.min(...near.map((entry) => said.get(entry) ?? 0));
    const entry = random.pick(near.filter((one) => (said.get(one) ?? 0) === least));
    said.set(entry, least + 1);
    return entry;
  };
}

const digits = (text: string, zero: number | null): string =>
  zero === null ? text : text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

function write(script: Script, words: string, choose: Choose): string {
  const { density, space } = SCRIPTS[script];
  const { labels, headlines, sentences } = VOCABULARIES[script];
  const goal = words.length * density;
  if (words.length <= LABEL) return cased(choose(labels, goal), words);
  if (words.length <= HEADLINE) return cased(choose(headlines, goal), words);
  const longest = Math.max(...sentences.map(({ length }) => length));
  const written: string[] = [];
  for (let left = goal; written.length === 0 || left > goal * 0.15; left = goal - written.join(space).length)
    // Several of middling length read better than the longest over and over.
    written.push(choose(sentences, left > 2 * longest ? longest / 2 : Math.min(left, longest)));
  return written.join(space);
}

/** As the words were written: in capitals, or small within a sentence. */
function cased(written: string, words: string): string {
  if (words.length > 1 && words === words.toUpperCase()) return written.toUpperCase();
  const [first = ''] = words;
  return first === first.toLowerCase() && first !== first.toUpperCase()
    ? written.charAt(0).toLowerCase() + written.slice(1)
    : written;
}
