import type { ScriptTraits } from '../script.ts';

/** Loads a script's sheets. Throws Error where one is not answered: texts in a font of chance would have other boxes elsewhere. */
export async function loadSheets(sheets: readonly string[]): Promise<void> {
  await Promise.all(
    sheets.map(
      (address) =>
        new Promise<void>((loaded, failed) => {
          const link = document.createElement('link');
          link.rel = 'stylesheet';
          link.href = address;
          link.onload = () => loaded();
          link.onerror = () =>
            failed(
              new Error(`No answer for ${address}: install the packages of models/data and serve them.`),
            );
          document.head.append(link);
        }),
    ),
  );
}

/** Sets elements in a script's font, before their own. */
export function setFont(elements: Iterable<HTMLElement | SVGElement>, { font, joined }: ScriptTraits): void {
  // Read first, written then: an element may take its font from another of them.
  const families = [...new Set(elements)].map((element) => ({
    element,
    family: getComputedStyle(element).fontFamily,
  }));
  for (const { element, family } of families) {
    if (font) element.style.setProperty('font-family', `"${font.family}", ${family}`, 'important');
    if (joined) element.style.setProperty('letter-spacing', 'normal', 'important');
  }
}

/** Waits for the font's files that `words` need, in the weights that the page has. Throws Error where there are none. */
export async function loadLetters(family: string, weights: Iterable<string>, words: string): Promise<void> {
  for (const weight of new Set(weights)) {
    const faces = await document.fonts.load(`${weight} 16px "${family}"`, words);
    if (faces.length === 0)
      throw new Error(
        `The font ${family} has no letters for the page in weight ${weight}: install the packages of models/data.`,
      );
  }
}
