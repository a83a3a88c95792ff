/** The sandbox has no atob: figma.base64Encode and base64Decode do the work. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const word = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += ALPHABET[word >> 18]! + ALPHABET[(word >> 12) & 63]!;
    text += (left > 1 ? ALPHABET[(word >> 6) & 63]! : '=') + (left > 2 ? ALPHABET[word & 63]! : '=');
  }
  return text;
}

export function fromBase64(text: string): Uint8Array {
  const digits = text.replace(/=+$/, '');
  if (/[^A-Za-z0-9+/]/.test(digits) || digits.length % 4 === 1)
    throw new Error('in base64Decode: The text is not base64.');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  for (let at = 0, out = 0; at < digits.length; at += 4) {
    let word = 0;
    for (let i = 0; i < 4; i++) word = (word << 6) | Math.max(0, ALPHABET.indexOf(digits[at + i] ?? 'A'));
    for (const shift of [16, 8, 0]) if (out < bytes.length) bytes[out++] = (word >> shift) & 255;
  }
  return bytes;
}
