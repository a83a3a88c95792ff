import type { JSX } from 'preact';
import { texts } from './texts.ts';

const SMALLEST = { width: 280, height: 360 };
const LARGEST = { width: 1200, height: 1200 };
const KEY_STEP = 16;

/** The corner by which the panel is resized, since Figma gives plugin windows none; arrow keys work too. */
export function ResizeGrip({ onResize }: { onResize(width: number, height: number): void }): JSX.Element {
  let waiting = false;
  const resizeTo = (width: number, height: number): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      onResize(
        Math.round(Math.min(LARGEST.width, Math.max(SMALLEST.width, width))),
        Math.round(Math.min(LARGEST.height, Math.max(SMALLEST.height, height))),
      );
    });
  };
  const steps: Record<string, readonly [number, number]> = {
    ArrowLeft: [-KEY_STEP, 0],
    ArrowRight: [KEY_STEP, 0],
    ArrowUp: [0, -KEY_STEP],
    ArrowDown: [0, KEY_STEP],
  };
  return (
    <button
      class="grip"
      aria-label={texts.resize}
      title={texts.resize}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId))
          resizeTo(event.clientX + 4, event.clientY + 4);
      }}
      onKeyDown={(event) => {
        const step = steps[event.key];
        if (step === undefined) return;
        event.preventDefault();
        resizeTo(window.innerWidth + step[0], window.innerHeight + step[1]);
      }}
    >
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        <path d="M9 2 2 9M9 6 6 9" />
      </svg>
    </button>
  );
}
