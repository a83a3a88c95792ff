import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../ui');
/** Attributes whose text a user sees or hears. */
const SPOKEN =
  /^(title|alt|label|placeholder|aria-(label|description|valuetext|roledescription|placeholder))$/;

/** Words in a component that should be in the texts.ts of its feature. */
function literals(text: string): string[] {
  const file = ts.createSourceFile('x.tsx', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const words = (node: ts.Node): void => {
    const literal = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node); // prettier-ignore
    if (literal && /\p{L}/u.test(node.text)) found.push(node.text);
    // What is called or compared is not what is shown.
    if (ts.isCallExpression(node) || ts.isBinaryExpression(node))
      return ts.isBinaryExpression(node) ? words(node.right) : undefined;
    ts.forEachChild(node, words);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node)) {
      if (SPOKEN.test(node.name.getText()) && node.initializer) words(node.initializer);
      else if (node.initializer) visit(node.initializer);
      return;
    }
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression) {
      if (ts.isStringLiteral(node.expression) || ts.isTemplateExpression(node.expression))
        words(node.expression);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const components = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.tsx'),
);

test.each(components)('every word of %s comes from a texts.ts', (name) => {
  expect(literals(readFileSync(join(FOLDER, name), 'utf8'))).toEqual([]);
});

test('the reader of components finds words', () => {
  const text =
    "<p title='Close' class='x' aria-label={on ? 'Stop' : texts.go}>Hello {'you'} {texts.name}</p>";
  expect(literals(text)).toEqual(['Close', 'Stop', 'Hello', 'you']);
});
