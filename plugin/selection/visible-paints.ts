import type { Reading } from './reading.ts';
import type { PaintReader, SceneReader } from './scene-reader.ts';

/** The fills or strokes that paint something; none for `figma.mixed`. */
export function visiblePaints(
  node: SceneReader,
  key: 'fills' | 'strokes',
  reading: Reading,
): readonly PaintReader[] {
  const paints = reading.read(node, key);
  if (paints === undefined || typeof paints === 'symbol') return [];
  return paints.filter((paint) => paint.visible !== false && paint.opacity !== 0);
}

/** Whether a paint is made of pixels we cannot name a colour for. */
export function isPicturePaint(paint: PaintReader): boolean {
  return paint.type === 'IMAGE' || paint.type === 'VIDEO';
}
