/** An error that crosses into the sandbox under the given class name, as Figma's own do. */
export class FigmaError extends Error {
  constructor(
    message: string,
    override readonly name: 'Error' | 'TypeError' | 'RangeError' = 'Error',
  ) {
    super(message);
  }
}

/** The member exists in Figma, but this stand-in has no use for it yet: say so instead of guessing an answer. */
export const notImplemented = (what: string): FigmaError =>
  new FigmaError(`${what} exists in Figma, but the stand-in (host/) does not implement it.`);

/** What a promise is rejected with where Figma gives a plain string: the name tells the sandbox's side so. */
export class PlainReason extends Error {
  override readonly name = 'string';
}
