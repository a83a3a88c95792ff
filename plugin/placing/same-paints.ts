import type { LayerPaint, LayerShadow } from '../protocol.ts';

/** Half a level of 255. */
const NEAR = 1 / 510;

/** A paint of Figma's in the words of a patch, its variables included; null for one that is not seen, undefined for a kind that no patch has. */
export function wordsOf(paint: Paint): LayerPaint | null | undefined {
  const { opacity = 1 } = paint;
  if (paint.visible === false || opacity === 0) return null;
  if (paint.blendMode !== undefined && paint.blendMode !== 'NORMAL') return undefined;
  const shared = opacity < 1 ? { opacity } : {};
  if (paint.type === 'SOLID') {
    const { r, g, b } = paint.color;
    return { type: 'SOLID', color: { r, g, b }, ...shared, ...variableOf(paint.boundVariables) };
  }
  if (paint.type === 'IMAGE') {
    const { scaleMode, imageHash, imageTransform } = paint;
    return {
      type: 'IMAGE',
      scaleMode,
      imageHash,
      ...shared,
      ...(imageTransform && { imageTransform: matrix(imageTransform) }),
    };
  }
  if (!('gradientStops' in paint)) return undefined;
  const gradientStops = paint.gradientStops.map(({ position, color: { r, g, b, a }, boundVariables }) => ({
    position,
    color: { r, g, b, a },
    ...variableOf(boundVariables),
  }));
  return { type: paint.type, gradientStops, gradientTransform: matrix(paint.gradientTransform), ...shared };
}

const variableOf = (bound: { color?: VariableAlias } | undefined): { variable?: string } =>
  bound?.color === undefined ? {} : { variable: bound.color.id };

const matrix = ([[a, b, c], [d, e, f]]: Transform): [[number, number, number], [number, number, number]] => [
  [a, b, c],
  [d, e, f],
];

/** The seen paints of Figma's in the words of a patch; null where one of them has none. */
export function allWords(paints: readonly Paint[]): LayerPaint[] | null {
  const words = paints.map(wordsOf);
  return words.includes(undefined) ? null : words.filter((paint): paint is LayerPaint => Boolean(paint));
}

/** Whether two lists of paints show the same, variables aside. given: what `a` has from variables may differ. */
export function samePaints(a: readonly LayerPaint[], b: readonly LayerPaint[], given = false): boolean {
  if (a.length !== b.length) return false;
  return a.every((paint, i) =>
    isClose(plain(paint, given ? paint : null), plain(b[i]!, given ? paint : null)),
  );
}

/** A paint without its variables, and without the colours that `bound` has from variables. */
function plain(paint: LayerPaint, bound: LayerPaint | null): unknown {
  const { opacity = 1 } = paint;
  if (paint.type === 'SOLID') {
    const given = bound?.type === 'SOLID' && bound.variable !== undefined;
    return { type: paint.type, opacity, ...(!given && { color: paint.color }) };
  }
  if (paint.type === 'IMAGE') return { ...paint, opacity };
  const gradientStops = paint.gradientStops.map(({ position, color }, i) => {
    const other = bound !== null && 'gradientStops' in bound ? bound.gradientStops[i] : undefined;
    return { position, ...(other?.variable === undefined && { color }) };
  });
  return { ...paint, opacity, gradientStops };
}

/** The seen shadows of a layer or style in the words of a patch; null where it has other effects that are seen. */
export function shadowWords(effects: readonly Effect[]): LayerShadow[] | null {
  const shadows: LayerShadow[] = [];
  for (const effect of effects) {
    if (!effect.visible) continue;
    if (effect.type !== 'DROP_SHADOW' && effect.type !== 'INNER_SHADOW') return null;
    const { type, radius, spread = 0 } = effect;
    const { r, g, b, a } = effect.color;
    const { x, y } = effect.offset;
    shadows.push({ type, color: { r, g, b, a }, offset: { x, y }, radius, spread });
  }
  return shadows;
}

/** Equal but for rounding, whatever the order of their fields. */
export function isClose(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= NEAR;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [p, q] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return p.size === q.size && [...p].every(([key, value]) => q.has(key) && isClose(value, q.get(key)));
}
