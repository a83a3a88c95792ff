import { ProblemError } from '../bridge/problem.ts';

/** One file of a zip, by what the zip's directory says of it (APPNOTE.TXT 4.3.12). */
export interface ZipEntry {
  path: string;
  /** 0 stored, 8 deflated. */
  method: number;
  encrypted: boolean;
  /** Bytes once taken out, as the zip claims. */
  size: number;
  /** The bytes that lie in the zip. */
  packed: Uint8Array;
}

const LOCAL = { signature: 0x04034b50, length: 30 };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const END = { signature: 0x06054b50, length: 22 };
const MOST_COMMENT = 0xffff;

/**
 * The files of a zip, none of them taken out. No byte may belong to two of them: entries over one another are how a small zip becomes a large one.
 * @throws ModelCorrupt for what is no zip, is cut off or contradicts itself
 */
export function readZipDirectory(zip: Uint8Array): ZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  try {
    const { count, start } = findEnd(view);
    const found = [...centralEntries(zip, view, count, start)];
    refuseOverlap(found, start);
    return found.map(({ entry }) => entry).filter(({ path }) => !path.endsWith('/'));
  } catch (thrown) {
    // Every place that a damaged zip names beyond its end.
    if (thrown instanceof RangeError) throw brokenZip(thrown.message);
    throw thrown;
  }
}

export function brokenZip(cause: string): ProblemError {
  return new ProblemError(
    'ModelCorrupt',
    `This is not a zip file that can be read; zip the folder of the model again. (${cause})`,
  );
}

/** The record that ends a zip: nothing but its own comment may follow it. */
function findEnd(view: DataView): { count: number; start: number } {
  const last = view.byteLength - END.length;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END.signature || view.getUint16(at + 20, true) !== last - at) continue;
    return { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) };
  }
  throw brokenZip('Its end is missing.');
}

interface Placed {
  entry: ZipEntry;
  from: number;
  to: number;
}

function* centralEntries(zip: Uint8Array, view: DataView, count: number, start: number): Generator<Placed> {
  let at = start;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL.signature) throw brokenZip('Its directory is damaged.');
    const name = at + CENTRAL.length;
    const nameLength = view.getUint16(at + 28, true);
    const from = view.getUint32(at + 42, true);
    const packedFrom = contentOf(view, from);
    const to = packedFrom + view.getUint32(at + 20, true);
    yield {
      entry: {
        path: new TextDecoder().decode(zip.subarray(name, name + nameLength)),
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
        size: view.getUint32(at + 24, true),
        packed: zip.subarray(packedFrom, to),
      },
      from,
      to,
    };
    at = name + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** Where an entry's bytes begin: behind its local header, whose name and extra field may be longer than the directory's. */
function contentOf(view: DataView, from: number): number {
  if (view.getUint32(from, true) !== LOCAL.signature) throw brokenZip('An entry is not where it should be.');
  return from + LOCAL.length + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
}

function refuseOverlap(entries: readonly Placed[], end: number): void {
  const inOrder = [...entries].sort((a, b) => a.from - b.from);
  inOrder.forEach(({ to }, i) => {
    if (to > (inOrder[i + 1]?.from ?? end)) throw brokenZip('Its entries overlap.');
  });
}
