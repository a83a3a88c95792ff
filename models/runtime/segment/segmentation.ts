import { connectedParts, type ConnectedParts } from './components.ts';
import { findEdges, type Edges } from './find-edges.ts';
import { findStrokes, type Stroke } from './find-strokes.ts';
import { findRegions, type Regions } from './regions.ts';
import { coloursOfTensor, type Colours } from '../image/colours.ts';
import type { FloatTensor } from '../ort/ort.ts';

/** What an image is made of; depends on its own pixels and ink alone, so it serves every drawing of it. */
export interface Segmentation {
  source: Colours;
  grounds: Regions;
  /** Of an image without grounds empty, and so are its strokes. */
  edges: Edges;
  strokes: readonly Stroke[];
}

/** Reads the elements, edges and strokes off an image. ink [H * W] in [0, 1]. */
export function segment(parts: ConnectedParts, ink: Float32Array): Segmentation {
  const { source } = parts;
  const grounds = findRegions(parts, ink);
  const edges = findEdges(source, grounds);
  return {
    source,
    grounds,
    edges,
    strokes: findStrokes(source, grounds, edges),
  };
}

/** The components of an image [1, 3, H, W] in [-1, 1], from which its flats and its flat elements are read. */
export function readParts(image: FloatTensor): ConnectedParts {
  return connectedParts(coloursOfTensor(image));
}
