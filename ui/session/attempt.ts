import type { ProblemName } from '../../plugin/protocol.ts';
import { toProblem } from '../bridge/problem.ts';
import type { Store } from '../state/store.ts';

/** Does something beside the run and never rejects: a failure is told to the user as `otherwise` where it has no name of its own. */
export type Attempt = (work: () => Promise<unknown>, otherwise: ProblemName) => Promise<void>;

export function createAttempt(store: Pick<Store, 'send'>): Attempt {
  return async (work, otherwise) => {
    try {
      await work();
    } catch (thrown) {
      store.send({ type: 'alerted', problem: toProblem(thrown, otherwise) });
    }
  };
}
