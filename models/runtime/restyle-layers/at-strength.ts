import type { Change, PatchEffect, PatchPaint, Radii, Rgba, Weight } from '../layers/patch.ts';

/**
 * A change at less than full strength: 0 leaves the layer as it is, 1 is the whole change, and in between every number moves evenly, so that the
 * knob is monotone. Paints of different kinds are laid over the old ones with less opacity. -> null where nothing is left to change
 */
export function atStrength(change: Change, strength: number): Change | null {
  if (strength >= 1) return change;
  if (strength <= 0) return null;
  switch (change.property) {
    case 'fills':
    case 'strokes':
      return { ...change, to: mixPaints(change.from, change.to, strength) };
    case 'segments':
      return { ...change, to: change.to.map((to, i) => mixPaints(change.from[i]!, to, strength)) };
    case 'strokeWeight':
      return { ...change, to: mixWeights(change.from, change.to, strength) };
    case 'cornerRadius':
      return {
        ...change,
        to: change.to.map((radius, i) => mix(change.from[i]!, radius, strength)) as Radii,
      };
    case 'effects':
      return {
        ...change,
        to: [...fade(change.from, 1 - strength), ...fade(change.to, strength)],
      };
    case 'visible':
      // What is hidden at full strength is covered by then: it may go at half.
      return strength >= 0.5 ? change : null;
  }
}

function mixWeights(from: Weight, to: Weight, t: number): Weight {
  if (typeof from === 'number' && typeof to === 'number') return mix(from, to, t);
  const [a, b] = [sidesOf(from), sidesOf(to)];
  return a.map((side, i) => mix(side, b[i]!, t)) as Radii;
}

const sidesOf = (weight: Weight): Radii =>
  typeof weight === 'number' ? [weight, weight, weight, weight] : weight;

const mix = (a: number, b: number, t: number): number => a + t * (b - a);

function mixPaints(from: PatchPaint[], to: PatchPaint[], t: number): PatchPaint[] {
  const [a, b] = [from[0], to[0]];
  if (from.length === 1 && to.length === 1 && a?.type === 'SOLID') {
    const own = { ...a.color, a: a.opacity ?? 1 };
    if (b?.type === 'SOLID') return [solid(mixColour(own, { ...b.color, a: b.opacity ?? 1 }, t))];
    if (b && b.type !== 'IMAGE') {
      const gradientStops = b.gradientStops.map(({ position, color }) => ({
        position,
        color: mixColour(own, { ...color, a: color.a * (b.opacity ?? 1) }, t),
      }));
      return [{ type: b.type, gradientStops, gradientTransform: b.gradientTransform }];
    }
  }
  if (to.length === 0) return from.map((paint) => ({ ...paint, opacity: (1 - t) * (paint.opacity ?? 1) }));
  return [...from, ...to.map((paint) => ({ ...paint, opacity: t * (paint.opacity ?? 1) }))];
}

function solid({ a, ...color }: Rgba): PatchPaint {
  return { type: 'SOLID', color, ...(a < 1 && { opacity: a }) };
}

function mixColour(a: Rgba, b: Rgba, t: number): Rgba {
  const channel = (c: keyof Rgba): number => mix(a[c], b[c], t);
  return { r: channel('r'), g: channel('g'), b: channel('b'), a: channel('a') };
}

const fade = (effects: readonly PatchEffect[], t: number): PatchEffect[] =>
  effects.map((effect) => ({ ...effect, color: { ...effect.color, a: t * effect.color.a } }));
