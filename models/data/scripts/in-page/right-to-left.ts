/** Px; what is wider holds a place on the page and is no spacing. */
const SPACING = 64;
const PAIRS = [
  ['margin-left', 'margin-right'],
  ['padding-left', 'padding-right'],
] as const;
const OTHER: Readonly<Record<string, string>> = { left: 'right', right: 'left' };

/**
 * Turns the page to run from right to left, as the sheet of such a page does: what a kit holds to the left is let go, its spacings and alignments that
 * name a side name the other one. Those that follow the direction of text by themselves are left as they are.
 */
export function turnRightToLeft(): void {
  const { documentElement: root, body } = document;
  const elements = [...body.querySelectorAll<HTMLElement | SVGElement>('*')].filter(
    (element) => element.closest('svg') === null,
  );
  const before = elements.map(spacingsOf);
  for (const element of document.querySelectorAll('[dir="ltr"]')) element.removeAttribute('dir');
  root.dir = 'rtl';
  for (const element of [root, body]) {
    const { direction, textAlign } = getComputedStyle(element);
    if (direction === 'ltr') element.style.setProperty('direction', 'rtl', 'important');
    if (textAlign === 'left') element.style.setProperty('text-align', 'start', 'important');
  }
  const after = elements.map(spacingsOf);
  const aligned = elements.map(alignOf);
  elements.forEach((element, at) => {
    PAIRS.forEach(([left, right], pair) => {
      const [was, is] = [before[at]?.[pair] ?? [], after[at]?.[pair] ?? []];
      if (
        String(was) !== String(is) ||
        is[0] === is[1] ||
        Math.max(...is.map((value) => Math.abs(parseFloat(value)))) > SPACING
      )
        return;
      element.style.setProperty(left, is[1] ?? '', 'important');
      element.style.setProperty(right, is[0] ?? '', 'important');
    });
    const align = aligned[at];
    if (align) element.style.setProperty('text-align', align, 'important');
  });
}

function spacingsOf(element: Element): (readonly [string, string])[] {
  const style = getComputedStyle(element);
  return PAIRS.map(([left, right]) => [style.getPropertyValue(left), style.getPropertyValue(right)]);
}

/** The other side, where the element names one itself. */
function alignOf(element: Element): string | null {
  const { textAlign } = getComputedStyle(element);
  const inherited = element.parentElement ? getComputedStyle(element.parentElement).textAlign : 'start';
  return textAlign === inherited ? null : (OTHER[textAlign] ?? null);
}
