import { blend } from '../../models/runtime/image/blend.ts';
import { eraseTexts } from '../../models/runtime/restyle-layers/erase-texts.ts';
import type { Cut, LayerPatch as Patch } from '../../models/runtime/layers/patch.ts';
import type { Decision } from '../../models/runtime/restyle-layers/decision.ts';
import { toPatches } from '../../models/runtime/restyle-layers/to-patches.ts';
import type { Raster } from '../../models/runtime/types.ts';
import type { PluginApi } from '../../plugin/bridge/methods.ts';
import {
  MAX_IMAGE_SIDE,
  type LayerPaint,
  type LayerPatch,
  type PlaceAs,
  type PlacedResult,
} from '../../plugin/protocol.ts';
import { cropRaster } from '../history/crop-raster.ts';
import type { ImageCodec } from '../image/png-codec.ts';
import { exemplarsOf } from '../state/pair.ts';
import { about } from '../bridge/problem.ts';
import type { Outcome } from '../state/outcome.ts';
import { sourceLayersOf } from './layers-state.ts';
import { cropPart } from './crop-part.ts';

export interface PlaceTools {
  plugin: Pick<PluginApi, 'place' | 'placeLayers' | 'exportFrame'>;
  codec: ImageCodec;
}

export interface PlaceChoice {
  as: PlaceAs;
  /** 0..1 */
  strength: number;
  decisions: readonly Decision[];
  /** Keys of what is unticked. */
  off: ReadonlySet<string>;
  /** One of many: see Placement. */
  quiet?: boolean;
  /** See Placement. */
  press?: string;
}

/** Puts an outcome on the canvas in the chosen way. @throws what the sandbox and the codec throw */
export async function placeOutcome(
  outcome: Outcome,
  { as, strength, decisions, off, quiet = false, press }: PlaceChoice,
  { plugin, codec }: PlaceTools,
): Promise<PlacedResult> {
  const { before, result } = outcome;
  const sourceLayers = sourceLayersOf(outcome);
  const { sourceId } = outcome.recipe;
  const picture = (): Raster => blend(before, result, result, strength);
  const manner = { ...(quiet && { quiet }), ...(press !== undefined && { press }) };
  if (as === 'picture') {
    const recipe = { ...outcome.recipe, strength };
    return plugin.place({ sourceId, png: await codec.encode(picture()), recipe, ...manner });
  }
  const recipe = { ...outcome.recipe, strength, as };
  const told = toPatches(decisions, off, strength);
  const { patches, cuts } = nameCuts(told);
  const pictures = await cutPictures(cuts, outcome, { plugin, codec });
  const placement = { sourceId, patches, pictures, recipe, ...manner };
  if (as === 'layers') return plugin.placeLayers({ ...placement, as, png: null });
  const shown =
    as === 'text' && sourceLayers !== null ? eraseTexts(sourceLayers, before, picture()) : picture();
  return plugin.placeLayers({ ...placement, as, png: await codec.encode(shown) });
}

/** Patches whose paints name the pictures to be cut by number; equal cuts are one picture. */
function nameCuts(patches: readonly Patch[]): { patches: LayerPatch[]; cuts: Cut[] } {
  const cuts: Cut[] = [];
  const known = new Map<string, number>();
  const named = patches.map((patch): LayerPatch => {
    if (patch.property !== 'fills' && patch.property !== 'strokes') return patch;
    const value = patch.value.map((paint): LayerPaint => {
      if (paint.type !== 'IMAGE' || paint.cut === undefined) return paint;
      const { cut, ...rest } = paint;
      const key = JSON.stringify(cut);
      const picture = known.get(key) ?? cuts.push(cut) - 1;
      known.set(key, picture);
      return { ...rest, picture };
    });
    return { ...patch, value };
  });
  return { patches: named, cuts };
}

/** Cuts the pictures out of the exemplar as large as the canvas has it; what was matched is too small to be looked at. */
async function cutPictures(
  cuts: readonly Cut[],
  { pair }: Outcome,
  { plugin, codec }: PlaceTools,
): Promise<Uint8Array[]> {
  if (cuts.length === 0) return [];
  const frames = exemplarsOf(pair);
  const whole = new Map<number, Raster>();
  for (const { exemplar } of cuts) {
    const frame = frames[exemplar];
    if (frame === undefined || whole.has(exemplar)) continue;
    const { png } = await about(frame.name, plugin.exportFrame(frame.id, MAX_IMAGE_SIDE, 'exemplar'));
    const decoded = await codec.decode(png);
    // A crop is one of the first exemplar.
    const crop = exemplar === 0 ? pair.crop : undefined;
    whole.set(exemplar, crop === undefined ? decoded : cropRaster(decoded, crop));
  }
  return Promise.all(cuts.map(({ exemplar, part }) => codec.encode(cropPart(whole.get(exemplar)!, part))));
}
