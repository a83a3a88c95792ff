import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Raster, Steering } from '../../models/runtime/types.ts';
import { viewNames } from '../panel/texts.ts';
import type { Outcome } from '../state/outcome.ts';
import { texts as whyTexts } from '../why/texts.ts';
import { RasterCanvas } from '../widgets/raster-canvas.tsx';
import { useExtent } from '../widgets/use-extent.ts';
import { boardPointer } from './board-pointer.ts';
import { ExemplarChoice } from './exemplar-choice.tsx';
import { placePictures, type Placed } from './place-pictures.ts';
import { SteerMarks } from './steer-marks.tsx';
import { SteerPicture } from './steer-picture.tsx';
import type { Hand, SteerEvent } from './steer.ts';
import { texts } from './texts.ts';

export interface SteerBoardProps {
  outcome: Outcome;
  strength: number;
  /** The source is shown in the place of the result. */
  comparing: boolean;
  steering: Required<Steering>;
  hand: Hand;
  /** Shown in the place of the result until that has run again. */
  firstLook: Raster | null;
  /** Layer under the pointer. */
  hovered: string | null;
  onHover(layer: string | null): void;
  onSteer(event: SteerEvent): void;
}

const [GAP, CAPTION] = [20, 20];

/** Result and exemplar beside each other with the marks over both, to be drawn on. */
export function SteerBoard(props: SteerBoardProps): JSX.Element {
  const { outcome, strength, comparing, steering, hand, hovered, onSteer } = props;
  const { evidence, before, result } = outcome;
  const { image } = evidence.exemplars[hand.exemplar]!;
  const [area, extent] = useExtent();
  const board = useRef<HTMLDivElement>(null);
  const [left, right] = placePictures(extent, [result, image], GAP, CAPTION);
  const places = { result: left, exemplar: right };
  const toExemplar = (): void => board.current?.querySelector<HTMLElement>('[data-side=exemplar]')?.focus();
  return (
    <div class="steer-area" ref={area}>
      <div
        class="steer-board"
        ref={board}
        data-gesture={hand.gesture?.type ?? 'none'}
        {...boardPointer({ ...props, evidence, places })}
      >
        <span class="steer-caption" style={captionStyle(left)}>
          {comparing ? viewNames.before : whyTexts.whyResult}
        </span>
        <div class="steer-caption" style={captionStyle(right)}>
          <ExemplarChoice
            count={evidence.exemplars.length}
            chosen={hand.exemplar}
            onChoose={(exemplar) => onSteer({ type: 'shown', exemplar })}
          />
        </div>
        <SteerPicture
          side="result"
          placed={left}
          label={texts.steerResultKeys}
          hand={hand}
          onSteer={onSteer}
          onEntered={toExemplar}
        >
          <RasterCanvas raster={before} opacity={1} />
          {!comparing && <RasterCanvas raster={props.firstLook ?? result} opacity={strength} />}
        </SteerPicture>
        <SteerPicture
          side="exemplar"
          placed={right}
          label={texts.steerExemplarKeys}
          hand={hand}
          onSteer={onSteer}
        >
          <RasterCanvas raster={image} opacity={1} />
        </SteerPicture>
        <SteerMarks evidence={evidence} steering={steering} hand={hand} hovered={hovered} places={places} />
      </div>
    </div>
  );
}

function captionStyle({ x, y, width }: Placed): string {
  return `left: ${x}px; top: ${y - CAPTION}px; width: ${width}px`;
}
