import { fromBase64, toBase64 } from './base64.ts';
import { SceneDocument, type SerialisedDocument } from './document.ts';

/** The whole document as JSON: two equal strings mean that nothing at all was changed. */
export function serialise(document: SceneDocument): SerialisedDocument {
  const images = document.images.hashes().map((hash) => [hash, toBase64(document.images.find(hash)!.bytes)]);
  const library = structuredClone(document.library);
  const has = Object.values(library).some((entries) => Object.keys(entries as object).length > 0);
  return {
    name: document.name,
    nodes: document.table(),
    images: Object.fromEntries(images),
    ...(has && { library }),
  };
}

export function deserialise(data: SerialisedDocument): SceneDocument {
  const document = new SceneDocument(data.name);
  for (const base64 of Object.values(data.images)) document.images.add(fromBase64(base64));
  document.restore(data.nodes, data.library);
  return document;
}
