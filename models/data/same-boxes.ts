import type { PageElement } from './dom/measure-cells.ts';
import type { Layout } from './page-layout';

/** Thrown when a theme moved a box: the renders of a layout would no longer lie on each other. */
export class BoxMovedError extends Error {
  override readonly name = 'BoxMovedError';
}

/**
 * The elements of a layout, once all its renders are known to have the same boxes (to 0.1 px).
 * @throws BoxMovedError when a render of the layout has other boxes than its first one
 */
export function sameBoxes(layout: Layout, renders: readonly PageElement[][]): PageElement[] {
  const [first, ...others] = renders;
  if (!first) throw new BoxMovedError(`Layout ${layout.seed} was not rendered: check the sheet's markup.`);
  others.forEach((render, at) => {
    const moved = first.findIndex((element, index) => {
      const other = render[index];
      return (
        !other ||
        other.role !== element.role ||
        element.box.some((side, place) => Math.abs(side - (other.box[place] ?? 0)) > 0.1)
      );
    });
    if (moved >= 0 || render.length !== first.length) {
      const what = `${first[moved]?.role ?? 'element'} ${moved} of layout ${layout.seed} (${layout.kind})`;
      throw new BoxMovedError(`The ${what} moved in column ${at + 1}: keep layout out of the paint rules.`);
    }
  });
  return first;
}
