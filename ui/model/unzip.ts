import { ProblemError } from '../problem.ts';

/** Signatures of the zip format (APPNOTE 4.3): end of the directory, an entry of it, a file's own header. */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;

/** The files of a zip by path, stored or deflated. @throws ModelCorrupt for what is no zip, or one of a kind that is not read here */
export async function unzip(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const files = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw broken();
    const [method, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)];
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name));
    const header = view.getUint32(at + 42, true);
    if (header + 30 > view.byteLength || view.getUint32(header, true) !== LOCAL) throw broken();
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    if (start + size > view.byteLength) throw broken();
    if (!path.endsWith('/')) files.set(path, await inflate(bytes.subarray(start, start + size), method));
    at += 46 + name + extra + comment;
  }
  return files;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw broken();
}

async function inflate(bytes: Uint8Array, method: number): Promise<Uint8Array> {
  if (method === 0) return bytes.slice();
  if (method !== 8) throw broken();
  const stream = new Blob([new Uint8Array(bytes)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  try {
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw broken(cause);
  }
}

function broken(cause?: unknown): ProblemError {
  const detail = 'This is not a zip file that can be read; zip the folder of the model again.';
  return new ProblemError('ModelCorrupt', cause === undefined ? detail : `${detail} (${String(cause)})`);
}
