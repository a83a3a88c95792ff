import { expect, test } from 'vitest';
import { functionLengths } from './function-lengths.ts';
import { sources, textOf } from './product-files.ts';

const PRODUCT = ['plugin', 'ui', 'models/runtime', 'models/data', 'models/cli', 'host'];
const MOST_LINES = { file: 250, function: 60 };

/** Files that are longer and why; others say it themselves on a line that begins with `// Long because`. */
const LONG_FILES: Record<string, string> = {
  'plugin/protocol.ts': 'both sides read the whole protocol in one place',
};

const linesOf = (text: string): number => text.trimEnd().split('\n').length;
const files = PRODUCT.flatMap(sources);

test('no file is longer than 250 lines without its reason', () => {
  const long = files.filter((file) => linesOf(textOf(file)) > MOST_LINES.file);
  const unexplained = long.filter(
    (file) => !(file in LONG_FILES) && !/^\/\/ Long because/m.test(textOf(file)),
  );
  expect(unexplained, 'split them by idea, or say on a line "// Long because …"').toEqual([]);
  const short = Object.keys(LONG_FILES).filter((file) => !long.includes(file));
  expect(short, 'no longer long: take them out of LONG_FILES').toEqual([]);
});

test('no function is longer than 60 lines', () => {
  const long = files.flatMap((file) =>
    functionLengths(file, textOf(file))
      .filter(({ lines }) => lines > MOST_LINES.function)
      .map(({ name, lines }) => `${file} ${name}: ${lines}`),
  );
  expect(long, 'give a part of each a name of its own').toEqual([]);
});

test('the measure counts a function from its signature to its brace, and names it', () => {
  const text = 'const a = (\n  b: number,\n) => {\n  function c() {\n    return b;\n  }\n  return c;\n};\n';
  expect(functionLengths('a.ts', text)).toEqual([
    { name: 'a', lines: 8 },
    { name: 'a/c', lines: 3 },
  ]);
});
