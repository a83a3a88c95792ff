import { download, room, upload } from './buffers.ts';
import { dispatchMatch, type Bound, type Layout } from './dispatch-match.ts';
import { USAGE, type GpuBuffer } from './gpu-types.ts';
import { guarded } from './guarded.ts';
import { KERNEL, type Kernel } from './open-kernel.ts';
import { unpack, type ReadBack } from './unpack-found.ts';
import { foundPerRow } from './wgsl/match-sizes.ts';

export interface Asked {
  queries: Required<Bound>;
  layout: Layout;
  sharpness: number;
  bias: Float32Array;
  between(fraction: number): Promise<void>;
}

/** `warped` and `confidence` are left on the device, for the caller to destroy, or `values` is what was in `warped`. */
export interface Solved {
  warped: GpuBuffer;
  confidence: GpuBuffer;
  values: Float32Array | null;
  found: ReadBack;
}

/** One match; whatever becomes of it, no buffer is kept but what it leaves. Throws OutOfMemory or EngineFailed. */
export async function solveMatch(
  kernel: Kernel,
  { queries, layout, sharpness, bias, between }: Asked,
  leave: boolean,
): Promise<Solved> {
  const { device, valueChannels, k } = kernel;
  const made = new Set<GpuBuffer>();
  const own = (buffer: GpuBuffer): GpuBuffer => (made.add(buffer), buffer);
  try {
    const solved = await guarded(device, KERNEL, async () => {
      const sizes = own(device.createBuffer({ size: 32, usage: USAGE.uniform | USAGE.copyTo }));
      const biased = own(upload(device, bias));
      const warped = own(room(device, valueChannels * layout.plane));
      const confidence = own(room(device, layout.plane));
      const numbers = layout.rows * foundPerRow(k);
      const found = own(room(device, numbers));
      const bound = [sizes, queries, kernel.keys, kernel.values, biased, warped, confidence, found];
      const buffers = bound.map((one) => ('buffer' in one ? one : { buffer: one }));
      await dispatchMatch(kernel, sizes, buffers, layout, sharpness, between);
      const read = (buffer: GpuBuffer, count: number): Promise<ArrayBuffer> =>
        download(device, buffer, 4 * count);
      return {
        warped,
        confidence,
        values: leave ? null : new Float32Array(await read(warped, valueChannels * layout.plane)),
        found: unpack(k, layout.rows, await read(found, numbers)),
      };
    });
    if (leave) for (const kept of [solved.warped, solved.confidence]) made.delete(kept);
    return solved;
  } finally {
    for (const buffer of made) buffer.destroy();
  }
}
