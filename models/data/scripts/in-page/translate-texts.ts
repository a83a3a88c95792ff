import { createRandom } from '../../random.ts';
import { type Script, SCRIPTS } from '../script.ts';
import { pageTexts } from './page-texts.ts';
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
  const replaced = pageTexts(document.body).flatMap((text) => {
    const words = translate(text.words);
    if (words === text.words) return [];
    text.replace(words);
    return [{ element: text.element, words }];
  });
  document.documentElement.lang = traits.language;
  if (traits.rightToLeft) document.documentElement.dir = 'rtl';
  setFont(
    replaced.map(({ element }) => element),
    traits,
  );
  if (traits.font && replaced.length > 0) {
    const weights = replaced.map(({ element }) => getComputedStyle(element).fontWeight);
    await loadLetters(traits.font.family, weights, replaced.map(({ words }) => words).join(''));
  }
  return replaced.length;
}
