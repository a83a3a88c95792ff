import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Raster } from '../../models/runtime/types.ts';
import { imageDataOf } from '../image/png-codec.ts';

export interface RasterCanvasProps {
  raster: Raster;
  /** 0..1 */
  opacity: number;
  /** Each pixel is a cell of the correspondence grid: keep its edges. */
  cells?: boolean;
}

/** A raster as pixels on screen, scaled to fit by CSS. */
export function RasterCanvas({ raster, opacity, cells = false }: RasterCanvasProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  // Before the frame is shown: an empty canvas would flash.
  useLayoutEffect(() => {
    canvas.current?.getContext('2d', { colorSpace: 'srgb' })?.putImageData(imageDataOf(raster), 0, 0);
  }, [raster]);
  return (
    <canvas
      class={cells ? 'raster cells' : 'raster'}
      ref={canvas}
      width={raster.width}
      height={raster.height}
      style={`opacity: ${opacity}`}
    />
  );
}
