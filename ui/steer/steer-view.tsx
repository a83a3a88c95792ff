import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { layerAt } from '../../models/runtime/attribution/source-layers.ts';
import type { Point } from '../../models/runtime/geometry/grid.ts';
import { RasterCanvas } from '../widgets/raster-canvas.tsx';
import { useExtent } from '../widgets/use-extent.ts';
import type { Outcome } from '../state/outcome.ts';
import { layerText } from '../widgets/texts.ts';
import { texts } from './texts.ts';
import { texts as whyTexts } from '../why/texts.ts';
import { viewNames } from '../panel/texts.ts';
import { ExemplarChoice } from './exemplar-choice.tsx';
import { LayerExemplarChoice } from './layer-exemplar-choice.tsx';
import { pinStart } from './pin-start.ts';
import { placePictures, type Placed } from './place-pictures.ts';
import { isSteered } from './settings.ts';
import { SteerList } from './steer-list.tsx';
import { SteerMarks } from './steer-marks.tsx';
import type { SteerEvent, SteerSide } from './steer.ts';
import { steerKey } from './steer-keys.ts';
import { wanted, type SteeringState } from './steering-state.ts';

export interface SteerViewProps {
  outcome: Outcome;
  strength: number;
  /** The source is shown in the place of the result. */
  comparing: boolean;
  steer: SteeringState;
  onSteer(event: SteerEvent): void;
}

const [GAP, CAPTION] = [20, 20];
/** Radius of a pin's dot in pixels. */
const DOT = 9;

/** Pins, forbidden areas and exemplars of layers: drawn by hand over result and exemplar, or set with the keys. */
export function SteerView({ outcome, strength, comparing, steer, onSteer }: SteerViewProps): JSX.Element {
  const { evidence, before, result } = outcome;
  const { hand } = steer;
  const { steering } = wanted(steer, outcome);
  const { image } = evidence.exemplars[hand.exemplar]!;
  const [area, extent] = useExtent();
  const [hovered, setHovered] = useState<string | null>(null);
  const board = useRef<HTMLDivElement>(null);
  const [left, right] = placePictures(extent, [result, image], GAP, CAPTION);

  const locate = (event: PointerEvent): { side: SteerSide | null; point: Point } => {
    const { left: x, top: y } = board.current!.getBoundingClientRect();
    const at = { x: event.clientX - x, y: event.clientY - y };
    for (const [side, placed] of [
      ['result', left],
      ['exemplar', right],
    ] as const)
      if (within(placed, at)) return { side, point: shareOf(placed, at) };
    return { side: null, point: at };
  };
  const pinUnder = (point: Point): number =>
    steering.pins.findIndex(({ at }) => {
      const dot = pinStart(at, evidence);
      return (
        dot !== null && Math.hypot((dot.x - point.x) * left.width, (dot.y - point.y) * left.height) <= DOT
      );
    });
  const layerName = (id: string): string => {
    const layer = evidence.layers.find((one) => one.id === id);
    return layer === undefined ? texts.wholeFrame : layerText(layer);
  };
  const picture = (side: SteerSide, placed: Placed, label: string, content: JSX.Element): JSX.Element => (
    <div
      class="steer-image"
      role="application"
      aria-label={label}
      tabIndex={0}
      data-side={side}
      style={`left: ${placed.x}px; top: ${placed.y}px; width: ${placed.width}px; height: ${placed.height}px`}
      onKeyDown={(event) => {
        const taken = steerKey(event, side, hand, onSteer);
        if (!taken) return;
        // Enter would apply and Esc discard the result.
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Enter' && side === 'result')
          board.current?.querySelector<HTMLElement>('[data-side=exemplar]')?.focus();
      }}
    >
      {content}
    </div>
  );
  return (
    <div
      class="steer"
      onKeyDown={(event) => {
        if ((event.key !== 'Delete' && event.key !== 'Backspace') || hand.chosen === null) return;
        event.preventDefault();
        onSteer({ type: 'removed', item: hand.chosen });
      }}
    >
      <div class="steer-area" ref={area}>
        <div
          class="steer-board"
          ref={board}
          data-gesture={hand.gesture?.type ?? 'none'}
          onPointerDown={(event) => {
            const { side, point } = locate(event);
            if (side === null || event.button !== 0) return;
            const index = side === 'result' ? pinUnder(point) : -1;
            if (index >= 0) return onSteer({ type: 'chose', item: { kind: 'pins', index } });
            event.currentTarget.setPointerCapture(event.pointerId);
            onSteer({ type: 'pressed', side, point });
          }}
          onPointerMove={(event) => {
            const { side, point } = locate(event);
            if (hand.gesture !== null && event.buttons === 1) onSteer({ type: 'moved', side, point });
            else setHovered(side === 'result' ? (layerAt(evidence.layers, point)?.id ?? null) : null);
          }}
          onPointerUp={() => onSteer({ type: 'released' })}
          onPointerCancel={() => onSteer({ type: 'abandoned' })}
          onPointerLeave={() => setHovered(null)}
        >
          <span class="steer-caption" style={captionText(left)}>
            {comparing ? viewNames.before : whyTexts.whyResult}
          </span>
          <div class="steer-caption" style={captionText(right)}>
            <ExemplarChoice
              count={evidence.exemplars.length}
              chosen={hand.exemplar}
              onChoose={(exemplar) => onSteer({ type: 'shown', exemplar })}
            />
          </div>
          {picture(
            'result',
            left,
            texts.steerResultKeys,
            <>
              <RasterCanvas raster={before} opacity={1} />
              {!comparing && <RasterCanvas raster={result} opacity={strength} />}
            </>,
          )}
          {picture('exemplar', right, texts.steerExemplarKeys, <RasterCanvas raster={image} opacity={1} />)}
          <SteerMarks
            evidence={evidence}
            steering={steering}
            hand={hand}
            hovered={hovered}
            result={left}
            exemplar={right}
          />
        </div>
      </div>
      {hand.layer !== null && evidence.exemplars.length > 1 ? (
        <LayerExemplarChoice
          name={layerName(hand.layer)}
          exemplars={evidence.exemplars.length}
          chosen={steering.layers.find(({ layer }) => layer === hand.layer)?.exemplar ?? null}
          onChoose={(exemplar) => onSteer({ type: 'assigned', layer: hand.layer!, exemplar })}
        />
      ) : (
        <p class="steer-words" role="status">
          {hand.gesture === null
            ? hovered === null
              ? texts.steerHint
              : layerName(hovered)
            : hand.gesture.type === 'pin'
              ? texts.steerPinning
              : texts.steerForbidding}
        </p>
      )}
      {isSteered(steering) && (
        <SteerList
          steering={steering}
          chosen={hand.chosen}
          exemplars={evidence.exemplars.length}
          layerName={layerName}
          onSteer={onSteer}
        />
      )}
    </div>
  );
}

function within({ x, y, width, height }: Placed, at: Point): boolean {
  return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
}

function shareOf({ x, y, width, height }: Placed, at: Point): Point {
  return { x: (at.x - x) / width, y: (at.y - y) / height };
}

function captionText({ x, y, width }: Placed): string {
  return `left: ${x}px; top: ${y - CAPTION}px; width: ${width}px`;
}
