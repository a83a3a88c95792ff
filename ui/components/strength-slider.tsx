import type { JSX } from 'preact';
import { texts } from '../texts.ts';

/** 0 = the wireframe as it is, 100 = the full restyle. @param value 0..1 */
export function StrengthSlider({
  value,
  onChange,
}: {
  value: number;
  onChange(value: number): void;
}): JSX.Element {
  const percent = Math.round(value * 100);
  return (
    <label class="strength">
      <span>{texts.strength}</span>
      <input
        type="range"
        min="0"
        max="100"
        step="1"
        value={percent}
        style={`--filled: ${percent}%`}
        aria-label={texts.strength}
        onInput={({ currentTarget }) => onChange(currentTarget.valueAsNumber / 100)}
      />
      <output>{percent}</output>
    </label>
  );
}
