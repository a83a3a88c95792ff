import { expect, test } from 'vitest';
import { engineProblem, RUNTIME_PROBLEMS, type RuntimeProblem } from '../../models/runtime/errors.ts';
import { PROBLEMS, type ProblemName } from '../../plugin/protocol.ts';

test('every failure of the pipeline has a name in the protocol', () => {
  const names: readonly ProblemName[] = RUNTIME_PROBLEMS satisfies readonly RuntimeProblem[];
  expect(names.filter((name) => !PROBLEMS.includes(name))).toEqual([]);
});

test.each([
  ['std::bad_alloc', 'OutOfMemory'],
  ['Aborted(OOM). Build with -sASSERTIONS for more info.', 'OutOfMemory'],
  ['Array buffer allocation failed', 'OutOfMemory'],
  ['WebGPU device lost', 'EngineFailed'],
])('an engine that says "%s" failed with %s', (said, name) => {
  const error = engineProblem('synthesise.onnx', 'run', new Error(said));
  expect(error.name).toBe(name);
  expect(error.message).toContain('synthesise.onnx');
});
