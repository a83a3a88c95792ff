import { ProblemError } from '../bridge/problem.ts';

/** A file that could belong to a pack, not read yet. */
export interface PackMember {
  /** Bytes that it says it has; `read` never gives more. */
  size: number;
  /** @throws ModelCorrupt where it cannot be read or has not the size that it says */
  read(): Promise<Uint8Array>;
}

/** A zip as a whole is not read beyond this, nor is more taken out of it: what is larger comes as files. */
export const MOST_ZIPPED = 64_000_000;

export function zipTooLarge(): ProblemError {
  return new ProblemError(
    'ModelCorrupt',
    `The zip holds more than ${MOST_ZIPPED / 1e6} MB; unpack it and choose card.json together with its ONNX files.`,
  );
}
