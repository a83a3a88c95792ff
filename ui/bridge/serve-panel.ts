import type { Call } from '../../plugin/bridge/methods.ts';
import { uiApiOf, type UiApi } from '../../plugin/bridge/panel-methods.ts';
import { checkTold } from './check-answers.ts';
import { ProblemError } from './problem.ts';

/**
 * What the sandbox may call. Answers as soon as the message is understood: drawing the thumbnails takes calls of its own, and the
 * sandbox waits only so long. A message finds no other member.
 */
export function servePanel(session: UiApi): UiApi {
  const served = uiApiOf((name) => async (...args) => {
    void (session[name] as Call)(...checkTold(name, args));
  });
  return new Proxy(Object.freeze(served), {
    get(methods, name) {
      if (Object.keys(methods).includes(String(name))) return Reflect.get(methods, name) as unknown;
      throw new ProblemError(
        'BadMessage',
        `The sandbox asked for “${String(name)}”, which the panel does not serve.`,
      );
    },
  });
}
