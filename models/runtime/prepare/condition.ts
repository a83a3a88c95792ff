import { problem } from '../errors.ts';
import { estimateInk } from '../estimate-ink.ts';
import { paintInk } from '../layers/ink-of-layers.ts';
import { listElements } from '../layers/list-elements.ts';
import { rasteriseElements, type LayerMaps } from '../layers/rasterise-elements.ts';
import { GROUND_ROLES, INK_ROLES } from '../layers/roles.ts';
import type { FloatTensor } from '../ort.ts';
import type { LayerNode } from '../types.ts';
import type { Geometry } from './geometry.ts';
import { ELEMENT_FIGURES, findFlatElements, type FlatElements } from './flat-elements.ts';
import { extendTensor, resizeTensor, sidesOf } from './planes.ts';

/** What is known of an image at its output size, from which any channel of a card can be made. */
export interface Knowledge {
  ink: FloatTensor;
  /** Null without layers: then every channel that only layers tell is 0. */
  maps: LayerMaps | null;
  /** The flat elements that the pixels show, found on first use. */
  elements: () => FlatElements;
}

/** Reads ink, and with layers the class maps, off an image [1, 3, H, W] in [-1, 1] at output size. */
export function know(image: FloatTensor, layers: LayerNode | undefined): Knowledge {
  let guess: FloatTensor | undefined;
  const estimated = (): FloatTensor => (guess ??= estimateInk(image));
  let found: FlatElements | undefined;
  const elements = (): FlatElements => (found ??= findFlatElements(image, estimated().data));
  if (!layers) return { ink: estimated(), maps: null, elements };
  const size = sidesOf(image);
  const ink: FloatTensor = {
    dims: [1, 1, size.height, size.width],
    data: new Float32Array(size.width * size.height),
  };
  const frame = layers.absoluteBoundingBox!;
  const maps = rasteriseElements(listElements(layers), frame, size, (element, box) => {
    paintInk(ink, element, box, image, estimated);
  });
  return { ink, maps, elements };
}

/** One channel of the condition stack at output size, [1, 1, H, W] in [0, 1]. Throws ModelCorrupt for a name that nothing fills. */
export function channelPlane(name: string, { ink, maps, elements }: Knowledge): FloatTensor {
  if (name === 'ink') return ink;
  const { dims } = ink;
  const plane = (value: (maps: LayerMaps, i: number) => number): FloatTensor => {
    const data = new Float32Array(ink.data.length);
    if (maps) for (let i = 0; i < data.length; i++) data[i] = value(maps, i);
    return { dims, data };
  };
  if (name === 'u') return plane(({ u }, i) => u[i]!);
  if (name === 'v') return plane(({ v }, i) => v[i]!);
  if (name === 'layers') return plane(() => 1);
  const [family, role] = name.split(':');
  const figure = (ELEMENT_FIGURES as readonly (string | undefined)[]).indexOf(role);
  if (family === 'element' && figure >= 0) {
    const { label, table } = elements();
    return { dims, data: Float32Array.from(label, (k) => table[ELEMENT_FIGURES.length * k + figure]!) };
  }
  const ground = (GROUND_ROLES as readonly (string | undefined)[]).indexOf(role);
  if (family === 'class' && ground >= 0) return plane((at, i) => (at.ground[i] === ground ? 1 : 0));
  const kind = (INK_ROLES as readonly (string | undefined)[]).indexOf(role);
  if (family === 'ink' && kind >= 0) return plane((at, i) => (at.inks[i]! >> kind) & 1);
  throw problem(
    'ModelCorrupt',
    `card.json: channels has "${name}", which this version cannot fill; update the plugin.`,
  );
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
  channels.forEach((name, c) => {
    // Without layers most channels are zero; channelPlane still refuses unknown names.
    const plane = channelPlane(name, knowledge);
    if (!knowledge.maps && !isSeen(name)) return;
    const small = extendTensor(resizeTensor(plane, geometry.working, geometry.step), geometry.padded);
    stack.set(small.data, c * width * height);
  });
  return { dims: [1, channels.length, height, width], data: stack };
}
