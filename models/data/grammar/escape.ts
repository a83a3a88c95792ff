const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as HTML text or as an attribute's value in double quotes. */
export const escape = (words: string): string => words.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
