import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Card } from '../../models/runtime/pack/card.ts';
import { maskClasses } from '../../models/runtime/prepare/guide/mask-classes.ts';
import { readMask } from '../../models/runtime/prepare/guide/mask-reading.ts';
import type { LayerNode, LegendChoice, Raster } from '../../models/runtime/types.ts';
import { Icon } from '../widgets/icons.tsx';
import { legendSummary, texts } from './texts.ts';
import { knownChoices, withChoice } from './legend.ts';
import { LegendRow } from './legend-row.tsx';

export interface MaskLegendProps {
  card: Card;
  mask: { image: Raster; layers: LayerNode | undefined };
  choices: readonly LegendChoice[];
  /** Whether the list is open before anyone touched it. */
  open: boolean;
  onChoices(choices: readonly LegendChoice[]): void;
}

/** Which colours of the mask are read as which classes, each to be given to another. */
export function MaskLegend({ card, mask, choices, open, onChoices }: MaskLegendProps): JSX.Element {
  const [opened, setOpened] = useState<boolean | null>(null);
  const shown = opened ?? open;
  const section = useRef<HTMLElement>(null);
  // Under a result it lies below what is in view.
  useEffect(() => {
    if (opened === true) section.current?.scrollIntoView({ block: 'nearest' });
  }, [opened]);
  const classes = useMemo(() => maskClasses(card), [card]);
  const known = knownChoices(card, choices);
  const reading = useMemo(
    () => readMask(mask.image, mask.layers, classes, known),
    [mask.image, mask.layers, classes, JSON.stringify(known)],
  );
  const isChanged = reading.colours.some(({ by }) => by === 'choice');
  return (
    <section class="legend" ref={section} aria-label={texts.legend}>
      <div class="row-head">
        <h2>
          <button class="legend-head" aria-expanded={shown} onClick={() => setOpened(!shown)}>
            <Icon name="chevron" />
            {texts.legend}
          </button>
        </h2>
        <span class="legend-summary" role="status">
          {legendSummary(reading)}
        </span>
        {isChanged && (
          <button class="text-button" onClick={() => onChoices([])}>
            {texts.reset}
          </button>
        )}
      </div>
      {shown && (
        <ul class="legend-rows">
          {reading.colours.map((colour) => (
            <LegendRow
              key={colour.colour}
              colour={colour}
              classes={classes}
              onAssign={(label) => onChoices(withChoice(known, colour.colour, label))}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
