import { GRAPH_FILES, packFiles, readCard } from '../../models/runtime/pack/card.ts';
import { checkCardLength } from '../../models/runtime/pack/check-card-length.ts';
import { loadPack, wrongLength } from '../../models/runtime/pack/load-pack.ts';
import { ProblemError } from '../bridge/problem.ts';
import { describeModel, type Model } from './model.ts';
import { MOST_ZIPPED, zipTooLarge, type PackMember } from './pack-member.ts';
import { zipMembers } from './zip-members.ts';

/** A file as the browser's file input gives it; structurally a File. */
export interface PickedFile {
  name: string;
  size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * A model pack from what the user picked: one zip, or card.json with its ONNX files. The card is read first, then only what it names and only at the
 * length that it says. Everything is checked before the running model is let go.
 * @throws ModelCorrupt with one sentence
 */
export async function readPackFiles(picked: readonly PickedFile[]): Promise<Model> {
  const members = await membersOf(picked);
  const given = members.get('card.json');
  if (!given) {
    throw new ProblemError(
      'ModelCorrupt',
      `There is no card.json; choose a zip of a model, or card.json together with ${GRAPH_FILES.join(', ')}.`,
    );
  }
  checkCardLength(given.size);
  const json = parse(await given.read());
  const card = readCard(json);
  const files: Record<string, Uint8Array> = {};
  for (const name of packFiles(card)) {
    const member = members.get(name);
    if (!member) continue;
    const { bytes } = card.files[name]!;
    if (member.size !== bytes) throw wrongLength(name, member.size, bytes, card.id);
    files[name] = await member.read();
  }
  const { graphs } = loadPack(json, files);
  return { card, files: graphs, about: describeModel(json), isBuiltIn: false };
}

async function membersOf(picked: readonly PickedFile[]): Promise<Map<string, PackMember>> {
  const members = new Map<string, PackMember>();
  for (const file of picked) {
    const read = async (): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
    if (!file.name.toLowerCase().endsWith('.zip')) {
      members.set(file.name, { size: file.size, read });
      continue;
    }
    if (file.size > MOST_ZIPPED) throw zipTooLarge();
    for (const [name, member] of zipMembers(await read())) members.set(name, member);
  }
  return members;
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
