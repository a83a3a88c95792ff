import type { JSX } from 'preact';
import type { Raster } from '../../models/runtime/types.ts';
import { texts } from './texts.ts';
import { RasterCanvas } from '../widgets/raster-canvas.tsx';

/** What a large frame's result will look like, while it is still drawn; nothing here can be applied. */
export function FirstLook({ picture }: { picture: Raster }): JSX.Element {
  return (
    <div class="preview-stage" role="img" aria-label={texts.firstLook} data-shown="first-look">
      <RasterCanvas raster={picture} opacity={1} />
      <span class="badge">{texts.firstLook}</span>
    </div>
  );
}
