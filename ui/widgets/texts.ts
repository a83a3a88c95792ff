import type { Kind } from '../../models/runtime/elements/page-element.ts';
import type { Part } from '../../models/runtime/geometry/grid.ts';

/** Words and measures that several features say alike. Sentence case. */
export const texts = {
  source: 'Wireframe',
  exemplar: 'Exemplar',
  dismiss: 'Dismiss',
  progress: 'Progress',
  resize: 'Resize the panel',
  reset: 'Reset',
} as const;

/** What an element is called by its kind. */
export const kindNames: Record<Kind | 'page', string> = {
  page: 'Page',
  box: 'Box',
  text: 'Text',
  drawing: 'Drawing',
  picture: 'Picture',
  line: 'Line',
};

/** `1440 × 1024`, in canvas units. */
export function sizeText(size: { width: number; height: number }): string {
  return `${size.width} × ${size.height}`;
}

/** `8 ms`, `940 ms`, `1,240 ms`: whole milliseconds. */
export function millisecondsText(milliseconds: number): string {
  return `${Math.round(milliseconds).toLocaleString('en-US')} ms`;
}

/** Which ninth of its picture the middle of a part lies in: `top left`, `bottom`, `middle`. */
export function regionText({ x, y, width, height }: Part): string {
  const third = (at: number, names: readonly [string, string, string]): string =>
    names[Math.min(2, Math.max(0, Math.floor(3 * at))) as 0 | 1 | 2];
  const words = [
    third(y + height / 2, ['top', '', 'bottom']),
    third(x + width / 2, ['left', '', 'right']),
  ].filter((word) => word !== '');
  return words.length === 0 ? 'middle' : words.join(' ');
}

/** `12 %`, `less than 1 %`; share: 0..1. */
export function percentText(share: number): string {
  return share > 0 && share < 0.01 ? 'less than 1 %' : `${Math.round(100 * share)} %`;
}

/** The layer as the designer named it, and what it paints. */
export function layerText({ name, kind }: { name: string; kind: Kind | null }): string {
  return kind === null ? `“${name}”` : `${kindNames[kind]} “${name}”`;
}
