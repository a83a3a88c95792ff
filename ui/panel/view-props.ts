import type { PlaceAs } from '../../plugin/protocol.ts';
import type { Session } from '../session/session.ts';
import type { Outcome } from '../state/outcome.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import type { View } from './texts.ts';

/** What every tab is drawn from. */
export interface ViewProps {
  /** The tab itself; *Before* while the source is shown in a tab's place. */
  shown: View;
  outcome: Outcome;
  /** How the outcome will be placed. */
  as: PlaceAs;
  state: State;
  store: Store;
  session: Session;
}
