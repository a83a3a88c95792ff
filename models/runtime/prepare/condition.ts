import { problem } from '../errors.ts';
import { estimateInk } from '../segment/estimate-ink.ts';
import { segment, readParts, type Segmentation } from '../segment/segmentation.ts';
import { paintInk } from '../layers/ink-of-layers.ts';
import { listElements } from '../layers/list-elements.ts';
import { rasteriseElements, type LayerMaps } from '../layers/rasterise-elements.ts';
import { GROUND_ROLES, INK_ROLES } from '../layers/roles.ts';
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
  /** Null without layers: then every channel that only layers tell is 0. */
  maps: LayerMaps | null;
  /** The flat elements that the pixels show, found on first use. */
  elements: () => ChannelElements;
  /** What finishing needs to know of the image, read on first use. */
  segmentation: () => Segmentation;
}

/** Reads ink, and with layers the class maps, off an image [1, 3, H, W] in [-1, 1] at output size. */
export function know(image: FloatTensor, layers: LayerNode | undefined): Knowledge {
  const size = sidesOf(image);
  const isKept = size.width * size.height <= KEPT_PIXELS;
  const estimated = once(() => estimateInk(image), true);
  const parts = once(() => readParts(image), isKept);
  const elements = once(() => findChannelElements(parts(), estimated().data), true);
  const drawn = (): [FloatTensor, LayerMaps | null] => {
    if (!layers) return [estimated(), null];
    const ink: FloatTensor = {
      dims: [1, 1, size.height, size.width],
      data: new Float32Array(size.width * size.height),
    };
    const frame = layers.absoluteBoundingBox!;
    const maps = rasteriseElements(listElements(layers), frame, size, (element, box) => {
      paintInk(ink, element, box, image, estimated);
    });
    return [ink, maps];
  };
  const [ink, maps] = drawn();
  return { ink, maps, elements, segmentation: once(() => segment(parts(), ink.data), isKept) };
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

/** Throws ModelCorrupt for a name that nothing fills. */
function fillOf(name: string, { ink, maps, elements }: Knowledge): Fill {
  const ofMaps =
    (fill: (out: Float32Array, maps: LayerMaps) => void): Fill =>
    (out) => {
      if (maps) fill(out, maps);
    };
  if (name === 'ink') return (out) => out.set(ink.data);
  if (name === 'u') return ofMaps((out, { u }) => out.set(u));
  if (name === 'v') return ofMaps((out, { v }) => out.set(v));
  if (name === 'layers') return ofMaps((out) => out.fill(1));
  const [family, role] = name.split(':');
  const figure = (ELEMENT_FIGURES as readonly (string | undefined)[]).indexOf(role);
  if (family === 'element' && figure >= 0) {
    return (out) => {
      const { label, table } = elements();
      for (let i = 0; i < out.length; i++) out[i] = table[ELEMENT_FIGURES.length * label[i]! + figure]!;
    };
  }
  const ground = (GROUND_ROLES as readonly (string | undefined)[]).indexOf(role);
  if (family === 'class' && ground >= 0) {
    return ofMaps((out, { ground: at }) => {
      for (let i = 0; i < out.length; i++) out[i] = at[i] === ground ? 1 : 0;
    });
  }
  const kind = (INK_ROLES as readonly (string | undefined)[]).indexOf(role);
  if (family === 'ink' && kind >= 0) {
    return ofMaps((out, { inks }) => {
      for (let i = 0; i < out.length; i++) out[i] = (inks[i]! >> kind) & 1;
    });
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
  fillOf(name, knowledge)(data);
  return { dims: ink.dims, data };
}

/** Whether a channel is read off the pixels and so known without layers. */
const isSeen = (name: string): boolean => name === 'ink' || name.startsWith('element:');

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
    const fill = fillOf(name, knowledge); // refuses unknown names even where nothing is known
    if (!knowledge.maps && !isSeen(name)) return;
    fill(scratch.data);
    stack.set(extendTensor(resize(scratch), geometry.padded).data, c * width * height);
  });
  return { dims: [1, channels.length, height, width], data: stack };
}
