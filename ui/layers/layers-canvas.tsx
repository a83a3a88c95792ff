import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { drawLayers, type LayersPicture } from './draw-layers.ts';

/** What the patched layers will look like; drawn again whenever a tick or the strength changes. */
export function LayersCanvas(picture: LayersPicture): JSX.Element {
  const { root, source, exemplars, decisions, off, strength } = picture;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d', { colorSpace: 'srgb' });
    if (context) drawLayers(context, { root, source, exemplars, decisions, off, strength });
  }, [root, source, exemplars, decisions, off, strength]);
  return <canvas class="raster" ref={canvas} width={source.width} height={source.height} />;
}
