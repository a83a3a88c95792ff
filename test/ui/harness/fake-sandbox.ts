import { apiOf, METHODS, type PluginApi } from '../../../plugin/bridge/methods.ts';

/**
 * A sandbox that serves what the test gives it. Of the rest, methods that have no answer do nothing, and the others reject: no test rests on
 * an answer that nobody wrote.
 */
export function fakeSandbox(served: Partial<PluginApi>): PluginApi {
  const rest = apiOf((name) => async () => {
    if (!METHODS[name].answer(undefined)) throw new Error(`The test's sandbox does not serve ${name}.`);
  });
  return { ...rest, ...served };
}
