import { isProblem } from '../runtime/errors.ts';
import { readLayers } from '../runtime/layers/read-layers.ts';
import type { LayerNode } from '../runtime/types.ts';
import { readBytes } from './read-bytes.ts';
import { UsageError } from './usage-error.ts';

/** Parses a JSON file. Throws UsageError. `what` names it in the sentence. */
export async function readJson(path: string, what: string): Promise<unknown> {
  const bytes = await readBytes(path, what);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new UsageError(`${what} ${path} is not JSON; export it again.`, error);
  }
}

/** A frame's layers from a REST JSON file. Throws UsageError. */
export async function readLayersFile(path: string, what: string): Promise<LayerNode> {
  const json = await readJson(path, what);
  try {
    return readLayers(json);
  } catch (error) {
    if (isProblem(error) && error.name === 'TooLarge')
      throw new UsageError(`${what} ${path}: ${error.message}`, error);
    throw new UsageError(
      `${what} ${path} is not a Figma REST node with a bounding box; export it with JSON_REST_V1.`,
      error,
    );
  }
}
