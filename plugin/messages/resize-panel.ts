import { Problem } from './problem.ts';

const MIN = { width: 280, height: 240 };
const MAX = { width: 1600, height: 1600 };

/** Resizes the panel within bounds that keep it usable. @throws Problem BadMessage unless both are finite numbers. */
export function resizePanel(width: unknown, height: unknown): void {
  if (
    typeof width !== 'number' ||
    typeof height !== 'number' ||
    !Number.isFinite(width) ||
    !Number.isFinite(height)
  ) {
    throw new Problem('BadMessage', 'The panel asked for a size that is no number; reopen the plugin.');
  }
  const clamp = (value: number, low: number, high: number) =>
    Math.round(Math.min(Math.max(value, low), high));
  figma.ui.resize(clamp(width, MIN.width, MAX.width), clamp(height, MIN.height, MAX.height));
}
