import type { JSX } from 'preact';
import type { Legend } from '../../models/runtime/prepare/guide/legend.ts';
import type { MaskColour } from '../../models/runtime/prepare/guide/mask-reading.ts';
import { classText, legendChoiceText, maskColourText, texts } from './texts.ts';
import { percentText } from '../widgets/texts.ts';

/** Value of the entry that stands for no class: a class may be called anything but nothing. */
const NONE = '';

export interface LegendRowProps {
  colour: MaskColour;
  classes: Legend;
  /** Null: to no class. */
  onAssign(label: string | null): void;
}

/** One colour of a mask: what it looks like, what is painted with it, how much of the frame it covers, and its class. */
export function LegendRow({ colour, classes, onAssign }: LegendRowProps): JSX.Element {
  const { layers, label, share, by } = colour;
  const name = maskColourText(colour);
  return (
    <li class="legend-row" data-by={by}>
      <span class="swatch" style={`background: ${colour.colour}`} />
      <span class="legend-name" title={[...layers, colour.colour].join(', ')}>
        {name}
      </span>
      <span class="legend-share">{percentText(share)}</span>
      <select
        aria-label={legendChoiceText(colour)}
        value={label ?? NONE}
        onChange={({ currentTarget: { value } }) => onAssign(value === NONE ? null : value)}
      >
        <option value={NONE}>{texts.noClass}</option>
        {classes.map((one) => (
          <option key={one.name} value={one.name}>
            {classText(one.name)}
          </option>
        ))}
      </select>
    </li>
  );
}
