import type { UiApi } from '../plugin/protocol.ts';
import { checkSelection } from './check-answers.ts';
import type { Session } from './session.ts';

/**
 * What the sandbox may call. Answers as soon as the message is understood: drawing the thumbnails takes calls of its own, and the
 * sandbox waits only so long. Without a prototype, so that a message finds no other method.
 */
export function servePanel(session: Pick<Session, 'selectionChanged'>): UiApi {
  const served: UiApi = {
    async selectionChanged(selection) {
      void session.selectionChanged(checkSelection(selection));
    },
  };
  return Object.freeze(Object.assign(Object.create(null) as UiApi, served));
}
