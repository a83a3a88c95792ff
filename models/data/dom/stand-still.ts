const STILL = 'data-still';
/** Parts that browsers draw inside gauges and sliders: no star reaches them. */
const PARTS = [
  'progress-bar',
  'progress-value',
  'meter-bar',
  'meter-optimum-value',
  'meter-suboptimum-value',
  'meter-even-less-good-value',
  'slider-runnable-track',
  'slider-thumb',
].map((part) => `::-webkit-${part}`);

export const standsStill = (): boolean => document.head.querySelector(`style[${STILL}]`) !== null;

/** Stops what fades and moves, so that a page looks the same whenever it is read. Returns what starts it again. */
export function standStill(): () => void {
  const sheet = document.createElement('style');
  sheet.setAttribute(STILL, '');
  const rules = ['*,*::before,*::after', ...PARTS].map(
    (selector) => `${selector}{transition:none!important;animation:none!important}`,
  );
  // The first layer's important rules win over every other author's.
  sheet.textContent = `@layer still{${rules.join('')}}`;
  document.head.prepend(sheet);
  return () => sheet.remove();
}
