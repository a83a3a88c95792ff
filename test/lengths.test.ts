import { expect, test } from 'vitest';
import { functionLengths } from './function-lengths.ts';
import { sources, textOf } from './product-files.ts';

const PRODUCT = ['plugin', 'ui', 'models/runtime', 'models/data', 'models/cli', 'host'];
const MOST_LINES = { file: 250, function: 60 };

/** Files that are longer and why; others say it themselves on a line that begins with `// Long because`. */
const LONG_FILES: Record<string, string> = {
  'plugin/protocol.ts': 'both sides read the whole protocol in one place',
};

/** Functions that are longer, and how many lines each may have at most: nothing is to be added here, and what was shortened is to be taken out. */
const LONG_FUNCTIONS: Record<string, number> = {
  'host/guest/make-figma.ts makeFigma': 159,
  'host/guest/nodes.ts makeNodes': 90,
  'ui/engine/webgpu/match-kernel.ts createGpuMatcher': 94,
  'ui/engine/webgpu/match-shader.ts matchShader': 107,
  'ui/steer/refiner.ts startRefiner': 89,
  'ui/steer/steer-marks.tsx SteerMarks': 83,
  'ui/steer/steer-view.tsx SteerView': 143,
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

test('no function is longer than 60 lines, but for those that were', () => {
  const long = new Map(
    files.flatMap((file) =>
      functionLengths(file, textOf(file))
        .filter(({ lines }) => lines > MOST_LINES.function)
        .map(({ name, lines }): [string, number] => [`${file} ${name}`, lines]),
    ),
  );
  const grown = [...long].filter(([name, lines]) => lines > (LONG_FUNCTIONS[name] ?? MOST_LINES.function));
  expect(grown, 'give a part of each a name of its own').toEqual([]);
  const short = Object.keys(LONG_FUNCTIONS).filter((name) => !long.has(name));
  expect(short, 'no longer long: take them out of LONG_FUNCTIONS').toEqual([]);
});

test('the measure counts a function from its signature to its brace, and names it', () => {
  const text = 'const a = (\n  b: number,\n) => {\n  function c() {\n    return b;\n  }\n  return c;\n};\n';
  expect(functionLengths('a.ts', text)).toEqual([
    { name: 'a', lines: 8 },
    { name: 'a/c', lines: 3 },
  ]);
});
