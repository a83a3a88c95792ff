import type { Steering } from '../../models/runtime/types.ts';
import type { Recipe } from '../../plugin/protocol.ts';

/** What a result depends on beside its frames and its strength. */
export interface RunSettings {
  /** The paper's alpha. */
  sharpness: number;
  /** Longest side of the result in pixels; null: the source's own. */
  size: number | null;
  steering: Required<Steering>;
}

export const unsteered: Required<Steering> = { pins: [], forbidden: [], layers: [] };

/** The settings that made a result. */
export function settingsOf({ sharpness, size, steering }: Omit<Recipe, 'strength'>): RunSettings {
  return { sharpness, size: size ?? null, steering: { ...unsteered, ...steering } };
}

export function isSteered({ pins, forbidden, layers }: Required<Steering>): boolean {
  return pins.length + forbidden.length + layers.length > 0;
}

export function sameSettings(a: RunSettings, b: RunSettings): boolean {
  return keyOf(a) === keyOf(b);
}

/** Equal settings, equal keys. */
export function keyOf({ sharpness, size, steering: { pins, forbidden, layers } }: RunSettings): string {
  return JSON.stringify([sharpness, size, pins, forbidden, layers]);
}

/** As a run and a recipe take them: what is not set is left out. */
export function runFields({ sharpness, size, steering }: RunSettings): {
  sharpness: number;
  size?: number;
  steering?: Steering;
} {
  return {
    sharpness,
    ...(size !== null && { size }),
    ...(isSteered(steering) && { steering }),
  };
}
