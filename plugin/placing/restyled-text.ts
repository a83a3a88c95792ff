import type { Elsewhere } from '../protocol.ts';

/** Characters of a notification that Figma shows, and of a name in one. */
const NOTICE = 100;
const NAME = 50;
const SECTION = 20;

/** The announcement of a result; the name gives way to what `also` says. */
export function restyledText(source: string, also: string): string {
  const told = (name: string) => `Restyled “${name}”.${also} Undo removes it.`;
  return told(shorten(source, Math.min(NAME, NOTICE - told('').length)));
}

/** What an announcement says of a result that could not be put beside its source. */
export function elsewhereText(elsewhere: Elsewhere | null): string {
  return elsewhere === null
    ? ''
    : ` It lies outside “${shorten(elsewhere.locked, SECTION)}”, which is locked.`;
}

function shorten(name: string, length: number): string {
  return name.length > length ? `${name.slice(0, length - 1)}…` : name;
}
