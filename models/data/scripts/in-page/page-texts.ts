/** Words of a page that can be replaced where they stand. */
export interface PageText {
  /** Whose font they are set in. */
  readonly element: HTMLElement | SVGElement;
  readonly words: string;
  replace(words: string): void;
}

/** Not read, or no language. */
const LEFT =
  'script, style, noscript, template, title, desc, code, pre, kbd, samp, textarea, select, [translate="no"]';
const ICON_FONT = /icon|symbol|awesome|glyph|fontello|feather|ionic/i;
/** Letters of icon fonts (private use). */
const SIGNS = /[\uE000-\uF8FF]|[\u{F0000}-\u{10FFFD}]/u;
const WORDY_INPUT = new Set(['text', 'search', 'submit', 'button', 'reset', '']);

/** Every text of the page that is seen or may be: words between tags, values and placeholders of fields, choices. */
export function pageTexts(root: Element): PageText[] {
  const texts: PageText[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement as HTMLElement | SVGElement | null;
    if (!element || element.closest(LEFT) || !isWords(node.nodeValue ?? '', element)) continue;
    const text = node;
    texts.push({ element, words: text.nodeValue ?? '', replace: (words) => void (text.nodeValue = words) });
  }
  return [...texts, ...fieldTexts(root)];
}

const isWords = (text: string, element: Element): boolean =>
  text.trim() !== '' &&
  !SIGNS.test(text) &&
  !ICON_FONT.test(getComputedStyle(element).fontFamily.split(',')[0] ?? '');

function fieldTexts(root: Element): PageText[] {
  return [...root.querySelectorAll<HTMLElement>('input, textarea, option')].flatMap((element): PageText[] => {
    if (element instanceof HTMLOptionElement)
      return [
        {
          element: element.closest('select') ?? element,
          words: element.label,
          replace: (words) => void (element.label = element.text = words),
        },
      ];
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return [];
    const placeholder = {
      element,
      words: element.placeholder,
      replace: (words: string) => void (element.placeholder = words),
    };
    const wordy = element instanceof HTMLTextAreaElement || WORDY_INPUT.has(element.type);
    // The attribute too, for who reads a button's words there.
    const replace = (words: string): void => {
      if (element instanceof HTMLInputElement) element.setAttribute('value', words);
      element.value = words;
    };
    return [placeholder, ...(wordy ? [{ element, words: element.value, replace }] : [])].filter(
      ({ words }) => words.trim() !== '',
    );
  });
}
