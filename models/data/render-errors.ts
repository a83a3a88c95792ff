/** Thrown when a command-line argument is missing or is not what it should be. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';
}

/** Thrown when Chromium is not where it was looked for, or does not start. */
export class BrowserMissingError extends Error {
  override readonly name = 'BrowserMissingError';
}

/** Thrown when a package that pages are made of is not installed, or is there in another version. */
export class PackagesMissingError extends Error {
  override readonly name = 'PackagesMissingError';

  constructor(wanted: string) {
    super(`${wanted}, which training pages are made of, is not installed: run npm ci --prefix models/data.`);
  }
}
