import { luminance } from '../layers/paint.ts';
import type { PageElement } from './page-element.ts';

const step = (value: number, size: number): number => Math.round(value / size);

/**
 * The make of each element, a number from 0: elements of one make are decided together, so that siblings never differ. A make is kind, height,
 * width (a text's: letters and weight), the look in the source (lightness, stroke, roundness), whether a picture is to come, and the height and
 * lightness of what holds it.
 */
export function makesOf(elements: readonly PageElement[]): Int32Array {
  const own = elements.map((element): string => {
    const { kind, box, style, type, placeholder = false } = element;
    const size = type
      ? [step(type.size, 1), step(type.weight, 100)]
      : [step(box.width, 2), step(box.height, 2)];
    const look = [
      step(luminance(style.fill), 0.02),
      style.filled,
      style.stroke?.width ?? 0,
      step(style.radius, 2),
    ];
    return JSON.stringify([kind, placeholder, ...size, ...look]);
  });
  const numbers = new Map<string, number>();
  return Int32Array.from(elements, ({ parent }, i) => {
    const holder = elements[parent];
    const key = `${own[i]!} in ${holder ? step(holder.box.height, 2) : ''} ${holder ? step(luminance(holder.style.fill), 0.02) : ''}`;
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  });
}
