import type { Paint } from '@figma/rest-api-spec';
import type { RestNode } from '../trees/rest-node.ts';
import { imagePaint } from './backgrounds.ts';
import type { Box } from './box.ts';
import { idOf } from './reading.ts';
import { pictureVectors } from './svg-pictures.ts';
import { DRAWING } from './svg-source.ts';

const FITS: Readonly<Record<string, 'FILL' | 'FIT' | 'STRETCH'>> = {
  cover: 'FILL',
  contain: 'FIT',
  'scale-down': 'FIT',
  fill: 'STRETCH',
};

export const isPicture = (element: Element): boolean =>
  /^(IMG|CANVAS|VIDEO|IFRAME|OBJECT|EMBED)$/.test(element.tagName) ||
  (element instanceof HTMLInputElement && element.type === 'image');

/** What an img, canvas, video or frame shows: an image fill, or the shapes of a small SVG. Nothing where nothing has loaded. */
export function pictureOf(
  element: Element,
  style: CSSStyleDeclaration,
  box: Box,
): { fills: Paint[]; shapes: RestNode[] } {
  const nothing = { fills: [], shapes: [] };
  if (element instanceof HTMLImageElement) {
    if (element.naturalWidth === 0 || element.currentSrc === '') return nothing;
    const small = Math.max(box.width, box.height) <= DRAWING;
    const shapes = small ? pictureVectors(element.currentSrc, box, idOf(element)) : null;
    if (shapes) return { fills: [], shapes };
    return {
      fills: [{ ...imagePaint(element.currentSrc), scaleMode: FITS[style.objectFit] ?? 'STRETCH' }],
      shapes: [],
    };
  }
  const address =
    element instanceof HTMLVideoElement
      ? element.poster || element.currentSrc
      : element instanceof HTMLCanvasElement
        ? 'canvas'
        : '';
  return address === '' ? nothing : { fills: [imagePaint(`${address}#${idOf(element)}`)], shapes: [] };
}
