const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 knows no control characters but tab and line breaks, not even as entities. */
const allowed = (character: string): boolean => character >= ' ' || '\t\n\r'.includes(character);

export const escapeXml = (text: string): string =>
  [...text]
    .filter(allowed)
    .join('')
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!);
