/** A fill or stroke, as far as the checks and the likeness read it. */
export interface PaintReader {
  readonly type: string;
  readonly visible?: boolean;
  readonly opacity?: number;
  readonly color?: { readonly r: number; readonly g: number; readonly b: number };
  readonly gradientStops?: readonly {
    readonly color: { readonly r: number; readonly g: number; readonly b: number };
  }[];
}

/**
 * The part of a Figma node that the pure functions read. Structural, so that every BaseNode is one and tests can write plain
 * objects. Read the optional members with a Reading or with `read`, never directly.
 */
export interface SceneReader {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly removed: boolean;
  readonly parent: SceneReader | null;
  readonly children?: readonly SceneReader[];
  readonly visible?: boolean;
  readonly locked?: boolean;
  readonly opacity?: number;
  /** Degrees. */
  readonly rotation?: number;
  /** Canvas units, before rotation. */
  readonly width?: number;
  readonly height?: number;
  readonly absoluteBoundingBox?: Box | null;
  /** A symbol is `figma.mixed`. */
  readonly fills?: readonly PaintReader[] | symbol;
  readonly strokes?: readonly PaintReader[];
  readonly effects?: readonly { readonly type: string; readonly visible?: boolean }[];
  readonly sectionContentsHidden?: boolean;
  readonly blendMode?: string;
  /** A symbol is `figma.mixed`. */
  readonly cornerRadius?: number | symbol;
  readonly isMask?: boolean;
  readonly exportAsync?: unknown;
}

/** A rectangle in canvas units, absolute on its page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A single member, or undefined where this node type lacks it. What reads many takes a Reading, which counts. */
export function read<K extends keyof SceneReader>(node: SceneReader, key: K): SceneReader[K] | undefined {
  return key in node ? node[key] : undefined;
}
