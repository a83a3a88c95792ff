import type { JSX } from 'preact';
import { Icon } from '../widgets/icons.tsx';
import { texts } from '../widgets/texts.ts';

export interface KnobSliderProps {
  label: string;
  title?: string;
  /** Position of the thumb, 0..100. */
  position: number;
  /** What is written beside it. */
  shown: number;
  /** Whether it stands where it stands by itself. */
  standard: boolean;
  onMove(position: number): void;
  onReset(): void;
}

/** A labelled slider; a double click, or the button that appears, sets it back. */
export function KnobSlider({
  label,
  title,
  position,
  shown,
  standard,
  onMove,
  onReset,
}: KnobSliderProps): JSX.Element {
  return (
    <div class="knob" title={title}>
      <label>
        <span class="knob-name">{label}</span>
        <input
          type="range"
          min="0"
          max="100"
          step="1"
          value={position}
          style={`--filled: ${position}%`}
          aria-label={label}
          aria-valuetext={String(shown)}
          onInput={({ currentTarget }) => onMove(currentTarget.valueAsNumber)}
          onDblClick={onReset}
        />
      </label>
      <output>{shown}</output>
      <ResetButton label={label} hidden={standard} onReset={onReset} />
    </div>
  );
}

/** Keeps its room while there is nothing to reset. */
export function ResetButton({
  label,
  hidden,
  onReset,
}: {
  label: string;
  hidden: boolean;
  onReset(): void;
}): JSX.Element {
  const name = `${texts.reset}: ${label}`;
  return (
    <button
      class="icon-button knob-reset"
      style={hidden ? 'visibility: hidden' : ''}
      aria-label={name}
      title={name}
      onClick={onReset}
    >
      <Icon name="reset" />
    </button>
  );
}
