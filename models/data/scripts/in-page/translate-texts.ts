import { createRandom } from '../../random.ts';
import { type Script, SCRIPTS } from '../script.ts';
import { pageTexts } from './page-texts.ts';
import { turnRightToLeft } from './right-to-left.ts';
import { loadLetters, loadSheets, setFont } from './script-fonts.ts';
import { translator } from './translator.ts';

/**
 * Sets the page in another script: every text's words are replaced by words of about the same width, in a font that has them; right to left where the
 * script is. To be run before the page is numbered and read. The same page, script and seed give the same words.
 * @returns how many texts were replaced
 */
export async function translateTexts(script: Script, seed: number): Promise<number> {
  const traits = SCRIPTS[script];
  const translate = translator(script, createRandom(seed));
  if (traits.font) await loadSheets(traits.font.sheets);
  const texts = pageTexts(document.body);
  const written = texts.map((text) => {
    const words = translate(text.words);
    if (words !== text.words) text.replace(words);
    return words;
  });
  document.documentElement.lang = traits.language;
  if (traits.rightToLeft) turnRightToLeft();
  // Numbers and names that stay, too: a page has one font.
  const elements = texts.map(({ element }) => element);
  setFont(elements, traits);
  if (traits.font && texts.length > 0) {
    const weights = elements.map((element) => getComputedStyle(element).fontWeight);
    await loadLetters(traits.font.family, weights, written.join(''));
  }
  return written.filter((words, at) => words !== texts[at]?.words).length;
}
