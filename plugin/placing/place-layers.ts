import { applyStyles } from './bind-node.ts';
import { gatherFacts } from './binding-facts.ts';
import { findNode } from '../selection/find-node.ts';
import { liveTexts } from './live-texts.ts';
import { loadFonts } from './load-fonts.ts';
import { patchLayers, type Materials, type Patched } from './patch-layers.ts';
import { pictureFrame } from './picture-frame.ts';
import type { Undo } from './one-step.ts';
import { asOneWaitingStep, settle } from './placing.ts';
import { elsewhereText } from './restyled-text.ts';
import type { Elsewhere, LayersPlacement, PlacedResult } from '../protocol.ts';
import { keepModes } from './set-modes.ts';
import { patchNode } from './patch-node.ts';
import { validateLayersPlacement } from '../messages/validate-layers.ts';

/**
 * Puts a result beside its source as layers (a clone, patched), as live text (a frame with the picture, the source's texts cloned onto it) or as the
 * fill of an empty copy of the frame. One undo step, all or nothing (placing.ts); the source itself is never written to.
 * @throws Problem BadMessage, TooLarge, RemovedNode before anything is drawn; TooLarge, PlaceFailed after it was put back.
 */
export async function placeLayers(message: unknown): Promise<PlacedResult> {
  const placement = validateLayersPlacement(message);
  const source = await findNode(placement.sourceId);
  const facts = await gatherFacts(source, placement.patches);
  const lacking = await loadFonts(placement.patches);
  let [detached, skipped] = [0, 0];
  let elsewhere: Elsewhere | null = null;
  const place = async (undo: Undo): Promise<SceneNode> => {
    const pictures = placement.pictures.map((bytes) => figma.createImage(bytes).hash);
    const materials = { pictures, variables: facts.variables, facts, lacking };
    const made = make(source, placement, materials, undo);
    ({ detached, skipped } = made);
    elsewhere = settle(made.node, source, placement.recipe, undo);
    if (placement.as !== 'fill') keepModes(source, made.node, facts);
    await applyStyles(made.styles);
    for (const { node, patch } of made.sights) patchNode(node, patch, materials);
    return made.node;
  };
  const { id, name } = await asOneWaitingStep(source, place, () => elsewhereText(elsewhere), placement.quiet);
  return {
    nodeId: id,
    name,
    ...(detached > 0 && { detached }),
    ...(skipped > 0 && { skipped }),
    ...(elsewhere !== null && { elsewhere }),
  };
}

function make(
  source: SceneNode,
  { as, png, patches }: LayersPlacement,
  materials: Materials,
  undo: Undo,
): Patched {
  if (as === 'layers') return patchLayers(source, patches, materials, undo);
  // validateLayersPlacement lets no other mode through without its picture.
  const node = pictureFrame(source, figma.createImage(png!).hash, undo);
  const skipped = as === 'text' ? liveTexts(source, node, patches, materials, undo) : 0;
  return { node, detached: 0, skipped, styles: [], sights: [] };
}
