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

test.each([
  [
    "Can't create a session. ERROR_CODE: 7, ERROR_MESSAGE: Failed to load model because protobuf parsing failed.",
    'ModelCorrupt',
  ],
  [
    "Can't create a session. ERROR_CODE: 6, ERROR_MESSAGE: No Op registered for Nonsense with domain_version of 17",
    'ModelCorrupt',
  ],
  ['This is an invalid model. Error: the graph is not acyclic.', 'ModelCorrupt'],
  ['Aborted()', 'EngineFailed'],
  ['std::bad_alloc', 'OutOfMemory'],
])('a graph that cannot be loaded because of "%s" is %s', (said, name) => {
  expect(engineProblem('synthesise.onnx', 'loaded', new Error(said)).name).toBe(name);
});
