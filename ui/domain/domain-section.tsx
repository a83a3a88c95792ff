import type { JSX } from 'preact';
import { maskClasses, needsExemplarMask } from '../../models/runtime/prepare/guide/mask-classes.ts';
import type { CurrentModel } from '../model/current-model.ts';
import { useModel } from '../model/use-model.ts';
import type { Session } from '../session/session.ts';
import type { State } from '../state/state.ts';
import { knobsOf } from '../steer/steering-state.ts';
import type { Store } from '../state/store.ts';
import { domains } from './domains.tsx';
import { maskCandidate } from './exemplar-mask.ts';
import { MaskLegend } from './mask-legend.tsx';
import { MaskSlot } from './mask-slot.tsx';

export interface DomainSectionProps {
  state: State;
  store: Store;
  session: Session;
  model: CurrentModel;
}

/** What the model in use asks of its source and exemplar beyond two frames: nothing for wireframes. */
export function DomainSection({ state, store, session, model }: DomainSectionProps): JSX.Element | null {
  const { look, model: used } = useModel(model);
  const { card } = used;
  const { phase } = state;
  const idle = phase.name === 'empty' || phase.name === 'ready' || phase.name === 'failed';
  const outcome = phase.name === 'review' ? phase.outcome : null;
  const reviewed = outcome && { image: outcome.before, layers: outcome.evidence.input.sourceLayers };
  const isCurrent = idle && look !== null && look.source === state.selection?.source?.id;
  const mask = reviewed ?? (isCurrent ? look : null);
  const readsMasks = maskClasses(card).length > 0;
  return (
    <>
      {idle && domains[card.domain].start?.(session)}
      {idle && needsExemplarMask(card) && (
        <MaskSlot
          mask={state.mask}
          url={state.mask === null ? undefined : state.thumbnails[state.mask.id]}
          candidate={maskCandidate(state.canvas)}
          onUse={(frame) => void session.useMask(frame)}
          onFile={(file) => void session.addMask(file)}
        />
      )}
      {readsMasks && mask !== null && (
        <MaskLegend
          card={card}
          mask={mask}
          choices={knobsOf(state, card.sharpness).legend}
          open={outcome === null}
          onChoices={(choices) => store.send({ type: 'steer', event: { type: 'legend', choices } })}
        />
      )}
    </>
  );
}
