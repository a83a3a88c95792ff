import type { JSX } from 'preact';
import { isListed } from '../layers/layers-state.ts';
import { SteerView } from '../steer/steer-view.tsx';
import { WhyView } from '../why/why-view.tsx';
import { Pictures } from './pictures.tsx';
import type { Room, Shown } from './room.ts';
import { viewNames, type View } from './texts.ts';
import type { ViewProps } from './view-props.ts';

export interface Tab {
  name: string;
  /** A tab that needs all of it compares with the source by itself; the others give way to *Before*. */
  needsRoom(shown: Shown): Room;
  /** Tabs that share it are redrawn when one follows the other, not built anew. */
  Render(props: ViewProps): JSX.Element;
}

const little = (): Room => 'little';
const all = (): Room => 'all';

const Why = ({ outcome, state, store }: ViewProps): JSX.Element => (
  <WhyView
    outcome={outcome}
    strength={state.strength}
    comparing={state.comparing}
    why={state.why}
    onWhy={(event) => store.send({ type: 'why', event })}
  />
);

const Steer = ({ outcome, state, store }: ViewProps): JSX.Element => (
  <SteerView
    outcome={outcome}
    strength={state.strength}
    comparing={state.comparing}
    steer={state.steer}
    onSteer={(event) => store.send({ type: 'steer', event })}
  />
);

/** The tabs of the preview. To add one, name it in texts.ts and say here what it needs and draws. */
export const views: Record<View, Tab> = {
  result: {
    name: viewNames.result,
    needsRoom: ({ as, beside }) => (beside ? 'wide' : isListed(as) ? 'tall' : 'little'),
    Render: Pictures,
  },
  warp: { name: viewNames.warp, needsRoom: little, Render: Pictures },
  before: { name: viewNames.before, needsRoom: little, Render: Pictures },
  why: { name: viewNames.why, needsRoom: all, Render: Why },
  steer: { name: viewNames.steer, needsRoom: all, Render: Steer },
};
