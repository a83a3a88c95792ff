import { standsStill, standStill } from '../../dom/stand-still.ts';

const MARK = 'data-unpainted';

/** Sets inline styles and knows how to take every one of them back. */
export class InlineStyles {
  readonly #undo: (() => void)[] = [];
  #marks = 0;
  readonly #touched = new Set<Element>();

  /** @param shown whether somebody sees the page: what is drawn in it then is a picture, else it stands in its attribute alone */
  constructor(readonly shown = true) {}

  /** Sets properties of an element, above whatever the page's sheets say. */
  set(element: Element, properties: Readonly<Record<string, string>>): void {
    const { style } = element as HTMLElement;
    this.#keep(element);
    const all = Object.entries(properties);
    // Many at once are parsed faster than one by one.
    if (all.length > 4)
      style.cssText += `;${all.map(([name, value]) => `${name}:${value}!important`).join(';')}`;
    else for (const [name, value] of all) style.setProperty(name, value, 'important');
  }

  /** A selector of this element alone, for what inline styles cannot reach. */
  selector(element: Element): string {
    if (!element.hasAttribute(MARK)) this.attribute(element, MARK, `${this.#marks++}`);
    return `[${MARK}="${element.getAttribute(MARK)}"]`;
  }

  attribute(element: Element, name: string, value: string): void {
    const former = element.getAttribute(name);
    this.#undo.push(() =>
      former === null ? element.removeAttribute(name) : element.setAttribute(name, former),
    );
    element.setAttribute(name, value);
  }

  /** Changes anything else, with its way back. */
  change(there: () => void, back: () => void): void {
    this.#undo.push(back);
    there();
  }

  /** Adds a sheet before all others in the head: its layer's important rules win over every other author's. */
  sheet(css: string): void {
    const sheet = document.createElement('style');
    sheet.textContent = `@layer wireframe{${css}}`;
    document.head.prepend(sheet);
    this.#undo.push(() => sheet.remove());
  }

  /** Lets nothing fade or move while styles change. */
  stop(): void {
    if (standsStill()) return;
    const start = standStill();
    this.#undo.push(() => {
      // Transitions stay off until the page's own colours are computed again, else each would fade in from the wireframe's.
      void document.documentElement.offsetHeight;
      for (const element of this.#touched) void getComputedStyle(element).color;
      start();
    });
  }

  back(): void {
    for (const undo of this.#undo.reverse()) undo();
    this.#undo.length = 0;
  }

  #keep(element: Element): void {
    if (this.#touched.has(element)) return;
    this.#touched.add(element);
    const former = element.getAttribute('style');
    this.#undo.push(() => {
      element.setAttribute('style', former ?? '');
      if (former === null) element.removeAttribute('style');
    });
  }
}
