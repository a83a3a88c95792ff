import { packFiles, readCard, type Card, type GraphFile, type PackFile } from './card.ts';
import { problem } from '../errors.ts';
import { sha256 } from './sha256.ts';

/** A model whose card and bytes have been checked. */
export interface Pack {
  card: Card;
  graphs: Record<GraphFile, Uint8Array> & Partial<Record<PackFile, Uint8Array>>;
}

/**
 * Checks a pack before anything runs: the card's fields, then presence, length and SHA-256 of every graph.
 * card: card.json after JSON.parse. files: bytes by file name. Throws ModelCorrupt naming the file (and field).
 */
export function loadPack(card: unknown, files: Readonly<Record<string, Uint8Array>>): Pack {
  const checked = readCard(card);
  const verified = (name: PackFile): Uint8Array => {
    const bytes = files[name];
    const expected = checked.files[name]!;
    if (!bytes) throw damaged(name, 'is missing', checked.id);
    if (bytes.length !== expected.bytes) throw wrongLength(name, bytes.length, expected.bytes, checked.id);
    if (sha256(bytes) !== expected.sha256)
      throw damaged(name, 'does not match its sha256 in card.json', checked.id);
    return bytes;
  };
  const graphs = packFiles(checked).map((name) => [name, verified(name)] as const);
  return { card: checked, graphs: Object.fromEntries(graphs) as Pack['graphs'] };
}

/** For a file whose length is known before it is read. `id` is the pack's. */
export function wrongLength(name: PackFile, bytes: number, expected: number, id: string): Error {
  return damaged(name, `has ${bytes} bytes instead of ${expected}`, id);
}

function damaged(name: PackFile, what: string, id: string): Error {
  return problem('ModelCorrupt', `${name} ${what}; install the model "${id}" again.`);
}
