/** As observed in Figma's web client; build.mjs has the same. */
export const IMPORT_EXPRESSION = /\bimport\s*(\(|\/\/|\/\*|<!--|-->)/;

/**
 * Figma's check of the main script, left over from the Realms shim: strings and method names count too, an HTML comment on its own does not.
 * @throws SyntaxError with Figma's own sentence.
 */
export function checkSource(source: string): void {
  const found = IMPORT_EXPRESSION.exec(source);
  if (!found) return;
  const line = source.slice(0, found.index).split('\n').length;
  throw new SyntaxError(`possible import expression rejected around line ${line}`);
}
