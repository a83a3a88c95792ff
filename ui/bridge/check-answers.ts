import { METHODS, type AnswerOf, type MethodName } from '../../plugin/bridge/methods.ts';
import { PANEL_METHODS, type PanelMethodName, type UiApi } from '../../plugin/bridge/panel-methods.ts';
import type { Shape } from '../../plugin/bridge/shapes.ts';
import { ProblemError } from './problem.ts';

/** @throws ProblemError BadMessage unless the answer has the shape that the protocol gives it */
export function checkAnswer<Name extends MethodName>(call: Name, answer: unknown): AnswerOf<Name> {
  if (!METHODS[call].answer(answer))
    throw new ProblemError('BadMessage', `The sandbox answered ${call} with something else.`);
  return answer;
}

/** What the sandbox told: just the arguments that the method has. @throws ProblemError BadMessage unless each has its shape */
export function checkTold<Name extends PanelMethodName>(
  call: Name,
  args: readonly unknown[],
): Parameters<UiApi[Name]> {
  const shapes: readonly Shape<unknown>[] = PANEL_METHODS[call].given;
  if (!shapes.every((is, place) => is(args[place])))
    throw new ProblemError('BadMessage', `The sandbox told ${call} with something else.`);
  return args.slice(0, shapes.length) as Parameters<UiApi[Name]>;
}
