import { ProblemError } from '../bridge/problem.ts';
import { MOST_ZIPPED, zipTooLarge, type PackMember } from './pack-member.ts';
import { brokenZip, readZipDirectory, type ZipEntry } from './zip-directory.ts';

const STORED = 0;
const DEFLATED = 8;
/** Bytes handed to the decompressor at once: deflate makes at most 1032 of each, so that little more than the cap ever lies about. */
const SLICE = 2048;

/**
 * The files in the folder of a zip that holds its card.json, by name. Each is taken out when it is read, and no further than the size that the zip says.
 * @throws ModelCorrupt for what is no zip, or one with several cards
 */
export function zipMembers(zip: Uint8Array): Map<string, PackMember> {
  const entries = readZipDirectory(zip);
  const folders = entries.flatMap(({ path }) => /^((?:.*\/)?)card\.json$/s.exec(path)?.[1] ?? []);
  if (folders.length > 1)
    throw new ProblemError(
      'ModelCorrupt',
      `The zip holds ${folders.length} models; zip the folder of one of them.`,
    );
  const [folder = ''] = folders;
  let left = MOST_ZIPPED;
  const members = entries
    .filter(({ path }) => path.startsWith(folder))
    .map((entry): [string, PackMember] => [
      entry.path.slice(folder.length),
      {
        size: entry.size,
        read: async () => {
          left -= entry.size;
          if (left < 0) throw zipTooLarge();
          return takeOut(entry);
        },
      },
    ]);
  return new Map(members);
}

/** @throws ModelCorrupt naming the file */
async function takeOut({ path, method, encrypted, size, packed }: ZipEntry): Promise<Uint8Array> {
  const refuse = (what: string): ProblemError =>
    new ProblemError('ModelCorrupt', `${path} in the zip ${what}; zip the folder of the model again.`);
  if (encrypted) throw refuse('needs a password');
  if (method !== STORED && method !== DEFLATED) throw refuse('is compressed in a way that is not known here');
  const content = new Uint8Array(size);
  let at = 0;
  for await (const piece of method === STORED ? [packed] : inflated(packed)) {
    if (at + piece.length > size) throw refuse(`holds more than the ${size} bytes that the zip says`);
    content.set(piece, at);
    at += piece.length;
  }
  if (at < size) throw refuse(`is cut off after ${at} of ${size} bytes`);
  return content;
}

/** What the browser's own stream makes of deflated bytes, slice by slice; whoever stops asking stops the work. */
async function* inflated(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  let at = 0;
  const slices = new ReadableStream<BufferSource>({
    pull(controller) {
      if (at >= packed.length) return controller.close();
      controller.enqueue(new Uint8Array(packed.subarray(at, (at += SLICE))));
    },
  });
  const reader = slices.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (cause) {
    throw brokenZip(String(cause));
  } finally {
    // A stream that failed has nothing left to stop.
    await reader.cancel().catch(() => undefined);
  }
}
