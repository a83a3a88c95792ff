import type { UiApi } from '../../plugin/protocol.ts';
import { checkNodeIds, checkSelection } from './check-answers.ts';
import { ProblemError } from './problem.ts';
import type { Session } from '../session/session.ts';

/**
 * What the sandbox may call. Answers as soon as the message is understood: drawing the thumbnails takes calls of its own, and the
 * sandbox waits only so long. A message finds no other member.
 */
export function servePanel(session: Pick<Session, 'selectionChanged' | 'nodesChanged' | 'stop'>): UiApi {
  const served: UiApi = {
    async selectionChanged(selection) {
      void session.selectionChanged(checkSelection(selection));
    },
    async nodesChanged(nodeIds) {
      void session.nodesChanged(checkNodeIds(nodeIds));
    },
    async stop() {
      void session.stop();
    },
  };
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
