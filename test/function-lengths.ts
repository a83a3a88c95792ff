import ts from 'typescript';

/** Every function of a file with its name (a nested one's after its parent's: `update/moved`) and its lines, signature included. */
export function functionLengths(file: string, text: string): { name: string; lines: number }[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: { name: string; lines: number }[] = [];
  const lineAt = (place: number): number => source.getLineAndCharacterOfPosition(place).line;
  const visit = (node: ts.Node, within: string): void => {
    const isFunction = ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
    const name = isFunction ? [within, nameOf(node, source)].filter(Boolean).join('/') : within;
    if (isFunction) found.push({ name, lines: lineAt(node.end) - lineAt(node.getStart(source)) + 1 });
    ts.forEachChild(node, (child) => visit(child, name));
  };
  visit(source, '');
  return found;
}

/** Its own name, or that of what it is given to. */
function nameOf(node: ts.SignatureDeclaration, source: ts.SourceFile): string {
  if (node.name) return node.name.getText(source);
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  const { parent } = node;
  const isNamed = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent);
  return isNamed ? parent.name.getText(source) : 'anonymous';
}
