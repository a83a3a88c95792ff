import { over, parseCss, readable, toCss, type Color } from '../color';
import type { Edge, GroundTokens } from '../tokens';

interface GroundOptions {
  readonly background?: string;
  readonly border?: Color;
  readonly borderWidth?: number;
  readonly edge?: Edge;
  readonly radius?: number;
  readonly shadow?: string;
  /** Wished ink colours; each is moved towards black or white until it reads on `solid`. */
  readonly heading?: Color;
  readonly text?: Color;
  readonly caption?: Color;
  readonly icon?: Color;
}

export const CLEAR = 'rgba(0, 0, 0, 0)';

/**
 * Tokens of a ground whose mean opaque colour is `solid`. Headings and text get a contrast of at least 4.5, captions
 * of at least 3.2 and icons of at least 3.
 */
export function groundTokens(solid: Color, options: GroundOptions = {}): GroundTokens {
  const ink = options.text ?? readable(solid, solid, 10);
  return {
    background: options.background ?? toCss(solid),
    border: options.border ? toCss(options.border) : CLEAR,
    borderWidth: options.border ? (options.borderWidth ?? 1) : 0,
    edge: options.edge ?? 'all',
    radius: options.radius ?? 0,
    shadow: options.shadow ?? 'none',
    heading: toCss(readable(options.heading ?? ink, solid, 4.5)),
    text: toCss(readable(ink, solid, 4.5)),
    caption: toCss(readable(options.caption ?? over({ ...ink, a: 0.65 }, solid), solid, 3.2)),
    icon: toCss(readable(options.icon ?? ink, solid, 3)),
  };
}

/** The colour the eye takes for a background: solid as it is, a gradient as the mean of its stops, over `below`. */
export function solidOf(background: string, below: Color): Color {
  const colors = (background.match(/rgba?\([^)]*\)/g) ?? []).map(parseCss).filter((color) => color !== null);
  if (colors.length === 0) return below;
  const mean = (of: (color: Color) => number): number =>
    colors.reduce((sum, color) => sum + of(color), 0) / colors.length;
  return over({ r: mean((c) => c.r), g: mean((c) => c.g), b: mean((c) => c.b), a: mean((c) => c.a) }, below);
}
