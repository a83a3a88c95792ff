import type { Box } from '../../runtime/geometry/box.ts';
import { around } from '../../runtime/geometry/box.ts';
import type { PageElement } from '../../runtime/elements/page-element.ts';

/** Px by which two lines may be off one line, or apart, and be one. */
const JOINED = 1.5;

/** The drawn sides of a box of which nothing else is seen, each as the line that it looks like. */
export function edgeLines(element: PageElement): PageElement[] {
  const { x, y, width, height } = element.box;
  const { colour, width: thick, sides } = element.style.stroke!;
  const at = Math.max(1, Math.round(thick));
  const places: Box[] = [
    { x, y, width, height: at },
    { x: x + width - at, y, width: at, height },
    { x, y: y + height - at, width, height: at },
    { x, y, width: at, height },
  ];
  return places
    .filter((_, side) => sides[side])
    .map((box) => ({
      ...element,
      kind: 'line',
      box,
      style: { ...element.style, fill: colour, filled: true, stroke: null, radius: 0 },
    }));
}

/** Lines of one colour that go on in one another, as the borders of a table's cells do, are one. */
export function joinLines(elements: readonly PageElement[]): PageElement[] {
  const joined: PageElement[] = [];
  for (const element of elements) {
    const before = joined.findIndex((other) => goesOn(other, element));
    if (before < 0) joined.push(element);
    else joined[before] = { ...joined[before]!, box: around([joined[before]!.box, element.box]) };
  }
  return joined;
}

function goesOn(a: PageElement, b: PageElement): boolean {
  if (a.kind !== 'line' || b.kind !== 'line') return false;
  const [p, q] = [a.style.fill, b.style.fill];
  if (p.r !== q.r || p.g !== q.g || p.b !== q.b) return false;
  const near = (one: number, other: number): boolean => Math.abs(one - other) <= JOINED;
  const lying = a.box.width > a.box.height && b.box.width > b.box.height;
  if (lying)
    return (
      near(a.box.y, b.box.y) &&
      near(a.box.height, b.box.height) &&
      b.box.x <= a.box.x + a.box.width + JOINED &&
      a.box.x <= b.box.x + b.box.width + JOINED
    );
  const standing = a.box.height > a.box.width && b.box.height > b.box.width;
  return (
    standing &&
    near(a.box.x, b.box.x) &&
    near(a.box.width, b.box.width) &&
    b.box.y <= a.box.y + a.box.height + JOINED &&
    a.box.y <= b.box.y + b.box.height + JOINED
  );
}
