/**
 * Writes api/member-tables.json from @figma/plugin-typings: which members each type of node, style and variable has and which of
 * them are read-only.
 * Run: tsx host/api/generate-member-tables.ts
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const TYPES: Record<string, string> = {
  DOCUMENT: 'DocumentNode',
  PAGE: 'PageNode',
  SECTION: 'SectionNode',
  FRAME: 'FrameNode',
  GROUP: 'GroupNode',
  COMPONENT: 'ComponentNode',
  COMPONENT_SET: 'ComponentSetNode',
  INSTANCE: 'InstanceNode',
  BOOLEAN_OPERATION: 'BooleanOperationNode',
  RECTANGLE: 'RectangleNode',
  ELLIPSE: 'EllipseNode',
  LINE: 'LineNode',
  STAR: 'StarNode',
  POLYGON: 'PolygonNode',
  VECTOR: 'VectorNode',
  TEXT: 'TextNode',
  SLICE: 'SliceNode',
  PAINT_STYLE: 'PaintStyle',
  TEXT_STYLE: 'TextStyle',
  EFFECT_STYLE: 'EffectStyle',
  VARIABLE: 'Variable',
  VARIABLE_COLLECTION: 'VariableCollection',
  variables: 'VariablesAPI',
  figma: 'PluginAPI',
};

const typings = fileURLToPath(import.meta.resolve('@figma/plugin-typings/plugin-api.d.ts'));
const program = ts.createProgram([typings], { lib: ['lib.es2020.d.ts'], noEmit: true });
const checker = program.getTypeChecker();
const source = program.getSourceFile(typings);
if (!source) throw new Error('The plugin typings are not installed; run npm install.');

const declarations = new Map<string, ts.Type>();
source.forEachChild((node) => {
  if (ts.isInterfaceDeclaration(node)) declarations.set(node.name.text, checker.getTypeAtLocation(node));
});

const readOnly = (symbol: ts.Symbol): boolean =>
  (symbol.declarations ?? []).every(
    (declaration) =>
      (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Readonly) !== 0 ||
      ts.isMethodSignature(declaration),
  );

const tables = Object.fromEntries(
  Object.entries(TYPES).map(([kind, name]) => {
    const type = declarations.get(name);
    if (!type) throw new Error(`The typings have no interface ${name}; update TYPES.`);
    const members = type.getProperties();
    const method = (symbol: ts.Symbol) => (symbol.flags & ts.SymbolFlags.Method) !== 0;
    const names = (keep: (symbol: ts.Symbol) => boolean) =>
      members
        .filter(keep)
        .map((symbol) => symbol.name)
        .sort()
        .join(' ');
    return [
      kind,
      {
        methods: names(method),
        readOnly: names((symbol) => !method(symbol) && readOnly(symbol)),
        writable: names((symbol) => !method(symbol) && !readOnly(symbol)),
      },
    ];
  }),
);

writeFileSync(new URL('./member-tables.json', import.meta.url), `${JSON.stringify(tables, null, 2)}\n`);
