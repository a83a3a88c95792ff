/** An entry as its directory tells it; what it tells need not be true. */
export interface RawEntry {
  name: string;
  /** The bytes that lie in the zip. */
  stored: Uint8Array;
  /** 0 stored, 8 deflated. */
  method: number;
  /** What the directory says that it inflates to, bytes. */
  size: number;
  /** What the directory says that lies in the zip; the truth without it. */
  packed?: number;
  flags?: number;
  /** Lies where the entry of this place lies, instead of having bytes of its own. */
  sameAs?: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** Writes a zip entry by entry, whatever it claims: for zips that no zip program makes. */
export function rawZip(entries: readonly RawEntry[], comment = ''): Uint8Array {
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  let at = 0;
  const put = (part: Uint8Array): void => {
    parts.push(part);
    at += part.length;
  };
  for (const { name, stored, method, sameAs } of entries) {
    offsets.push(sameAs === undefined ? at : offsets[sameAs]!);
    if (sameAs !== undefined) continue;
    put(record(LOCAL, 30, name, { 8: method }));
    put(stored);
  }
  const start = at;
  entries.forEach(({ name, stored, method, size, packed = stored.length, flags = 0 }, i) => {
    put(record(CENTRAL, 46, name, { 8: flags, 10: method }, { 20: packed, 24: size, 42: offsets[i]! }));
  });
  const size = at - start;
  const head = new Uint8Array(22 + comment.length);
  const view = new DataView(head.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  view.setUint16(20, comment.length, true);
  head.set(new TextEncoder().encode(comment), 22);
  put(head);
  return new Uint8Array(Buffer.concat(parts));
}

function record(
  signature: number,
  length: number,
  name: string,
  words: Record<number, number>,
  longs: Record<number, number> = {},
): Uint8Array {
  const letters = new TextEncoder().encode(name);
  const bytes = new Uint8Array(length + letters.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  view.setUint16(length === 30 ? 26 : 28, letters.length, true);
  for (const [place, value] of Object.entries(words)) view.setUint16(Number(place), value, true);
  for (const [place, value] of Object.entries(longs)) view.setUint32(Number(place), value, true);
  bytes.set(letters, length);
  return bytes;
}
