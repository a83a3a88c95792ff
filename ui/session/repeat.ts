import type { FrameRef, Recipe } from '../../plugin/protocol.ts';
import type { Card } from '../../models/runtime/pack/card.ts';
import { withMask } from '../domain/exemplar-mask.ts';
import type { Store } from '../state/store.ts';
import { settingsOf } from '../steer/settings.ts';
import type { Runs } from './runs.ts';

export interface RepeatDeps {
  store: Store;
  card: Card;
  perform: Runs['perform'];
  /** @throws what exporting throws */
  thumbnail(id: string): Promise<FrameRef>;
}

/** Runs a recipe again, every knob where it stood. @throws what exporting throws, for a frame that is gone */
export async function repeat(recipe: Recipe, { store, card, perform, thumbnail }: RepeatDeps): Promise<void> {
  const source = await thumbnail(recipe.sourceId);
  const exemplar = await thumbnail(recipe.exemplarId);
  store.send({ type: 'strength', value: recipe.strength });
  store.send({ type: 'layers', event: { type: 'as', as: recipe.as ?? 'picture' } });
  // Also for the run after the model that the colours are of has been loaded.
  store.send({ type: 'steer', event: { type: 'legend', choices: recipe.legend ?? [] } });
  const mask = recipe.exemplarMaskId === undefined ? null : await thumbnail(recipe.exemplarMaskId);
  store.send({ type: 'masked', frame: mask });
  const more = [];
  for (const id of (recipe.exemplarIds ?? []).slice(1)) more.push(await thumbnail(id));
  const crop = recipe.exemplarCrop;
  const pair = { source, exemplar, ...(more.length > 0 && { more }), ...(crop && { crop }) };
  await perform(withMask(pair, mask, card), settingsOf(recipe), recipe.model);
}
