import {
  apiOf,
  METHOD_NAMES,
  METHODS,
  type Call,
  type MethodName,
  type PluginApi,
} from '../../plugin/bridge/methods.ts';
import { checkAnswer } from './check-answers.ts';
import { withTimeout } from './with-timeout.ts';

/** Milliseconds that each call may take. */
export const CALL_LIMITS = Object.fromEntries(
  METHOD_NAMES.map((name) => [name, METHODS[name].limit]),
) as Record<MethodName, number>;

/**
 * The sandbox with a time limit on every call and a look at every answer; a late answer is a `Timeout`, a wrong one a `BadMessage`.
 * Comlink itself would wait for ever and believe everything. Just the arguments that a method has cross: a handler of the page may
 * pass its event on, which cannot.
 */
export function createPluginClient(remote: PluginApi, limits = CALL_LIMITS): PluginApi {
  const timed = async (name: MethodName, work: Promise<unknown>): Promise<unknown> => {
    const limit = limits[name];
    const message = `${name} was not answered within ${limit} ms.`;
    return checkAnswer(name, await withTimeout(work, limit, 'Timeout', message));
  };
  return apiOf((name) => (...given) => {
    const args = Array.from({ length: METHODS[name].takes }, (_, place) => given[place]);
    return timed(name, (remote[name] as Call)(...args));
  });
}
