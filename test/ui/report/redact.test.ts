import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneLine, redact, sizeClass } from '../../../ui/report/redact.ts';

describe('redact', () => {
  test.each([
    ['“Payroll 2027” has no place on the canvas; restyle again.', '“…” has no place on the canvas; restyle again.'],
    ['Unloaded font "Acme Sans Bold". Please load it.', 'Unloaded font “…”. Please load it.'],
    ["Figma doesn't know 'Payroll', so it can't be read.", "Figma doesn't know “…”, so it can't be read."],
    ['The node 1:23 and I4:5;6:7 are gone.', 'The node “…” and “…” are gone.'],
    ['It was cut off at “Payroll of all', 'It was cut off at “…”'],
    [`No image ${'a1'.repeat(20)}.`, 'No image “…”.'],
    ['It lies at https://acme.example.com/payroll?x=1 today.', 'It lies at “…” today.'],
    ['The result has 1439 x 1025 px.', 'The result has 1024 x 1024 px.'],
    ['The 70000 exported bytes are not an image.', 'The 65536 exported bytes are not an image.'],
    ['hello was not answered within 10000 ms.', 'hello was not answered within 10000 ms.'],
    ['encode_source.onnx could not be run (failed to call OrtRun(). ERROR_CODE: 6)', 'encode_source.onnx could not be run (failed to call OrtRun(). ERROR_CODE: 6)'],
    ['no available backend found.\n  ERR: [wasm]', 'no available backend found. ERR: [wasm]'],
  ])('%s', (text, wanted) => {
    expect(redact(text)).toBe(wanted);
  }); // prettier-ignore

  const sentence = fc.constantFrom(
    (name: string) => `“${name}” has no place on the canvas; restyle again.`,
    (name: string) => `Figma could not export “${name}” (The node with id "7:8" does not exist); try again.`,
    (name: string) => `The source has no visible layer "${name}"; remove what was steered on it.`,
    (name: string) => `in set_fontName: unloaded font 'x ${name}'`,
    (name: string) => `A layer of “${name}” is gone, and “${name}” too.`,
    (name: string) => `“${name}`,
  );
  /** A marker that no sentence of ours holds, among anything at all: quotation marks, line ends, other scripts. */
  const named = fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('“', '”', '"', "'", '\n', ' ', 'a') })).map(([a, b]) => `${b}SECRET${a}${b}`); // prettier-ignore

  test('leaves nothing of a quoted name, whatever it holds', () => {
    fc.assert(
      fc.property(sentence, named, (say, name) => {
        expect(redact(say(name))).not.toContain('SECRET');
      }),
      { numRuns: 2000 },
    );
  });

  test('leaves nothing of a known name that is not quoted', () => {
    fc.assert(
      fc.property(named, fc.string(), (name, around) => {
        expect(redact(`${around} ${name} failed`, ['SE', name])).not.toContain('SECRET');
      }),
      { numRuns: 1000 },
    );
  });
});

test('a value is one line of bounded length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
      const line = oneLine(text);
      expect([...line].length).toBeLessThanOrEqual(400);
      expect(line).not.toMatch(/[\n\r\u2028\u2029]/);
    }),
  );
});

test('a size is told as a power of two', () => {
  expect([0, 1, 390, 844, 1440, 4096].map(sizeClass)).toEqual([0, 1, 512, 1024, 1024, 4096]);
});
