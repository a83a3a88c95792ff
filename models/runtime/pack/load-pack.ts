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
    const remedy = `install the model "${checked.id}" again.`;
    if (!bytes) throw problem('ModelCorrupt', `${name} is missing; ${remedy}`);
    if (bytes.length !== expected.bytes) {
      throw problem(
        'ModelCorrupt',
        `${name} has ${bytes.length} bytes instead of ${expected.bytes}; ${remedy}`,
      );
    }
    if (sha256(bytes) !== expected.sha256) {
      throw problem('ModelCorrupt', `${name} does not match its sha256 in card.json; ${remedy}`);
    }
    return bytes;
  };
  const graphs = packFiles(checked).map((name) => [name, verified(name)] as const);
  return { card: checked, graphs: Object.fromEntries(graphs) as Pack['graphs'] };
}
