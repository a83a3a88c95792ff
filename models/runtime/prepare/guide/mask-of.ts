import type { Guide, LayerNode, Raster } from '../../types.ts';
import { namesClasses } from './colour-key.ts';
import type { Legend } from './legend.ts';

interface Given {
  raster: Raster;
  layers: LayerNode | undefined;
  guide: Guide | undefined;
  isExemplar: boolean;
}

/**
 * Where a mask is read: the one that was given beside the pixels; else a source is its own mask, and so is an exemplar whose layers are called
 * after classes. Null for any other exemplar, whose pixels are a photo.
 */
export function maskOf(
  { raster, layers, guide, isExemplar }: Given,
  classes: Legend,
): { image: Raster; layers: LayerNode | undefined } | null {
  if (guide?.kind === 'mask') return { image: guide.image, layers: guide.layers };
  if (isExemplar && !(layers && namesClasses(classes, layers))) return null;
  return { image: raster, layers };
}
