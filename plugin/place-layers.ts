import { copySource } from './copy-source.ts';
import { findNode } from './find-node.ts';
import { liveTexts } from './live-texts.ts';
import { patchLayers, type PatchMaterials } from './patch-layers.ts';
import { pictureFrame } from './picture-frame.ts';
import type { Undo } from './one-step.ts';
import { asOneStep, settle } from './placing.ts';
import { elsewhereText } from './restyled-text.ts';
import type { Elsewhere, LayersPlacement, PlacedResult } from './protocol.ts';
import { findVariables } from './find-variables.ts';
import { validateLayersPlacement } from './validate-layers.ts';

/**
 * Puts a result beside its source as layers (a clone, patched), as live text (a frame with the picture, the source's texts cloned onto it) or as the
 * fill of an empty copy of the frame. One undo step, all or nothing (placing.ts); the source itself is never written to.
 * @throws Problem BadMessage, TooLarge, RemovedNode before anything is drawn; TooLarge, PlaceFailed after it was put back.
 */
export async function placeLayers(message: unknown): Promise<PlacedResult> {
  const placement = validateLayersPlacement(message);
  const source = await findNode(placement.sourceId);
  const variables = await findVariables(placement.patches);
  let detached = 0;
  let elsewhere: Elsewhere | null = null;
  const place = (undo: Undo): SceneNode => {
    const pictures = placement.pictures.map((bytes) => figma.createImage(bytes).hash);
    const made = make(source, placement, { pictures, variables }, undo);
    detached = made.detached;
    elsewhere = settle(made.node, source, placement.recipe, undo);
    return made.node;
  };
  const { id, name } = asOneStep(source, place, () => elsewhereText(elsewhere), placement.quiet);
  return {
    ...{ nodeId: id, name },
    ...(detached > 0 && { detached }),
    ...(elsewhere !== null && { elsewhere }),
  };
}

function make(
  source: SceneNode,
  { as, png, patches }: LayersPlacement,
  materials: PatchMaterials,
  undo: Undo,
): { node: SceneNode; detached: number } {
  if (as === 'layers') {
    return patchLayers(source, copySource(source, undo), patches, materials);
  }
  // validateLayersPlacement lets no other mode through without its picture.
  const frame = pictureFrame(source, figma.createImage(png!).hash, undo);
  if (as === 'text') liveTexts(source, frame, patches, materials, undo);
  return { node: frame, detached: 0 };
}
