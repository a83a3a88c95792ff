import type { JSX } from 'preact';
import type { Pin, Steering } from '../../models/runtime/types.ts';
import type { Named } from '../why/element-names.ts';
import { Icon } from '../widgets/icons.tsx';
import { constraintText, removeConstraintText, texts } from './texts.ts';
import { listConstraints, sameItem } from './constraint-list.ts';
import type { Item, SteerEvent } from './steer.ts';

export interface SteerListProps {
  steering: Required<Steering>;
  chosen: Item | null;
  exemplars: number;
  layerName(id: string): string;
  /** The exemplar's element that a pin takes; null where it takes a place. */
  taken(pin: Pin): Named | null;
  onSteer(event: SteerEvent): void;
}

/** Every constraint with a button that chooses it and one that removes it. */
export function SteerList({
  steering,
  chosen,
  exemplars,
  layerName,
  taken,
  onSteer,
}: SteerListProps): JSX.Element {
  return (
    <ul class="steer-list" aria-label={texts.constraints}>
      {listConstraints(steering).map((constraint) => {
        const { item, kind } = constraint;
        const what = constraintText(constraint, layerName, exemplars, taken);
        return (
          <li key={`${kind} ${item.index}`} class={sameItem(chosen, item) ? 'chosen' : ''}>
            <button
              class="steer-item"
              aria-pressed={sameItem(chosen, item)}
              title={what}
              onClick={() => onSteer({ type: 'chose', item })}
            >
              <span class="steer-key" data-kind={kind} aria-hidden="true">
                {kind === 'pins'
                  ? item.index + 1
                  : kind === 'layers'
                    ? `E${constraint.choice.exemplar + 1}`
                    : ''}
              </span>
              <span class="steer-what">{what}</span>
            </button>
            <button
              class="icon-button"
              aria-label={removeConstraintText(what)}
              title={removeConstraintText(what)}
              onClick={() => onSteer({ type: 'removed', item })}
            >
              <Icon name="close" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
