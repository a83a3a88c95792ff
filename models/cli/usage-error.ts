/** Wrong usage or bad input: `message` is one sentence; the program prints it and ends with 2. */
export class UsageError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'UsageError';
  }
}
