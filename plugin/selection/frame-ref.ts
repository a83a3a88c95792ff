import type { FrameRef } from '../protocol.ts';
import { Reading } from './reading.ts';
import type { SceneReader } from './scene-reader.ts';

/** Degrees below which a rotation is the rounding error of a straight layer. */
const STRAIGHT = 0.01;
/** Canvas units by which a box may be off for the transforms it comes through. */
const ROUNDING = 1e-3;

/** The node as the panel knows it; sizes rounded up as an export at 100 % has them. */
export function frameRef(node: SceneReader, reading = new Reading()): FrameRef {
  const { width, height } = seenSize(node, reading);
  return {
    id: reading.read(node, 'id')!,
    name: reading.read(node, 'name')!,
    type: reading.read(node, 'type')!,
    width: Math.ceil(width),
    height: Math.ceil(height),
  };
}

export function isRotated(node: SceneReader, reading: Reading): boolean {
  return Math.abs(reading.read(node, 'rotation') ?? 0) > STRAIGHT;
}

/** Of what is seen: a rotated picture fills a box of other sides than its own. Rotated frames are refused anyway. */
function seenSize(node: SceneReader, reading: Reading): { width: number; height: number } {
  const turned = !reading.has(node, 'children') && isRotated(node, reading);
  const box = turned ? reading.read(node, 'absoluteBoundingBox') : undefined;
  if (box) return { width: box.width - ROUNDING, height: box.height - ROUNDING };
  return { width: reading.read(node, 'width') ?? 0, height: reading.read(node, 'height') ?? 0 };
}
