import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { changeKey } from '../../models/runtime/restyle-layers/to-patches.ts';
import type { Change } from '../../models/runtime/layers/patch.ts';
import type { Decision, Reason } from '../../models/runtime/restyle-layers/decision.ts';
import { keysOf } from './layers-state.ts';
import { percentText } from '../widgets/texts.ts';
import { bindingText, changeText, decisionText, reasonText, texts } from './texts.ts';
import { PaintSwatch } from './paint-swatch.tsx';

export interface DecisionRowProps {
  decision: Decision;
  off: ReadonlySet<string>;
  lit: boolean;
  /** At full strength. */
  whole: boolean;
  onTick(keys: readonly string[], on: boolean): void;
  onPoint(decision: string | null): void;
}

/** One decision: its layers and why, and a tick for each of its changes. Pointing at it or moving the focus into it lights its layers. */
export function DecisionRow({ decision, off, lit, whole, onTick, onPoint }: DecisionRowProps): JSX.Element {
  const keys = keysOf([decision]);
  const ticked = keys.filter((key) => !off.has(key)).length;
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (all.current !== null) all.current.indeterminate = ticked > 0 && ticked < keys.length;
  }, [ticked, keys.length]);
  return (
    <li
      class="decision"
      data-lit={lit}
      onMouseEnter={() => onPoint(decision.id)}
      onMouseLeave={() => onPoint(null)}
      onFocusCapture={() => onPoint(decision.id)}
    >
      <label class="decision-name">
        <input
          type="checkbox"
          ref={all}
          checked={ticked === keys.length}
          onChange={({ currentTarget }) => onTick(keys, currentTarget.checked)}
        />
        <span>{decisionText(decision)}</span>
      </label>
      <p class="decision-reason">{reasonText(decision.reason)}</p>
      <Candidates candidates={decision.reason.candidates} />
      <div class="changes">
        {decision.changes.map((change) => {
          const key = changeKey(decision, change);
          return (
            <label class="change" key={key}>
              <input
                type="checkbox"
                checked={!off.has(key)}
                aria-label={`${changeText(change)}, ${decisionText(decision)}`}
                onChange={({ currentTarget }) => onTick([key], currentTarget.checked)}
              />
              <Swatches change={change} />
              <span>{changeText(change)}</span>
              {change.binding && <span class="change-binding">{bindingText(change.binding, whole)}</span>}
            </label>
          );
        })}
      </div>
    </li>
  );
}

/** The looks that were likeliest, where there is more than one. */
function Candidates({ candidates }: { candidates: Reason['candidates'] }): JSX.Element | null {
  if (candidates.length < 2) return null;
  return (
    <p class="candidates" title={texts.candidatesMeaning}>
      <span>{texts.candidates}</span>
      {candidates.map(({ fill, stroke, probability }, i) => (
        <span class="candidate" key={i}>
          <PaintSwatch
            paints={[fill ?? stroke].flatMap((color) => (color ? [{ type: 'SOLID', color }] : []))}
          />
          {percentText(probability)}
        </span>
      ))}
    </p>
  );
}

function Swatches({ change }: { change: Change }): JSX.Element | null {
  if (change.property === 'segments')
    return (
      <span class="swatches" aria-hidden="true">
        {[...change.from, ...change.to].map((paints, i) => (
          <PaintSwatch key={i} paints={paints} />
        ))}
      </span>
    );
  if (change.property !== 'fills' && change.property !== 'strokes') return null;
  return (
    <span class="swatches" aria-hidden="true">
      <PaintSwatch paints={change.from} />
      <PaintSwatch paints={change.to} />
    </span>
  );
}
