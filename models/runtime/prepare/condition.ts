import { problem } from '../errors.ts';
import { estimateInk } from '../segment/estimate-ink.ts';
import { segment, readParts, type Segmentation } from '../segment/segmentation.ts';
import { inkOfLayers } from '../elements/ink-of-layers.ts';
import type { FloatTensor } from '../ort/ort.ts';
import type { LayerNode } from '../types.ts';
import type { Geometry } from '../geometry/plan-geometry.ts';
import { ELEMENT_FIGURES, findChannelElements, type ChannelElements } from '../segment/channel-elements.ts';
import { createResizer, extendTensor, sidesOf } from '../image/tensors.ts';

/** An image with more pixels than this has its parts and segmentation read again for every use instead of keeping them: 44 bytes each. */
const KEPT_PIXELS = 1536 * 1024;

/** What is known of an image at its output size, from which any channel of a card can be made. */
export interface Knowledge {
  ink: FloatTensor;
  /** The flat elements that the pixels show, found on first use. */
  elements: () => ChannelElements;
  /** What finishing needs to know of the image, read on first use. */
  segmentation: () => Segmentation;
}

/** Reads ink off an image [1, 3, H, W] in [-1, 1] at output size: by its layers where it has some, else estimated. */
export function know(image: FloatTensor, layers: LayerNode | undefined): Knowledge {
  const { width, height } = sidesOf(image);
  const isKept = width * height <= KEPT_PIXELS;
  const estimated = once(() => estimateInk(image), true);
  const parts = once(() => readParts(image), isKept);
  const elements = once(() => findChannelElements(parts(), estimated().data), true);
  const ink = layers ? inkOfLayers(layers, image, estimated) : estimated();
  return { ink, elements, segmentation: once(() => segment(parts(), ink.data), isKept) };
}

/** A value made on first use, and again on every use where it is not to be kept. */
function once<T>(make: () => T, isKept: boolean): () => T {
  let made: T | undefined;
  return () => {
    if (made !== undefined) return made;
    const value = make();
    if (isKept) made = value;
    return value;
  };
}

/** Writes one channel at output size, [H * W] in [0, 1]; what is not known is left as it is. */
type Fill = (out: Float32Array) => void;

/**
 * What a person would call each pixel's ground and ink, the place within a picture, and whether any of that is known. Packs are trained with such
 * channels and without; here nobody says it, so they are 0 and the network tells by itself.
 */
const UNTOLD: readonly string[] = [
  ...['class:page', 'class:bar', 'class:nav', 'class:surface', 'class:hero', 'class:button'],
  ...['class:button-secondary', 'class:field', 'class:chip', 'class:toggle', 'class:progress'],
  ...['class:divider', 'class:picture', 'class:avatar', 'class:chart', 'class:selected'],
  ...['ink:heading', 'ink:text', 'ink:caption', 'ink:icon', 'u', 'v', 'layers'],
];

/** Null for a channel that nobody tells. Throws ModelCorrupt for a name that nothing fills. */
function fillOf(name: string, { ink, elements }: Knowledge): Fill | null {
  if (UNTOLD.includes(name)) return null;
  if (name === 'ink') return (out) => out.set(ink.data);
  const [family, figure] = name.split(':');
  const column = (ELEMENT_FIGURES as readonly (string | undefined)[]).indexOf(figure);
  if (family === 'element' && column >= 0) {
    return (out) => {
      const { label, table } = elements();
      for (let i = 0; i < out.length; i++) out[i] = table[ELEMENT_FIGURES.length * label[i]! + column]!;
    };
  }
  throw problem(
    'ModelCorrupt',
    `card.json: channels has "${name}", which this version cannot fill; update the plugin.`,
  );
}

/** One channel of the condition stack at output size, [1, 1, H, W] in [0, 1]. Throws ModelCorrupt for a name that nothing fills. */
export function channelPlane(name: string, knowledge: Knowledge): FloatTensor {
  const { ink } = knowledge;
  if (name === 'ink') return ink;
  const data = new Float32Array(ink.data.length);
  fillOf(name, knowledge)?.(data);
  return { dims: ink.dims, data };
}

/** The condition stack for an encoder: every channel's area average at working size, padded. -> [1, C, Hw, Ww]. */
export function conditionStack(
  channels: readonly string[],
  knowledge: Knowledge,
  geometry: Geometry,
): FloatTensor {
  const { width, height } = geometry.padded;
  const stack = new Float32Array(channels.length * width * height);
  const scratch: FloatTensor = {
    dims: knowledge.ink.dims,
    data: new Float32Array(knowledge.ink.data.length),
  };
  const resize = createResizer(sidesOf(scratch), geometry.working, geometry.step);
  channels.forEach((name, c) => {
    const fill = fillOf(name, knowledge);
    if (fill === null) return;
    fill(scratch.data);
    stack.set(extendTensor(resize(scratch), geometry.padded).data, c * width * height);
  });
  return { dims: [1, channels.length, height, width], data: stack };
}
