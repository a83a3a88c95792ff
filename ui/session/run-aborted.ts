/** A run that was cancelled, or that a newer one has overtaken: nobody waits for it, so it is no failure. */
export class RunAborted extends Error {
  override name = 'AbortError';
  constructor() {
    super('The run was cancelled.');
  }
}
