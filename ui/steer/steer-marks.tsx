import type { JSX } from 'preact';
import type { Part, Point } from '../../models/runtime/geometry/grid.ts';
import type { Steering } from '../../models/runtime/types.ts';
import type { Evidence } from '../why/evidence.ts';
import { sameItem } from './constraint-list.ts';
import { partOfLayer, pinStart } from './pin-start.ts';
import type { Placed } from './place-pictures.ts';
import { partBetween, type Hand } from './steer.ts';

export interface SteerMarksProps {
  evidence: Evidence;
  steering: Required<Steering>;
  hand: Hand;
  /** Layer under the pointer. */
  hovered: string | null;
  result: Placed;
  exemplar: Placed;
}

/** Pins with their lines, forbidden areas and outlined layers, over both pictures; drawn only, the list has the controls. */
export function SteerMarks({
  evidence,
  steering,
  hand,
  hovered,
  result,
  exemplar,
}: SteerMarksProps): JSX.Element {
  const { gesture, chosen, cursor } = hand;
  const outlined =
    hand.layer ?? (gesture?.type === 'pin' && 'layer' in gesture.at ? gesture.at.layer : hovered);
  const outline = outlined === null ? null : partOfLayer(evidence, outlined);
  const tip =
    gesture?.type === 'pin' && gesture.to
      ? on(gesture.to.side === 'result' ? result : exemplar, gesture.to.point)
      : null;
  return (
    <svg class="steer-marks" aria-hidden="true">
      <pattern
        id="forbidden"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" fill="#fff" fill-opacity="0.72" />
        <rect width="2" height="6" fill="#d6008f" />
      </pattern>
      {outline && <Box class="steer-outline" {...boxOn(result, outline)} />}
      {steering.layers.map(({ layer, exemplar: of }) => {
        const part = partOfLayer(evidence, layer);
        if (part === null) return null;
        const box = boxOn(result, part);
        return (
          <g key={layer}>
            <Box class="steer-owned" {...box} />
            <Badge x={box.x + box.width} y={box.y} text={`E${of + 1}`} />
          </g>
        );
      })}
      {steering.forbidden.map((part, index) =>
        part.exemplar === hand.exemplar ? (
          <Box
            key={index}
            class={
              sameItem(chosen, { kind: 'forbidden', index }) ? 'steer-forbidden chosen' : 'steer-forbidden'
            }
            {...boxOn(exemplar, part)}
          />
        ) : null,
      )}
      {gesture?.type === 'forbid' && (
        <Box class="steer-forbidden chosen" {...boxOn(exemplar, partBetween(gesture.from, gesture.to))} />
      )}
      {steering.pins.map(({ at, to }, index) => {
        const start = pinStart(at, evidence);
        if (start === null) return null;
        const [from, end] = [on(result, start), on(exemplar, to)];
        const shown = to.exemplar === hand.exemplar;
        const name = sameItem(chosen, { kind: 'pins', index }) ? 'steer-pin chosen' : 'steer-pin';
        return (
          <g class={name} key={index}>
            {shown && <Line from={from} to={end} />}
            {shown && <circle class="steer-end" cx={end.x} cy={end.y} r="4" />}
            <circle class="steer-dot" cx={from.x} cy={from.y} r="8" />
            <text x={from.x} y={from.y}>
              {index + 1}
            </text>
          </g>
        );
      })}
      {gesture?.type === 'pin' && (
        <g class="steer-pin chosen">
          {tip && <Line from={on(result, gesture.from)} to={tip} />}
          <circle class="steer-end" {...centre(on(result, gesture.from))} r="4" />
          {tip && <circle class="steer-end" {...centre(tip)} r="4" />}
        </g>
      )}
      {cursor.result && <Cross at={on(result, cursor.result)} side="result" />}
      {cursor.exemplar && <Cross at={on(exemplar, cursor.exemplar)} side="exemplar" />}
    </svg>
  );
}

function on(picture: Placed, { x, y }: Point): Point {
  return { x: picture.x + x * picture.width, y: picture.y + y * picture.height };
}

const centre = ({ x, y }: Point): { cx: number; cy: number } => ({ cx: x, cy: y });

function boxOn(picture: Placed, part: Part): Part {
  return { ...on(picture, part), width: part.width * picture.width, height: part.height * picture.height };
}

function Box(props: Part & { class: string }): JSX.Element {
  return <rect rx="1" {...props} />;
}

function Line({ from, to }: { from: Point; to: Point }): JSX.Element {
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  return (
    <>
      <line class="steer-line-ground" {...ends} />
      <line class="steer-line" {...ends} />
    </>
  );
}

function Badge({ x, y, text }: Point & { text: string }): JSX.Element {
  return (
    <g class="steer-badge" transform={`translate(${x - 18} ${y})`}>
      <rect width="18" height="13" rx="2" />
      <text x="9" y="6.5">
        {text}
      </text>
    </g>
  );
}

/** Where the arrow keys stand; CSS shows it while its picture has the focus. */
function Cross({ at: { x, y }, side }: { at: Point; side: string }): JSX.Element {
  return (
    <g class={`steer-cross ${side}`}>
      <path class="steer-line-ground" d={`M${x - 9} ${y}h18M${x} ${y - 9}v18`} />
      <path class="steer-line" d={`M${x - 9} ${y}h18M${x} ${y - 9}v18`} />
    </g>
  );
}
