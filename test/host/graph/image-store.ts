import { inspectImage, type ImageInfo } from './inspect-image.ts';
import { sha1 } from './sha1.ts';

export interface StoredImage extends ImageInfo {
  hash: string;
  bytes: Uint8Array;
}

/** Images by SHA-1 of their bytes; the same bytes twice are one image. */
export class ImageStore {
  #images = new Map<string, StoredImage>();

  /** Throws what `figma.createImage` throws: not an image, damaged, or over 4096 px. */
  add(bytes: Uint8Array): StoredImage {
    const info = inspectImage(bytes);
    const hash = sha1(bytes);
    const stored = this.#images.get(hash) ?? { ...info, hash, bytes: bytes.slice() };
    this.#images.set(hash, stored);
    return stored;
  }

  find(hash: string): StoredImage | null {
    return this.#images.get(hash) ?? null;
  }

  hashes(): string[] {
    return [...this.#images.keys()];
  }
}
