import type { LegendChoice, Steering } from '../../models/runtime/types.ts';
import type { Recipe } from '../../plugin/protocol.ts';

/** What a result depends on beside its frames and its strength. */
export interface RunSettings {
  /** The paper's alpha. */
  sharpness: number;
  /** Longest side of the result in pixels; null: the source's own. */
  size: number | null;
  steering: Required<Steering>;
  /** Colours of masks that were given to classes by hand. */
  legend: readonly LegendChoice[];
}

export const unsteered: Required<Steering> = { pins: [], forbidden: [], layers: [] };

/** The settings that made a result. */
export function settingsOf({ sharpness, size, steering, legend }: Omit<Recipe, 'strength'>): RunSettings {
  return { sharpness, size: size ?? null, steering: { ...unsteered, ...steering }, legend: legend ?? [] };
}

export function isSteered({ pins, forbidden, layers }: Required<Steering>): boolean {
  return pins.length + forbidden.length + layers.length > 0;
}

export function sameSettings(a: RunSettings, b: RunSettings): boolean {
  return keyOf(a) === keyOf(b);
}

/** Equal settings, equal keys. */
export function keyOf({ sharpness, size, steering, legend }: RunSettings): string {
  const { pins, forbidden, layers } = steering;
  const choices = legend.map(({ colour, label }) => [colour, label]);
  return JSON.stringify([sharpness, size, pins, forbidden, layers, choices]);
}

/** As a run and a recipe take them: what is not set is left out. */
export function runFields({ sharpness, size, steering, legend }: RunSettings): {
  sharpness: number;
  size?: number;
  steering?: Steering;
  legend?: LegendChoice[];
} {
  return {
    sharpness,
    ...(size !== null && { size }),
    ...(isSteered(steering) && { steering }),
    ...(legend.length > 0 && { legend: [...legend] }),
  };
}
