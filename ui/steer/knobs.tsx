import type { JSX } from 'preact';
import { resultSizeText, texts } from './texts.ts';
import { KnobSlider, ResetButton } from './knob-slider.tsx';
import { sharpnessAt, sharpnessPosition, sizesOf } from './knob-scales.ts';

export interface KnobsProps {
  /** 0..1 */
  strength: number;
  sharpness: number;
  /** The model's own. */
  standardSharpness: number;
  /** Longest side in pixels; null: full. */
  size: number | null;
  /** The source's own longest side in pixels; null while there is no source. */
  fullSize: number | null;
  onStrength(value: number): void;
  /** Null: the model's own. */
  onSharpness(value: number | null): void;
  onSize(value: number | null): void;
}

/** The few knobs, each monotone: how much of the restyle, how strict the match, how large the picture. */
export function Knobs(props: KnobsProps): JSX.Element {
  const { strength, sharpness, standardSharpness, size, fullSize } = props;
  const percent = Math.round(strength * 100);
  return (
    <div class="knobs">
      <KnobSlider
        label={texts.strength}
        position={percent}
        shown={percent}
        standard={percent === 100}
        onMove={(position) => props.onStrength(position / 100)}
        onReset={() => props.onStrength(1)}
      />
      <KnobSlider
        label={texts.sharpness}
        title={texts.sharpnessMeaning}
        position={sharpnessPosition(sharpness)}
        shown={Math.round(sharpness)}
        standard={sharpness === standardSharpness}
        onMove={(position) => props.onSharpness(sharpnessAt(position))}
        onReset={() => props.onSharpness(null)}
      />
      {fullSize !== null && (
        <div class="knob">
          <label>
            <span class="knob-name">{texts.size}</span>
            <select
              aria-label={texts.size}
              value={String(size ?? fullSize)}
              onChange={({ currentTarget }) => {
                const chosen = Number(currentTarget.value);
                props.onSize(chosen === fullSize ? null : chosen);
              }}
            >
              {sizesOf(fullSize, size).map((side) => (
                <option key={side} value={String(side)}>
                  {resultSizeText(side, side === fullSize)}
                </option>
              ))}
            </select>
          </label>
          <ResetButton label={texts.size} hidden={size === null} onReset={() => props.onSize(null)} />
        </div>
      )}
    </div>
  );
}
