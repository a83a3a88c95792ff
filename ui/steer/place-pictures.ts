import { fitPictures, type Extent } from '../why/fit-pictures.ts';

/** A picture's place in the area, in pixels. */
export interface Placed extends Extent {
  x: number;
  y: number;
}

/** Two pictures beside or above each other in the middle of an area, with room for a caption above each. */
export function placePictures(
  area: Extent,
  pictures: [Extent, Extent],
  gap: number,
  caption: number,
): [Placed, Placed] {
  const { direction, sizes } = fitPictures(area, pictures, gap, caption);
  const [a, b] = sizes;
  const middle = (whole: number, part: number): number => Math.max(0, Math.round((whole - part) / 2));
  if (direction === 'row') {
    const left = middle(area.width, a.width + gap + b.width);
    return [
      { ...a, x: left, y: caption },
      { ...b, x: left + a.width + gap, y: caption },
    ];
  }
  return [
    { ...a, x: middle(area.width, a.width), y: caption },
    { ...b, x: middle(area.width, b.width), y: 2 * caption + a.height + gap },
  ];
}
