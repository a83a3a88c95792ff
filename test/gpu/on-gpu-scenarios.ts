import type { RestyleInput } from '../../models/runtime/types.ts';
import { mockup, wireframe } from '../bench/pictures.ts';

/** A restyle on drawn pages, said briefly enough to be handed to a page of a browser. */
export interface Scenario {
  width: number;
  height: number;
  /** Number of the wireframe (bench/pictures.ts). */
  source: number;
  /** Sides and numbers of the mockups. */
  exemplars: { width: number; height: number; number: number }[];
  /** One spot of the first exemplar pinned to the middle. */
  pinned?: boolean;
  sharpness?: number;
}

export function inputOf({
  width,
  height,
  source,
  exemplars,
  pinned,
  sharpness = 100,
}: Scenario): RestyleInput {
  const pin = { at: { x: 0.25, y: 0.25, width: 0.5, height: 0.5 }, to: { exemplar: 0, x: 0.5, y: 0.1 } };
  return {
    source: wireframe(width, height, source),
    exemplars: exemplars.map((one) => ({ image: mockup(one.width, one.height, one.number) })),
    settings: { sharpness, strength: 1 },
    ...(pinned && { steering: { pins: [pin] } }),
  };
}
