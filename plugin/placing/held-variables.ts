import type { Use } from './bound-uses.ts';
import type { LayerPaint, LayerPatch } from '../protocol.ts';

type Rgba = { r: number; g: number; b: number; a: number };

/** A patch whose paints keep only the variables that hold. uses: those */
export function withHeld(patch: LayerPatch, uses: readonly Use[]): LayerPatch {
  const held = new Set(uses.map(({ variable, wanted }) => JSON.stringify([variable, wanted])));
  const holds = (variable: string | undefined, { r, g, b, a }: Rgba): boolean =>
    variable !== undefined && held.has(JSON.stringify([variable, { r, g, b, a }]));
  const clean = (paint: LayerPaint): LayerPaint => {
    if (paint.type === 'IMAGE') return paint;
    if (paint.type === 'SOLID') {
      const { variable, ...raw } = paint;
      return holds(variable, { ...paint.color, a: paint.opacity ?? 1 }) ? paint : raw;
    }
    const gradientStops = paint.gradientStops.map((stop) => {
      const { variable, ...raw } = stop;
      return holds(variable, stop.color) ? stop : raw;
    });
    return { ...paint, gradientStops };
  };
  if (patch.property === 'fills' || patch.property === 'strokes')
    return { ...patch, value: patch.value.map(clean) };
  if (patch.property !== 'segments') return patch;
  return { ...patch, value: patch.value.map(({ from, to }) => ({ from, to: to.map(clean) })) };
}
