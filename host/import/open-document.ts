import type { SceneDocument } from '../graph/document.ts';
import { importFig } from './import-fig.ts';
import { importRest } from './import-rest.ts';
import { ImportError } from './import-error.ts';

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((letter, i) => bytes[i] === letter.charCodeAt(0));

/**
 * A file that someone saved from Figma: a .fig file, or an answer of the REST API as JSON (without its pictures).
 * @param notice is told in sentences what the file has and the document will not.
 * @throws ImportError with a sentence for the one who opened it.
 */
export function openDocument(
  bytes: Uint8Array,
  fileName: string,
  notice: (sentence: string) => void,
): SceneDocument {
  const name = fileName.replace(/\.(fig|json)$/i, '');
  const document = read(bytes, name, notice);
  // A cover without layers is a poor first sight.
  const filled = document.pages.find((page) => page.children.length > 0);
  if (!filled) throw new ImportError(`${fileName} holds no layers that can be shown.`);
  document.setCurrentPage(filled.id);
  return document;
}

function read(bytes: Uint8Array, name: string, notice: (sentence: string) => void): SceneDocument {
  if (startsWith(bytes, 'PK') || startsWith(bytes, 'fig-')) return importFig(bytes, name, notice);
  if (bytes[0] !== '{'.charCodeAt(0))
    throw new ImportError(
      'This is neither a .fig file nor JSON of the REST API; in Figma choose "Save local copy" and open that.',
    );
  try {
    return importRest(JSON.parse(new TextDecoder().decode(bytes)) as object);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(`This JSON cannot be read as a Figma document (${(error as Error).message}).`);
  }
}
