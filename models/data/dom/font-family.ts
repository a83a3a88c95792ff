import { splitList } from './css-values.ts';

/** What Chromium draws generic families in by its own settings. */
const GENERIC: Readonly<Record<string, string>> = {
  'sans-serif': 'Arial',
  'system-ui': 'Arial',
  'ui-sans-serif': 'Arial',
  '-apple-system': 'Arial',
  blinkmacsystemfont: 'Arial',
  serif: 'Times New Roman',
  'ui-serif': 'Times New Roman',
  monospace: 'Courier New',
  'ui-monospace': 'Courier New',
  cursive: 'Comic Sans MS',
  fantasy: 'Impact',
};
const SAMPLE = 'mmmWWWiiillQ@#7&ЖЩ';
const PLAIN = ['monospace', 'serif'] as const;
const known = new Map<string, string>();
let canvas: CanvasRenderingContext2D | null = null;

/** The first family of the list that the browser can draw. */
export function familyOf(list: string): string {
  const found = known.get(list);
  if (found !== undefined) return found;
  const names = splitList(list).map((name) => name.replace(/^["']|["']$/g, ''));
  const name = names.find((one) => one.toLowerCase() in GENERIC || isThere(one)) ?? 'serif';
  const family = GENERIC[name.toLowerCase()] ?? name;
  known.set(list, family);
  return family;
}

/** A missing font falls back to what stands after it, whose width then shows. */
function isThere(name: string): boolean {
  return PLAIN.some((plain) => widthIn(`"${name}", ${plain}`) !== widthIn(plain));
}

function widthIn(families: string): number {
  return measure(`40px ${families}`, SAMPLE);
}

/** Width of a line of text, px. @param font as the CSS shorthand */
export function measure(font: string, text: string): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) throw new Error('The browser has no 2D canvas: start Chromium with it.');
  canvas.font = font;
  return canvas.measureText(text).width;
}
