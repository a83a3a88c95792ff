import { problem } from '../errors.ts';

/** The largest card that ships has 27 kB. */
const MOST_BYTES = 256_000;

/** To be asked before a card.json is read. Throws ModelCorrupt above 256 kB. */
export function checkCardLength(bytes: number): void {
  if (bytes <= MOST_BYTES) return;
  throw problem(
    'ModelCorrupt',
    `card.json has more than ${MOST_BYTES / 1000} kB, which no card needs; install the model again.`,
  );
}
