/**
 * Says on <html> whether Figma's colours are light or dark. Figma writes them before the panel but names their theme only when all of the
 * file has loaded; until then the browser's own controls would follow the system, which may be the other one.
 */
export function markColorScheme(page: Document): void {
  const view = page.defaultView;
  if (view === null) return;
  const isThemed = view.getComputedStyle(page.documentElement).getPropertyValue('--figma-color-bg') !== '';
  if (!isThemed) return;
  const [red = 0, green = 0, blue = 0] = view
    .getComputedStyle(page.body)
    .backgroundColor.match(/[\d.]+/g)!
    .map(Number);
  page.documentElement.dataset['ground'] = red + green + blue < 3 * 128 ? 'dark' : 'light';
}
