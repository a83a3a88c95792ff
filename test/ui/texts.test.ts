import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROBLEMS } from '../../plugin/protocol.ts';
import { RUNTIME_PROBLEMS } from '../../models/runtime/errors.ts';
import { toProblem, ProblemError } from '../../ui/bridge/problem.ts';
import { millisecondsText, sizeText } from '../../ui/widgets/texts.ts';
import { problemText } from '../../ui/bridge/texts.ts';

const PANEL = join(import.meta.dirname, '../../ui');
const FILES = readdirSync(PANEL, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /(^|[/\\])texts\.ts$/.test(name),
);

describe.each(PROBLEMS)('%s', (name) => {
  test.each([undefined, 'Card'])('is one sentence with a remedy (node: %s)', (node) => {
    const text = problemText({ name, ...(node === undefined ? {} : { node }) });
    expect(text).toMatch(/^[“A-Z].*\.$/);
    expect(text.slice(0, -1)).not.toMatch(/[.!?] [A-Z]/);
    expect(text).not.toContain('undefined');
  });
});

test('no two problems share a sentence', () => {
  expect(new Set(PROBLEMS.map((name) => problemText({ name }))).size).toBe(PROBLEMS.length);
});

test('every problem of the pipeline has its sentence', () => {
  expect(PROBLEMS).toEqual(expect.arrayContaining([...RUNTIME_PROBLEMS]));
});

test('names the node', () => {
  expect(problemText({ name: 'HiddenNode', node: 'Card' })).toContain('“Card”');
});

test.each(FILES)('no name of the code reaches the user in %s', async (name) => {
  const exported = Object.values((await import(join(PANEL, name))) as Record<string, unknown>);
  const words = exported.filter((one) => typeof one === 'object').flatMap((one) => Object.values(one ?? {}));
  const names = words.filter((text) => /[a-z][A-Z]/.test(String(text).replaceAll('WebGPU', '')));
  expect(names).toEqual([]);
});

test('the texts of the features are found', () => {
  expect(FILES).toContain(join('shelf', 'texts.ts'));
});

test('numbers', () => {
  expect(millisecondsText(1240.4)).toBe('1,240 ms');
  expect(sizeText({ width: 1440, height: 1024 })).toBe('1440 × 1024');
});

describe('toProblem', () => {
  test('keeps a protocol name that crossed comlink as a plain Error', () => {
    expect(toProblem(Object.assign(new Error('x'), { name: 'HiddenNode' }), 'EngineFailed').name).toBe(
      'HiddenNode',
    );
    expect(toProblem(new ProblemError('Timeout', 'x'), 'EngineFailed').name).toBe('Timeout');
  });
  test('keeps what caused it, and what caused that, as far as that goes', () => {
    const ring = new Error('around');
    ring.cause = ring;
    const cause = new RangeError('memory access out of bounds', { cause: 'the heap' });
    expect(toProblem(new ProblemError('EngineFailed', 'x', undefined, cause), 'NoBackend').causes).toEqual([
      'RangeError: memory access out of bounds',
      'the heap',
    ]);
    expect(toProblem(ring, 'EngineFailed').causes).toHaveLength(5);
  });
  test('names aborts, failed allocations and the rest', () => {
    expect(toProblem(new DOMException('x', 'AbortError'), 'EngineFailed').name).toBe('Cancelled');
    expect(toProblem(new RangeError('Array buffer allocation failed'), 'EngineFailed').name).toBe(
      'OutOfMemory',
    );
    expect(toProblem('what', 'PlaceFailed')).toEqual({ name: 'PlaceFailed', detail: 'what' });
  });
});
