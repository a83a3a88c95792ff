import { area, holdsMiddle, middleY, type Box } from '../geometry/box.ts';
import { lastIndex } from '../geometry/last-index.ts';
import type { Colour } from '../layers/paint.ts';
import type { PageElement } from './page-element.ts';

/** Bands of a page's height in which its boxes are looked up: what holds a middle is among those of its band. */
const BANDS = 256;

const isGround = ({ kind }: PageElement): boolean => kind === 'box' || kind === 'picture';

/** The elements of a page as they are painted one over the other; looking up what lies below costs no more the longer the page is. */
export class PaintedPage {
  readonly elements: PageElement[] = [];
  readonly #high: number;
  readonly #bands: number[][] = Array.from({ length: BANDS }, () => []);

  constructor(page: PageElement) {
    this.#high = Math.max(1, page.box.height) / BANDS;
    this.elements.push(page);
  }

  add(element: PageElement): void {
    const place = this.elements.push(element) - 1;
    if (!isGround(element)) return;
    const { y, height } = element.box;
    for (let band = this.#bandAt(y); band <= this.#bandAt(y + height); band++) this.#bands[band]!.push(place);
  }

  /** The painted box that holds a thing to be painted next: the last one that has its middle in it and is no smaller. */
  parentOf(box: Box): number {
    return this.#lastGround(box, (ground) => area(ground.box) >= area(box));
  }

  /** What is painted below a thing's middle. */
  colourBelow(box: Box): Colour {
    return this.elements[this.#lastGround(box, ({ style }) => style.filled)]!.style.fill;
  }

  #lastGround(box: Box, fits: (ground: PageElement) => boolean): number {
    const band = this.#bands[this.#bandAt(middleY(box))]!;
    const found = lastIndex(band, (place) => {
      const ground = this.elements[place]!;
      return holdsMiddle(ground.box, box) && fits(ground);
    });
    return found < 0 ? 0 : band[found]!;
  }

  /** What lies outside of the page is in its first or last band. */
  #bandAt(y: number): number {
    return Math.min(BANDS - 1, Math.max(0, Math.floor(y / this.#high)));
  }
}
