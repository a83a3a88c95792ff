import type { SceneDocument } from '../graph/document.ts';
import type { Box } from '../graph/matrix.ts';
import { toBase64 } from '../graph/base64.ts';
import { restJson } from '../render/rest-json.ts';
import { svgOfNode, type PixelSize } from '../render/svg-of-node.ts';
import { FigmaError, notImplemented } from './errors.ts';
import type { HostServices } from './host-services.ts';
import * as rule from './validate.ts';

interface ExportSettings {
  format?: string;
  constraint?: { type: 'SCALE' | 'WIDTH' | 'HEIGHT'; value: number };
  contentsOnly?: boolean;
  useAbsoluteBounds?: boolean;
  colorProfile?: string;
  suffix?: string;
  svgIdAttribute?: boolean;
}

const SETTINGS = rule.shape({
  format: rule.optional(rule.oneOf('PNG', 'JPG', 'SVG', 'SVG_STRING', 'PDF', 'JSON_REST_V1')),
  constraint: rule.optional(
    rule.shape({ type: rule.oneOf('SCALE', 'WIDTH', 'HEIGHT'), value: rule.number(0.01) }),
  ),
  contentsOnly: rule.optional(rule.boolean),
  useAbsoluteBounds: rule.optional(rule.boolean),
  colorProfile: rule.optional(rule.oneOf('DOCUMENT', 'SRGB', 'DISPLAY_P3_V4')),
  suffix: rule.optional(rule.string),
  svgOutlineText: rule.optional(rule.boolean),
  svgIdAttribute: rule.optional(rule.boolean),
  svgSimplifyStroke: rule.optional(rule.boolean),
});

/** Chromium's canvas ends here; Figma's own limit is unknown. */
const MAX_PIXELS = 16384;

/** @throws FigmaError for bad settings, hidden or empty nodes, and pictures over 16384 px a side. */
export async function exportNode(
  document: SceneDocument,
  id: string,
  settings: ExportSettings,
  services: Pick<HostServices, 'measure' | 'rasterise'>,
): Promise<unknown> {
  const complaint = SETTINGS(settings, '.');
  if (complaint !== null)
    throw new FigmaError(`in exportAsync: Property "settings" failed validation: ${complaint}`);
  const format = settings.format ?? 'PNG';
  if (format === 'JSON_REST_V1') return restJson(document, id);
  if (format === 'PDF') throw notImplemented('exportAsync({ format: "PDF" })');
  const size = (box: Box) => pixelSize(box, settings.constraint ?? { type: 'SCALE', value: 1 });
  const imageHref = (hash: string) => {
    document.images.load(hash);
    const image = document.images.find(hash);
    return image && `data:${image.type};base64,${toBase64(image.bytes)}`;
  };
  const { svg, box } = svgOfNode(
    document,
    id,
    { measure: services.measure, imageHref, names: settings.svgIdAttribute ?? false },
    settings.useAbsoluteBounds ? 'absolute' : 'render',
    size,
  );
  if (format === 'SVG_STRING') return svg;
  if (format === 'SVG') return new TextEncoder().encode(svg);
  const { width, height } = size(box);
  if (Math.max(width, height) > MAX_PIXELS)
    throw new FigmaError('in exportAsync: Failed to export node. The picture is too large.');
  return services.rasterise(svg, width, height, format as 'PNG' | 'JPG');
}

/**
 * A frame between pixels covers one more: by scale Figma exports every pixel that is touched (unverified), so what is shown ends at pixels
 * too. Where a side is given the box itself is shown.
 */
function pixelSize(box: Box, constraint: NonNullable<ExportSettings['constraint']>): PixelSize {
  const { type, value } = constraint;
  if (type === 'SCALE') {
    const [x, y] = [Math.floor(box.x * value + TOLERANCE), Math.floor(box.y * value + TOLERANCE)];
    const width = Math.max(1, Math.ceil((box.x + box.width) * value - TOLERANCE) - x);
    const height = Math.max(1, Math.ceil((box.y + box.height) * value - TOLERANCE) - y);
    const view = { x: x / value, y: y / value, width: width / value, height: height / value };
    return { width, height, view };
  }
  const scale = value / (type === 'WIDTH' ? box.width : box.height);
  const whole = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: whole(box.width), height: whole(box.height), view: box };
}

/** Sums of transforms are exact to about this part of a pixel. */
const TOLERANCE = 1e-3;
