/** Turns the page to run from right to left, as the sheet of such a page does where a kit's own holds it to the left. */
export function turnRightToLeft(): void {
  const { documentElement: root, body } = document;
  for (const element of document.querySelectorAll('[dir="ltr"]')) element.removeAttribute('dir');
  root.dir = 'rtl';
  for (const element of [root, body]) {
    const { direction, textAlign } = getComputedStyle(element);
    if (direction === 'ltr') element.style.setProperty('direction', 'rtl', 'important');
    if (textAlign === 'left') element.style.setProperty('text-align', 'start', 'important');
  }
}
