import type { Box, Point } from '../graph/matrix.ts';

const [MIN_ZOOM, MAX_ZOOM] = [0.02, 32];

/** Where the canvas is looked at from: screen = page * zoom + offset. */
export class Camera {
  zoom = 1;
  x = 0;
  y = 0;
  onChange: () => void = () => undefined;
  /** Pixels at the right that a window covers; what is fitted stays clear of them. */
  covered: () => number = () => 0;

  constructor(private readonly size: () => { width: number; height: number }) {}

  toPage({ x, y }: Point): Point {
    return { x: (x - this.x) / this.zoom, y: (y - this.y) / this.zoom };
  }

  toScreen(box: Box): Box {
    const { zoom } = this;
    return {
      x: box.x * zoom + this.x,
      y: box.y * zoom + this.y,
      width: box.width * zoom,
      height: box.height * zoom,
    };
  }

  pan(dx: number, dy: number): void {
    this.x += dx;
    this.y += dy;
    this.onChange();
  }

  /** Zooms so that the page point under `at` stays there. */
  zoomAt(at: Point, factor: number): void {
    const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, this.zoom * factor));
    this.x = at.x - ((at.x - this.x) / this.zoom) * zoom;
    this.y = at.y - ((at.y - this.y) / this.zoom) * zoom;
    this.zoom = zoom;
    this.onChange();
  }

  /** Shows the whole box with a margin, never larger than life. */
  fit(box: Box, margin = 64): void {
    const { width: all, height } = this.size();
    const width = Math.max(all / 2, all - this.covered());
    const scale = Math.min(
      (width - 2 * margin) / (box.width || 1),
      (height - 2 * margin) / (box.height || 1),
      1,
    );
    this.zoom = Math.max(MIN_ZOOM, scale);
    this.x = width / 2 - (box.x + box.width / 2) * this.zoom;
    this.y = height / 2 - (box.y + box.height / 2) * this.zoom;
    this.onChange();
  }

  get bounds(): Box {
    const { width, height } = this.size();
    const corner = this.toPage({ x: 0, y: 0 });
    return { ...corner, width: width / this.zoom, height: height / this.zoom };
  }
}
