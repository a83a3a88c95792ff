import type { JSX } from 'preact';
import { toHex } from '../../models/runtime/layers/paint-colours.ts';
import { percentText } from '../widgets/texts.ts';
import { lookText, notesOf } from './plan-texts.ts';
import type { FromPlan, OtherLook } from './planned-answer.ts';
import { texts } from './texts.ts';

/** Below the answer: the other looks that an element could have taken, and what came of it otherwise. */
export function PlanDetails({ found }: { found: FromPlan }): JSX.Element | null {
  const notes = notesOf(found);
  const { others } = found;
  if (others.length === 0 && notes.length === 0) return null;
  return (
    <div class="why-details">
      {others.length > 0 && (
        <div class="why-others" title={texts.otherLooksMeaning}>
          <span aria-hidden="true">{texts.otherLooks}</span>
          <ul aria-label={texts.otherLooks}>
            {others.map((look, i) => (
              <li key={i}>
                <Swatch look={look} found={found} />
                <span aria-hidden="true">{percentText(look.probability)}</span>
                <span class="unseen">{lookText(look, found.isInk)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {notes.length > 0 && (
        <ul class="why-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Largest corner of a swatch in pixels: half of its height. */
const ROUND = 8;

/** A look in small: fill, border and corners; of an ink a letter on what it lies on. */
function Swatch({ look: { style }, found }: { look: OtherLook; found: FromPlan }): JSX.Element {
  const { isInk, ground } = found;
  const { fill, filled, stroke, radius } = style;
  const look = isInk
    ? `color: ${toHex(fill)}; background: ${toHex(ground.fill)}`
    : [
        `background: ${filled ? toHex(fill) : 'none'}`,
        `border-radius: ${Math.min(ROUND, radius)}px`,
        ...(stroke === null ? [] : [`border: ${stroke.width > 2 ? 3 : 2}px solid ${toHex(stroke.colour)}`]),
      ].join('; ');
  return (
    <span class="why-look-ground" aria-hidden="true">
      <span class="why-look" style={look}>
        {isInk && 'A'}
      </span>
    </span>
  );
}
