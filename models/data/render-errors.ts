/** Thrown when a command-line argument is missing or is not what it should be. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';
}

/** Thrown when Chromium is not where it was looked for, or does not start. */
export class BrowserMissingError extends Error {
  override readonly name = 'BrowserMissingError';
}
