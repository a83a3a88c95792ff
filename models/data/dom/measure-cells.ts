/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** One element as the training code reads it; the box is [x, y, width, height] in pixels of its cell. */
export interface PageElement {
  readonly role: string;
  readonly box: readonly [number, number, number, number];
  /** Set for glyphs: the same word as `role`. */
  readonly ink?: string;
  /** Number of the picture: photo `picture % 3` of the theme. */
  readonly picture?: number;
  /** The ground that glyphs lie on. */
  readonly on?: string;
}

interface Measured extends PageElement {
  readonly rect: DOMRect;
}

/** Something opaque that lies over the elements before it. */
interface Cover {
  readonly from: number;
  readonly rect: DOMRect;
}

/** Runs in the page: the elements of every cell of the sheet, in paint order. */
export const measureCells = (): PageElement[][] =>
  [...document.querySelectorAll<HTMLElement>('.cell')].map(measureCell);

function measureCell(cell: HTMLElement): PageElement[] {
  const frame = cell.getBoundingClientRect();
  const { elements, covers } = elementsOf(cell, frame);
  return elements.flatMap(({ rect, ...element }, index) => {
    const above = element.ink === undefined ? [] : covers.filter(({ from }) => from > index);
    const pieces = above.reduce(
      (left, cover) => left.flatMap((piece) => uncovered(piece, cover.rect)),
      [rect],
    );
    return pieces.map((piece) => (piece === rect ? element : { ...element, box: boxOf(piece, frame) }));
  });
}

function elementsOf(cell: HTMLElement, frame: DOMRect): { elements: Measured[]; covers: Cover[] } {
  const elements: Measured[] = [];
  const covers: Cover[] = [];
  const add = (rect: DOMRect, role: string, more: Omit<PageElement, 'role' | 'box'>): void => {
    const outside =
      rect.right <= frame.left ||
      rect.bottom <= frame.top ||
      rect.left >= frame.right ||
      rect.top >= frame.bottom;
    if (outside || rect.width < 0.05 || rect.height < 0.05) return;
    elements.push({ role, box: boxOf(rect, frame), ...more, rect });
  };
  for (const node of cell.querySelectorAll<HTMLElement>('[data-role],[data-ink]')) {
    const { role, ink, picture } = node.dataset;
    if (role !== undefined) {
      const rect = node.getBoundingClientRect();
      if (node.classList.contains('opaque')) covers.push({ from: elements.length, rect });
      add(rect, role, picture === undefined ? {} : { picture: Number(picture) });
    } else if (ink !== undefined) {
      const on = node.closest<HTMLElement>('[data-role]')?.dataset.role ?? 'page';
      // A cut line is cut by its own box: its glyphs end there.
      const clip = node.parentElement?.getBoundingClientRect() ?? frame;
      for (const rect of ink === 'icon' ? [node.getBoundingClientRect()] : linesOf(node)) {
        const right = ink === 'icon' ? rect.right : Math.min(rect.right, clip.right);
        add(new DOMRect(rect.left, rect.top, right - rect.left, rect.height), ink, { ink, on });
      }
    }
  }
  return { elements, covers };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

const boxOf = (rect: DOMRect, frame: DOMRect): [number, number, number, number] =>
  [rect.left - frame.left, rect.top - frame.top, rect.width, rect.height].map(rounded) as [
    number,
    number,
    number,
    number,
  ];

/** What is seen of a line of text beside something that lies over its middle. */
function uncovered(rect: DOMRect, by: DOMRect): DOMRect[] {
  const middle = rect.top + rect.height / 2;
  if (middle <= by.top || middle >= by.bottom || rect.right <= by.left || rect.left >= by.right)
    return [rect];
  const ends = [
    [rect.left, by.left],
    [by.right, rect.right],
  ] as const;
  return ends
    .filter(([left, right]) => right - left > 0.5)
    .map(([left, right]) => new DOMRect(left, rect.top, right - left, rect.height));
}

function linesOf(node: HTMLElement): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const lines: DOMRect[] = [];
  for (const rect of range.getClientRects()) {
    const last = lines.at(-1);
    if (last && Math.abs(last.top - rect.top) < 1) {
      lines[lines.length - 1] = new DOMRect(
        last.left,
        last.top,
        Math.max(last.right, rect.right) - last.left,
        last.height,
      );
    } else lines.push(rect);
  }
  return lines;
}
