export interface Extent {
  width: number;
  height: number;
}

export interface Fitted {
  direction: 'row' | 'column';
  /** On screen, in the order given. */
  sizes: [Extent, Extent];
}

/**
 * Two pictures in one area, each at its own aspect: side by side or one above the other, whichever makes the smaller of them larger.
 * gap: pixels between them. caption: pixels that each needs above itself.
 */
export function fitPictures(area: Extent, pictures: [Extent, Extent], gap: number, caption: number): Fitted {
  const within = (width: number, height: number): [Extent, Extent] => [
    contain(pictures[0], width, height),
    contain(pictures[1], width, height),
  ];
  const row = within((area.width - gap) / 2, area.height - caption);
  const column = within(area.width, (area.height - gap) / 2 - caption);
  return smaller(row) >= smaller(column)
    ? { direction: 'row', sizes: row }
    : { direction: 'column', sizes: column };
}

function contain(picture: Extent, width: number, height: number): Extent {
  const scale = Math.max(0, Math.min(width / picture.width, height / picture.height));
  return { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) };
}

function smaller([a, b]: [Extent, Extent]): number {
  return Math.min(a.width * a.height, b.width * b.height);
}
