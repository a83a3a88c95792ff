import { ImportError } from './import-error.ts';

export type Place = (x: number, y: number) => readonly [number, number];

const LETTERS = ['Z', 'M', 'L', 'Q', 'C'] as const;
const POINTS = [0, 1, 1, 2, 3] as const;
const CLOSE = 0;

const asIs: Place = (x, y) => [x, y];
/** Four decimals are finer than the float32 that the file holds. */
const short = (value: number): number => Math.round(value * 1e4) / 1e4;

/**
 * SVG path data of an outline as a .fig file holds it: bytes 0 close, 1 move, 2 line, 3 quadratic, 4 cubic, each followed by its points
 * as two little-endian float32 (observed in files of versions 1 to 106).
 * @param place moves every point, control points included; an affine map keeps the curves right.
 * @throws ImportError where a command is unknown or the bytes end within one.
 */
export function commandPath(bytes: Uint8Array, place: Place = asIs): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let path = '';
  let open = false;
  for (let at = 0; at < bytes.length;) {
    const command = bytes[at++]!;
    const [letter, points] = [LETTERS[command], POINTS[command]];
    if (letter === undefined || points === undefined)
      throw new ImportError(
        `An outline in this file has a command that is not known (${command}); the file is damaged or newer than this reader.`,
      );
    if (at + points * 8 > bytes.length)
      throw new ImportError('An outline in this file ends too early; export the file again from Figma.');
    // Many outlines begin with a close, and SVG refuses a path that does not begin with a move.
    if (command === CLOSE && !open) continue;
    path += letter;
    for (let i = 0; i < points; i++, at += 8) {
      const [x, y] = place(view.getFloat32(at, true), view.getFloat32(at + 4, true));
      path += `${i > 0 ? ' ' : ''}${short(x)} ${short(y)}`;
    }
    open = command !== CLOSE;
  }
  return path;
}
