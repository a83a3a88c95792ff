import type { PluginApi } from '../../plugin/bridge/methods.ts';
import type { ExportedFrame } from '../../plugin/protocol.ts';
import type { Raster } from '../../models/runtime/types.ts';
import { ProblemError } from '../bridge/problem.ts';
import type { ImageCodec } from './png-codec.ts';

/**
 * The sandbox with broken images refused: one that Figma has no file for even after exporting it, and that the export shows nothing of. The
 * sandbox cannot tell, for it reads no pixels.
 */
export function refuseBlank(plugin: PluginApi, codec: Pick<ImageCodec, 'decode'>): PluginApi {
  return {
    ...plugin,
    /** @throws also BrokenImage */
    async exportFrame(...args): Promise<ExportedFrame> {
      const exported = await plugin.exportFrame(...args);
      const { missing, frame, png } = exported;
      if (missing === true && isBlank(await codec.decode(png))) {
        throw new ProblemError(
          'BrokenImage',
          `The image of “${frame.name}” is missing and its export shows nothing.`,
          frame.name,
        );
      }
      return exported;
    },
  };
}

function isBlank({ data }: Raster): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 0) return false;
  return true;
}
