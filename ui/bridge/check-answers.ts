import { selection } from '../../plugin/bridge/answers.ts';
import { METHODS, type AnswerOf, type MethodName } from '../../plugin/bridge/methods.ts';
import { list, text } from '../../plugin/bridge/shapes.ts';
import type { SelectionState } from '../../plugin/protocol.ts';
import { ProblemError } from './problem.ts';

const nodeIds = list(text);

/** @throws ProblemError BadMessage unless the answer has the shape that the protocol gives it */
export function checkAnswer<Name extends MethodName>(call: Name, answer: unknown): AnswerOf<Name> {
  if (!METHODS[call].answer(answer))
    throw new ProblemError('BadMessage', `The sandbox answered ${call} with something else.`);
  return answer;
}

/** A selection told by the sandbox. @throws ProblemError BadMessage */
export function checkSelection(value: unknown): SelectionState {
  if (!selection(value)) throw new ProblemError('BadMessage', 'The sandbox told a selection that is none.');
  return value;
}

/** Ids of changed nodes told by the sandbox. @throws ProblemError BadMessage */
export function checkNodeIds(value: unknown): string[] {
  if (!nodeIds(value))
    throw new ProblemError('BadMessage', 'The sandbox told changes of nodes that are none.');
  return value;
}
