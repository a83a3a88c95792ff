import type { HostCall } from './figma-global.ts';

/** The members of `figma` that give images: an image is its hash, and asks the host for the rest. */
export function makeImages(call: HostCall) {
  const image = (hash: string) => ({
    hash,
    getBytesAsync: () => call('imageBytes', hash),
    getSizeAsync: () => call('imageSize', hash),
  });
  return {
    createImage: (bytes: Uint8Array) => image(call('createImage', bytes) as string),
    getImageByHash: (hash: string) => (call('hasImage', hash) ? image(hash) : null),
  };
}
