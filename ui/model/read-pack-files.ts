import { GRAPH_FILES } from '../../models/runtime/pack/card.ts';
import { loadPack } from '../../models/runtime/pack/load-pack.ts';
import { ProblemError } from '../bridge/problem.ts';
import { describeModel, type Model } from './model.ts';
import { unzip } from './unzip.ts';

/** A file as the browser's file input gives it; structurally a File. */
export interface PickedFile {
  name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * A model pack from what the user picked: one zip, or card.json with its ONNX files. Everything is checked before the running model is let go.
 * @throws ModelCorrupt with one sentence
 */
export async function readPackFiles(picked: readonly PickedFile[]): Promise<Model> {
  const files = new Map<string, Uint8Array>();
  for (const file of picked) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!file.name.toLowerCase().endsWith('.zip')) files.set(file.name, bytes);
    else for (const [path, content] of await unzip(bytes)) files.set(path.split('/').at(-1)!, content);
  }
  const text = files.get('card.json');
  if (!text) {
    throw new ProblemError(
      'ModelCorrupt',
      `There is no card.json; choose a zip of a model, or card.json together with ${GRAPH_FILES.join(', ')}.`,
    );
  }
  const json = parse(text);
  const { card, graphs } = loadPack(json, Object.fromEntries(files));
  return { card, files: graphs, about: describeModel(json), isBuiltIn: false };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new ProblemError(
      'ModelCorrupt',
      `card.json is not JSON; export the model again. (${String(cause)})`,
    );
  }
}
