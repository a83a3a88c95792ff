/** What was opened is no document, or a damaged one; the message is a sentence for the one who opened it. */
export class ImportError extends Error {
  override name = 'ImportError';
}
