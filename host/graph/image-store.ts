import { inspectImage, type ImageInfo } from './inspect-image.ts';
import { sha1 } from './sha1.ts';

export interface StoredImage extends ImageInfo {
  hash: string;
  bytes: Uint8Array;
}

/** Images by SHA-1 of their bytes; the same bytes twice are one image. */
export class ImageStore {
  #images = new Map<string, StoredImage>();
  #unloaded = new Set<string>();

  /** Throws what `figma.createImage` throws: not an image, damaged, or over 4096 px. */
  add(bytes: Uint8Array): StoredImage {
    const info = inspectImage(bytes);
    const hash = sha1(bytes);
    const stored = this.#images.get(hash) ?? { ...info, hash, bytes: bytes.slice() };
    this.#images.set(hash, stored);
    this.#unloaded.delete(hash);
    return stored;
  }

  find(hash: string): StoredImage | null {
    return this.#images.get(hash) ?? null;
  }

  /** As if the file had just been opened: the image exists, but `getImageByHash` does not know it until something loads it. */
  unload(hash: string): void {
    if (this.#images.has(hash)) this.#unloaded.add(hash);
  }

  load(hash: string): void {
    this.#unloaded.delete(hash);
  }

  isLoaded(hash: string): boolean {
    return this.#images.has(hash) && !this.#unloaded.has(hash);
  }

  hashes(): string[] {
    return [...this.#images.keys()];
  }
}
