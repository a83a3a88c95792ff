/**
 * Gives the panel the keyboard once, when it has opened, so that its keys work without a click: a frame hears no key before it has the
 * focus. Must not happen again later, for then the user may be typing on the canvas. What was focused in the panel meanwhile keeps the
 * focus, and a panel that nobody sees (a run with the last settings) takes none.
 * @param root focusable by script alone (tabindex -1)
 */
export function focusAtOpening(panel: Window, root: () => HTMLElement | null): void {
  const { document } = panel;
  const focus = (): void => {
    const shown = panel.innerWidth > 0 && panel.innerHeight > 0;
    const taken = document.hasFocus() && document.activeElement !== document.body;
    if (!shown || taken) return;
    panel.focus();
    root()?.focus({ preventScroll: true });
  };
  if (document.readyState === 'complete') focus();
  else panel.addEventListener('load', focus, { once: true });
}
