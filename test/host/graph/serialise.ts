import { fromBase64, toBase64 } from './base64.ts';
import { SceneDocument, type SerialisedDocument } from './document.ts';

/** The whole document as JSON: two equal strings mean that nothing at all was changed. */
export function serialise(document: SceneDocument): SerialisedDocument {
  const images = document.images.hashes().map((hash) => [hash, toBase64(document.images.find(hash)!.bytes)]);
  const variables = document.variables.size > 0 && { variables: Object.fromEntries(document.variables) };
  return { name: document.name, nodes: document.table(), images: Object.fromEntries(images), ...variables };
}

export function deserialise(data: SerialisedDocument): SceneDocument {
  const document = new SceneDocument(data.name);
  for (const base64 of Object.values(data.images)) document.images.add(fromBase64(base64));
  for (const [id, name] of Object.entries(data.variables ?? {})) document.variables.set(id, name);
  document.restore(data.nodes);
  return document;
}
