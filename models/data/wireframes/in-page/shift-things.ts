import { createRandom } from '../../random.ts';

/** How a page's things are put out of line, as people leave them. */
export interface Shift {
  readonly seed: number;
  /** Share of the things that are moved. */
  readonly share: number;
  /** Most that one is moved along each axis, CSS px. */
  readonly reach: number;
}

/** Moves some things of a page by a few px each; nothing else moves with them but what they hold. To be called before the target is read. */
export function shiftThings(root: Element, { seed, share, reach }: Shift): void {
  const random = createRandom(seed);
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (!canShift(element) || !random.chance(share)) continue;
    const by = (): string => `${random.integer(1, reach) * (random.chance(0.5) ? 1 : -1)}px`;
    element.style.setProperty('position', 'relative', 'important');
    element.style.setProperty('left', random.chance(0.7) ? by() : '0px', 'important');
    element.style.setProperty('top', by(), 'important');
  }
}

/** In the flow, and not what a child is placed by. */
function canShift(element: HTMLElement): boolean {
  if (element.closest('svg') || /^(?:SCRIPT|STYLE|BR|OPTION|TR|TD|TH|TBODY|THEAD)$/.test(element.tagName))
    return false;
  if (getComputedStyle(element).position !== 'static') return false;
  const { width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return false;
  return [...element.querySelectorAll('*')].every((child) => getComputedStyle(child).position !== 'absolute');
}
