import type { JSX } from 'preact';
import type { Part, Point } from '../../models/runtime/geometry/grid.ts';

/** A part's outline, in pixels of the board as all these shapes. */
export function Box(props: Part & { class: string }): JSX.Element {
  return <rect rx="1" {...props} />;
}

/** A line that shows on any picture: a pale one below a coloured one. */
export function Line({ from, to }: { from: Point; to: Point }): JSX.Element {
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  return (
    <>
      <line class="steer-line-ground" {...ends} />
      <line class="steer-line" {...ends} />
    </>
  );
}

/** Where a pin's line ends, or where the hand holds it. */
export function End({ at: { x, y } }: { at: Point }): JSX.Element {
  return <circle class="steer-end" cx={x} cy={y} r="4" />;
}

/** The number of an exemplar, its right upper corner at a point. */
export function Badge({ x, y, text }: Point & { text: string }): JSX.Element {
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
export function Cross({ at: { x, y }, side }: { at: Point; side: string }): JSX.Element {
  return (
    <g class={`steer-cross ${side}`}>
      <path class="steer-line-ground" d={`M${x - 9} ${y}h18M${x} ${y - 9}v18`} />
      <path class="steer-line" d={`M${x - 9} ${y}h18M${x} ${y - 9}v18`} />
    </g>
  );
}
