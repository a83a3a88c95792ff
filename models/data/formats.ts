import type { Format } from './layout/page-context';

interface FormatSize {
  readonly cell: readonly [number, number];
  /** Range of the CSS zoom: the page's own width is the cell's divided by it. */
  readonly zoom: readonly [number, number];
  readonly weight: number;
}

export const FORMATS: Readonly<Record<Format, FormatSize>> = {
  'phone-small': { cell: [192, 352], zoom: [0.45, 0.53], weight: 3 },
  'phone-large': { cell: [320, 448], zoom: [0.74, 0.88], weight: 2 },
  tablet: { cell: [352, 352], zoom: [0.45, 0.52], weight: 2 },
  desktop: { cell: [480, 288], zoom: [0.34, 0.47], weight: 3 },
};
