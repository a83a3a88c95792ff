import type { FrameRef, Part } from '../../plugin/protocol.ts';

/** Share of the exemplar's longer side that each crop shows. */
const SHARE = 0.5;

/** Three crops of an exemplar along its longer side: its start, its middle and its end, each with the full shorter side. */
export function cropsOf({ width, height }: FrameRef): Part[] {
  return [0, (1 - SHARE) / 2, 1 - SHARE].map((start) =>
    width > height
      ? { x: start, y: 0, width: SHARE, height: 1 }
      : { x: 0, y: start, width: 1, height: SHARE },
  );
}

/** Which part of its exemplar a crop is, for its name. */
export function cropPlace({ x, y, width, height }: Part): 'top' | 'bottom' | 'left' | 'right' | 'middle' {
  const [across, down] = [x + width / 2, y + height / 2];
  if (down < 0.4) return 'top';
  if (down > 0.6) return 'bottom';
  if (across < 0.4) return 'left';
  return across > 0.6 ? 'right' : 'middle';
}
