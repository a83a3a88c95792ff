/** Reads protobuf's wire format (protobuf.dev/programming-guides/encoding): what a stranger's file says of itself is believed only within its own bytes. */

/** The bytes are no ONNX file, or one beyond what any network needs. */
export class NotOnnx extends Error {
  override readonly name = 'NotOnnx';
}

export interface Field {
  number: number;
  /** Of a length-delimited field. */
  content: Uint8Array;
  /** Of a varint field. */
  value: number;
  /** Key and length included. */
  whole: Uint8Array;
}

/** Bytes of a 64-bit number at seven bits each. */
const LONGEST_VARINT = 10;
/** Field numbers have 29 bits. */
const MOST_KEY = 2 ** 32;
/** A name in an exported network is the path of its module: a hundred letters or two. */
const LONGEST_NAME = 4096;

/** @throws NotOnnx where the bytes are no message */
export function* fieldsOf(bytes: Uint8Array): Generator<Field> {
  const none = bytes.subarray(0, 0);
  let at = 0;
  const varint = (): number => {
    const { value, end } = readVarint(bytes, at);
    at = end;
    return value;
  };
  while (at < bytes.length) {
    const start = at;
    const key = varint();
    if (key < 8 || key >= MOST_KEY) throw new NotOnnx(`${key} is no field's key.`);
    const wire = key & 7;
    let [value, content] = [0, none];
    if (wire === 0) value = varint();
    else if (wire === 1) at += 8;
    else if (wire === 5) at += 4;
    else if (wire === 2) {
      const length = varint();
      if (length < 0 || length > bytes.length - at)
        throw new NotOnnx(`A field of ${length} bytes does not fit.`);
      content = bytes.subarray(at, at + length);
      at += length;
    } else throw new NotOnnx(`Wire type ${wire} is none of ONNX.`);
    if (at > bytes.length) throw new NotOnnx('The file ends within a field.');
    yield { number: key >>> 3, content, value, whole: bytes.subarray(start, at) };
  }
}

/** Numbers written one after the other; null where there are more than `most`. @throws NotOnnx */
export function packedNumbers(bytes: Uint8Array, most: number): number[] | null {
  const values: number[] = [];
  for (let at = 0; at < bytes.length;) {
    if (values.length === most) return null;
    const { value, end } = readVarint(bytes, at);
    values.push(value);
    at = end;
  }
  return values;
}

/** -> the number, two's complement as ONNX writes negative ones, and where it ends. */
function readVarint(bytes: Uint8Array, start: number): { value: number; end: number } {
  let value = 0n;
  for (let i = 0; i < LONGEST_VARINT; i++) {
    const byte = bytes[start + i];
    if (byte === undefined) throw new NotOnnx('The file ends within a number.');
    value |= BigInt(byte & 127) << BigInt(7 * i);
    if (byte < 128) return { value: Number(BigInt.asIntN(64, value)), end: start + i + 1 };
  }
  throw new NotOnnx('A number has no end.');
}

/** A name; letters beyond Latin-1 come out as their bytes, which is as good for telling names apart. @throws NotOnnx above 4096 letters */
export function nameOf(bytes: Uint8Array): string {
  if (bytes.length > LONGEST_NAME) throw new NotOnnx(`A name has ${bytes.length} letters.`);
  return String.fromCharCode(...bytes);
}
