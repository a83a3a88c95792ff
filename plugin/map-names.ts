import { read, type SceneReader } from './scene-reader.ts';

/** Layers read at most. */
const MAX_LAYERS = 200;
/** Different names that make a frame a pose, or a mask. */
const LEAST_JOINTS = 6;
const LEAST_CLASSES = 3;

const JOINTS = new Set(['nose', 'neck', 'eye', 'ear', 'shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle']);
const CLASSES = new Set([
  ...['background', 'skin', 'hair', 'headwear', 'glasses', 'top', 'outerwear', 'dress', 'skirt', 'trousers'],
  ...['shorts', 'legwear', 'shoes', 'bag', 'scarf', 'accessory'],
]);

/**
 * Whether a frame's layers are called after the joints of a pose or the classes of a mask: then it is a source, however colourful it is.
 * The panel's runtime reads the same names (models/runtime/prepare/guide).
 */
export function isMapByName(node: SceneReader): boolean {
  const [joints, classes] = [new Set<string>(), new Set<string>()];
  const queue = [node];
  for (let i = 0; i < queue.length && i < MAX_LAYERS; i++) {
    const layer = queue[i]!;
    const name = layer.name.trim().toLowerCase();
    if (CLASSES.has(name)) classes.add(name);
    const words = name.split(/[^a-z]+/).filter((word) => word !== '');
    if (words.length <= 2 && words.some((word) => JOINTS.has(word))) joints.add(words.join());
    queue.push(...(read(layer, 'children') ?? []));
  }
  return joints.size >= LEAST_JOINTS || classes.size >= LEAST_CLASSES;
}
