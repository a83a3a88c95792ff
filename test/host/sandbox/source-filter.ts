const IMPORT_EXPRESSION = /\bimport\s*(\(|\/[/*])/;
const HTML_COMMENT = /<!--|-->/;

/**
 * Figma's check of the main script, left over from the Realms shim (reference 4.3): also strings and method names count.
 * @throws SyntaxError with Figma's own sentence.
 */
export function checkSource(source: string): void {
  const refuse = (pattern: RegExp, what: string): void => {
    const found = pattern.exec(source);
    if (!found) return;
    const line = source.slice(0, found.index).split('\n').length;
    throw new SyntaxError(`possible ${what} rejected around line ${line}`);
  };
  refuse(IMPORT_EXPRESSION, 'import expression');
  refuse(HTML_COMMENT, 'html comment syntax');
}
