import type { SerialisedDocument } from '../../host/graph/document.ts';
import { deserialise, serialise } from '../../host/graph/serialise.ts';

/** The sample document with copies of its wireframe, `Wireframe 2` and so on, below the first one, and a picture, `Photo`. */
export function manyWireframes(sample: SerialisedDocument, count: number): SerialisedDocument {
  const document = deserialise(sample);
  const first = [...document.walk('0:0')].find(({ name }) => name === 'Wireframe');
  if (first === undefined || first.parent === null) throw new Error('The sample document has no wireframe.');
  for (let nth = 2; nth <= count; nth++) {
    const copy = document.clone(first.id, first.parent);
    copy.name = `Wireframe ${nth}`;
    copy.transform[1][2] += (nth - 1) * 1000;
  }
  const photo = document.create('RECTANGLE', first.parent);
  photo.name = 'Photo';
  photo.width = 240;
  photo.height = 160;
  photo.transform[0][2] = 2000;
  photo.fills = [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: Object.keys(sample.images)[4]! }];
  return serialise(document);
}
