/** What stands for something of the document. */
const BLANK = '“…”';

/** Letters of one line of the report at most. */
const MOST_LETTERS = 400;

/**
 * What quotation marks enclose: “ ”, " ", « », ‘ ’ and backticks, in escapes, for a regular expression goes into the page as it is written.
 * From the first mark to the last one of its kind: a name may hold such marks itself. An apostrophe opens no quotation.
 */
const QUOTED = [
  /\u201c[\s\S]*\u201d/,
  /"[\s\S]*"/,
  /\u00ab[\s\S]*\u00bb/,
  /\u2018[\s\S]*\u2019/,
  /`[\s\S]*`/,
];
const IN_APOSTROPHES = /(^|[^\p{L}\p{N}])'[\s\S]*'(?![\p{L}\p{N}])/u;
/** A mark without its other half: the rest may be a name that was cut off. */
const CUT_OFF = /[\u201c"\u00ab\u2018`](?!\u2026\u201d)[\s\S]*$/u;
const CUT_OFF_APOSTROPHE = /(^|[^\p{L}\p{N}])'[\s\S]*$/u;
/** Of nodes; of instances and what is in them too. */
const NODE_ID = /\bI?\d+:\d+(?:;\d+:\d+)*/g;
/** Of images, pictures on the shelf, files. */
const HASH = /\b[0-9a-f]{32,}\b/gi;
const ADDRESS = /\b(?:https?|blob|data|file):\S+/g;
const PAIR = /\b(\d+)(\s*(?:x|\u00d7|by)\s*)(\d+)\b/g;
const AMOUNT = /\b(\d+)(?=\s+(?:px|pixels|cells|bytes|exported)\b)/g;

/**
 * A sentence of the machine without what may be of the document: quotations, ids, hashes and addresses blank, sizes rounded to powers of two.
 * @param names what is known to be of the document, blanked wherever it stands
 */
export function redact(text: string, names: readonly string[] = []): string {
  let said = text;
  // The longest first: a name may be part of another one.
  for (const name of [...names].sort((a, b) => b.length - a.length))
    if (name !== '') said = said.split(name).join(BLANK);
  for (const quoted of QUOTED) said = said.replace(quoted, BLANK);
  said = said
    .replace(IN_APOSTROPHES, `$1${BLANK}`)
    .replace(CUT_OFF, BLANK)
    .replace(CUT_OFF_APOSTROPHE, `$1${BLANK}`)
    .replace(ADDRESS, BLANK)
    .replace(HASH, BLANK)
    .replace(NODE_ID, BLANK)
    .replace(PAIR, (_, width: string, by: string, height: string) => rounded(width) + by + rounded(height))
    .replace(AMOUNT, (amount) => rounded(amount));
  return oneLine(said);
}

/** One line of bounded length, so that no value can pass for another line. */
export function oneLine(text: string): string {
  const line = text.replace(/[\s\p{C}]+/gu, ' ').trim();
  const letters = [...line];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join('')}…` : line;
}

/** The power of two nearest to a size, by ratio: a size tells what is dear, an exact one tells which frame it was. */
export function sizeClass(size: number): number {
  return size >= 1 ? 2 ** Math.round(Math.log2(size)) : 0;
}

const rounded = (digits: string): string => String(sizeClass(Number(digits)));
