import { asProblem, Problem } from './problem.ts';
import { apiOf, METHODS, type Call, type PluginApi } from '../bridge/methods.ts';

/** The same API with every rejection a Problem, so that the panel always finds a ProblemName in `name`; a message finds no other member. */
export function guardApi(api: PluginApi): PluginApi {
  const methods = apiOf((name) => {
    const call = api[name] as Call;
    return async (...args) => {
      try {
        return await call(...args);
      } catch (error) {
        throw asProblem(error, ...METHODS[name].failure);
      }
    };
  });
  return new Proxy(Object.freeze(methods), {
    get(served, name) {
      if (Object.keys(served).includes(String(name))) return Reflect.get(served, name) as unknown;
      throw new Problem(
        'BadMessage',
        `The panel asked for “${String(name)}”; close the plugin and open it again.`,
      );
    },
  });
}
