/** Names heard at most. */
const MAX_NAMES = 200;
/** Different names that make a frame a pose, or a mask. */
const LEAST_JOINTS = 6;
const LEAST_CLASSES = 3;

const JOINTS = new Set(['nose', 'neck', 'eye', 'ear', 'shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle']);
const CLASSES = new Set([
  ...['background', 'skin', 'hair', 'headwear', 'glasses', 'top', 'outerwear', 'dress', 'skirt', 'trousers'],
  ...['shorts', 'legwear', 'shoes', 'bag', 'scarf', 'accessory'],
]);

/**
 * Hears the names of a frame's layers and tells whether they are called after the joints of a pose or the classes of a mask: then
 * it is a source, however colourful it is. The panel's runtime reads the same names (models/runtime/prepare/guide).
 */
export class MapNames {
  private left = MAX_NAMES;
  private readonly joints = new Set<string>();
  private readonly classes = new Set<string>();

  /** Whether more names are worth hearing. */
  get open(): boolean {
    return this.left > 0;
  }

  hear(layer: string): void {
    this.left -= 1;
    const name = layer.trim().toLowerCase();
    if (CLASSES.has(name)) this.classes.add(name);
    const words = name.split(/[^a-z]+/).filter((word) => word !== '');
    if (words.length <= 2 && words.some((word) => JOINTS.has(word))) this.joints.add(words.join());
  }

  get nameMap(): boolean {
    return this.joints.size >= LEAST_JOINTS || this.classes.size >= LEAST_CLASSES;
  }
}
