/**
 * What the two sides of the plugin say to each other; the first file to read.
 * What the panel may call in the sandbox is `PluginApi` (bridge/methods.ts), what the sandbox may call in the panel `UiApi`
 * (bridge/panel-methods.ts); here is what those calls are about. Both travel by comlink over Figma's message channel, so every argument
 * and result is one of: object, array, number, string, boolean, null, Uint8Array.
 * No callbacks (they cannot cross): progress and events are methods of the other side.
 */

/** A frame (or other exportable node) that can be a source or an exemplar. */
export interface FrameRef {
  id: string;
  name: string;
  /** Figma node type, e.g. FRAME, INSTANCE, RECTANGLE; PICTURE_TYPE for a picture that is not on the canvas. */
  type: string;
  /** Canvas units, rounded up. */
  width: number;
  height: number;
}

/** What a frame is to a restyle. Some problems depend on it: a text-only frame may be an exemplar but not a source. */
export type Role = 'source' | 'exemplar';

/** Every failure the user can meet; each has exactly one sentence in ui/bridge/texts.ts. Switch on the name: classes do not cross. */
export const PROBLEMS = [
  'NothingSelected',
  'OneFrameSelected',
  'TooManySelected',
  'NotExportable',
  'LooseLayers',
  'NotFrameable',
  'ZeroSize',
  'HiddenNode',
  'TooDeep',
  'RotatedNode',
  'RemovedNode',
  'TooLarge',
  'TextOnly',
  'ExportFailed',
  'BrokenImage',
  'AnimatedImage',
  'NothingToMatch',
  'ConditionMissing',
  'ModelCorrupt',
  'LoadedModelCorrupt',
  'NoBackend',
  'EngineFailed',
  'OutOfMemory',
  'Cancelled',
  'PlaceFailed',
  'PoseFailed',
  'FrameFailed',
  'Timeout',
  'BadMessage',
  'NoWireframe',
  'NotAPicture',
  'BrokenFile',
  'PictureGone',
  'ShelfFailed',
] as const;
export type ProblemName = (typeof PROBLEMS)[number];

/** What the selection offers: two roles proposed by likeness, or the reason why not. */
export interface SelectionState {
  source: FrameRef | null;
  exemplar: FrameRef | null;
  /** More exemplars of the same restyle, beside the first. */
  more?: FrameRef[];
  /** Null when both roles are filled. `node` names the offending node where one exists. */
  problem: { name: ProblemName; node?: string } | null;
  /**
   * Every selected frame that looks like a wireframe, where there are two or more: a batch for one exemplar. The exemplar is among
   * them only where nothing better was selected.
   */
  wireframes?: FrameRef[];
}

export interface ExportedFrame {
  frame: FrameRef;
  /**
   * sRGB PNG of the node as it is seen; longest side at most the one asked for. An exemplar that shows nothing but one whole picture
   * comes as that picture's own file instead (PNG, JPEG or WebP), at its own resolution.
   */
  png: Uint8Array;
  /**
   * Figma has no file for an image of the node's own, even after exporting it. Where the export shows nothing either, the image is
   * broken; what else it shows is what the designer sees.
   */
  missing?: boolean;
}

/** A part of a picture in shares of its sides, 0..1 from the top left. The runtime, which imports nothing of ours, has the same (geometry/grid.ts). */
export interface Part {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What steers a restyle (models/runtime/types.ts Steering, which explains it). Exemplars are numbered from 0. */
export interface SteeringRecipe {
  pins?: readonly {
    at: { layer: string } | Part;
    to: { exemplar: number; x: number; y: number };
  }[];
  forbidden?: readonly (Part & { exemplar: number })[];
  layers?: readonly { layer: string; exemplar: number }[];
}

/** A colour of a mask that was given to a class by hand. */
export interface LegendChoice {
  /** `#rrggbb` in small letters. */
  colour: string;
  /** Name of the class; null: of none, so that what lies beside it decides. */
  label: string | null;
}

/** Stored on the result (plugin data), so that Restyle again can repeat it. */
export interface Recipe {
  version: 1;
  sourceId: string;
  exemplarId: string;
  model: string;
  sharpness: number;
  strength: number;
  backend: string;
  /** All exemplars, the first included, where there were several. */
  exemplarIds?: string[];
  steering?: SteeringRecipe;
  /** Longest side of the result in pixels, where it was not the source's own. */
  size?: number;
  /** Absent in recipes of the time when there were only pictures. */
  as?: PlaceAs;
  /** Key on the shelf, where the exemplar is a picture that is not on the canvas. */
  exemplarHash?: string;
  /** The part of the exemplar that was read, where not all of it was. */
  exemplarCrop?: Part;
  /** Of a model that reads masks, where colours were given to classes by hand. */
  legend?: LegendChoice[];
  /** The frame (or picture) that is the exemplar's mask, where the model needs one beside the exemplar. */
  exemplarMaskId?: string;
}

/** A picture that was exemplar lately, as the shelf lists it. */
export interface ShelfEntry {
  /** SHA-256 of the kept file, hex. */
  hash: string;
  name: string;
  /** Pixels of the kept file. */
  width: number;
  height: number;
  /** A small PNG, JPEG or WebP. */
  thumbnail: Uint8Array;
}

export interface ShelfPicture extends ShelfEntry {
  /** PNG, JPEG or WebP, at most MAX_SHELF_PICTURE bytes. */
  bytes: Uint8Array;
}

/** What the sandbox is, for the report that a user copies. Nothing of the document. */
export interface SandboxFacts {
  /** Of Figma's plugin API, as the sandbox says it. */
  apiVersion: string;
  editorType: string;
  mode: string;
  /** Those of the globals asked about that are there. */
  globals: string[];
  /** Milliseconds of FACTS_ROUNDS rounds of an empty loop. */
  loopMilliseconds: number;
}
export const FACTS_ROUNDS = 100_000;

/** What a run without a panel tells: `progress` replaces what was said before, the others end the plugin. */
export interface Report {
  kind: 'progress' | 'done' | 'failed';
  text: string;
}

/**
 * How a result is placed: a picture beside the source; a clone of the source with patched layers; the picture with the source's texts live on it; a
 * frame with the picture as its fill.
 */
export const PLACE_AS = ['picture', 'layers', 'text', 'fill'] as const;
export type PlaceAs = (typeof PLACE_AS)[number];

export interface Placement {
  sourceId: string;
  /** The finished picture: PNG, at most 4096 px a side. */
  png: Uint8Array;
  recipe: Recipe;
  /** One of many: neither selected nor scrolled to nor announced. */
  quiet?: boolean;
  /** Names one press of Apply. The same press sent again places nothing while what it placed still stands. */
  press?: string;
}

/** Red, green and blue, 0..1. */
export interface LayerColour {
  r: number;
  g: number;
  b: number;
}

/**
 * A stick figure to be drawn on the canvas. What its joints are called and where they lie is the panel's business, which knows the
 * model; the sandbox draws what it is told.
 */
export interface PoseFigure {
  /** Name of its frame. */
  name: string;
  /** Canvas units. */
  width: number;
  height: number;
  joints: {
    name: string;
    x: number;
    y: number;
    colour: LayerColour;
  }[];
  /** Lines between two joints, by their places in `joints`. */
  limbs: { from: number; to: number; colour: LayerColour }[];
}

export type LayerMatrix = [[number, number, number], [number, number, number]];

/** A fill or stroke in the words of Figma's plugin API. */
export type LayerPaint =
  | {
      type: 'SOLID';
      color: LayerColour;
      opacity?: number;
      /** Id of the variable that the exemplar's colour is bound to. It is bound where the variable has this very colour in the copy (Binding). */
      variable?: string;
    }
  | {
      type: 'GRADIENT_LINEAR' | 'GRADIENT_RADIAL' | 'GRADIENT_ANGULAR' | 'GRADIENT_DIAMOND';
      gradientStops: {
        position: number;
        color: LayerColour & { a: number };
        /** As of a solid colour. */
        variable?: string;
      }[];
      gradientTransform: LayerMatrix;
      opacity?: number;
    }
  | {
      type: 'IMAGE';
      scaleMode: 'FILL' | 'FIT' | 'CROP' | 'TILE';
      /** An image of the file; null where `picture` is given. */
      imageHash: string | null;
      /** Place among the placement's pictures. */
      picture?: number;
      imageTransform?: LayerMatrix;
      opacity?: number;
    };

export interface LayerShadow {
  type: 'DROP_SHADOW' | 'INNER_SHADOW';
  color: LayerColour & { a: number };
  offset: { x: number; y: number };
  radius: number;
  spread?: number;
}

/** One property of one layer, by the layer's id in the source. Nothing that moves, sizes or words anything can be said. */
export type LayerPatch = {
  node: string;
  /** Id of the exemplar's layer that has this very value: its style, variables and modes may be taken over with it (Binding). */
  like?: string;
} & (
  | { property: 'fills' | 'strokes'; value: LayerPaint[] }
  /** Of a text of several colours: what each of them becomes. Characters of other colours keep theirs. */
  | { property: 'segments'; value: { from: LayerPaint[]; to: LayerPaint[] }[] }
  /** Of all sides, or clockwise from the top where they differ; a side of 0 has no stroke. */
  | { property: 'strokeWeight'; value: number | [number, number, number, number] }
  /** Clockwise from the top left. */
  | { property: 'cornerRadius'; value: [number, number, number, number] }
  | { property: 'effects'; value: LayerShadow[] }
  | { property: 'visible'; value: boolean }
);

/**
 * How a value that the exemplar has from a style or a variable is kept in the copy. A style is applied, and a variable bound, where that has the
 * wanted value in the copy's modes. Where it has it in the exemplar's mode alone, that mode is set around the layer if nothing else there changes
 * by it. Else the raw value is written: the variable or style resolves to another one here, or this file does not have it.
 */
export type Binding =
  | { kind: 'style' | 'variable'; name: string }
  | { kind: 'mode'; name: string; mode: string }
  | { kind: 'raw'; name: string; why: 'differs' | 'absent' };

export interface LayersPlacement {
  sourceId: string;
  as: Exclude<PlaceAs, 'picture'>;
  /** The finished picture where one is placed: all but `layers`. */
  png: Uint8Array | null;
  patches: LayerPatch[];
  /** PNGs that the patches' paints name. */
  pictures: Uint8Array[];
  recipe: Recipe;
  /** As of a Placement. */
  quiet?: boolean;
  /** As of a Placement. */
  press?: string;
}

export interface PlacedResult {
  nodeId: string;
  name: string;
  /** Instances that had to be detached, because they refused a patch. */
  detached?: number;
  /** Layers that could not be patched and stayed as they were: hidden in an instance, or texts in a font that is missing. */
  skipped?: number;
  elsewhere?: Elsewhere;
}

/** Where a result went because nothing may be put into the section around its source. */
export interface Elsewhere {
  /** Name of that section. */
  locked: string;
  /** Name of the page or section that the result is in. */
  home: string;
}

/** How the panel was opened: from the menu, or from the relaunch button of a former result. */
export interface Launch {
  selection: SelectionState;
  /** Present when *Restyle again* was pressed: run this recipe at once. */
  again: Recipe | null;
  /** Restyle with last settings: nobody sees the panel; it runs, places, reports and the plugin ends. */
  silent?: boolean;
}

/** Marks our messages among everything else that crosses the frame. */
export const CHANNEL = 'exemplar/rpc/1';

/** Calls remembered to tell a repeated one: more than can be under way at once. */
const REMEMBERED = 256;

/**
 * Opens envelopes `{ [CHANNEL]: message }` for one listener of either side; null for everything that is not ours. Must be strict,
 * because comlink reads whatever it gets, throws in its listener (where nobody hears it) on a wrong shape, and would serve more
 * than calls: only a call of one method with plain arguments, or the answer to one, passes; a call heard twice passes once.
 */
export function createEnvelopeOpener(): (envelope: unknown) => object | null {
  const heard = new Set<string>();
  return (envelope) => {
    const message = isObject(envelope) ? envelope[CHANNEL] : null;
    if (!isObject(message) || typeof message['id'] !== 'string' || message['id'] === '') return null;
    if (message['type'] !== 'APPLY') return isAnswer(message) ? message : null;
    const { path, argumentList, id } = message;
    if (!Array.isArray(path) || path.length !== 1 || typeof path[0] !== 'string') return null;
    if (!Array.isArray(argumentList) || !argumentList.every(isPlain)) return null;
    if (heard.has(id as string)) return null;
    heard.add(id as string);
    if (heard.size > REMEMBERED) heard.delete(heard.values().next().value as string);
    return message;
  };
}

/** A value, or comlink's way to say that the call threw. */
function isAnswer(message: Record<string, unknown>): boolean {
  if (isPlain(message)) return true;
  const { type, name, value } = message;
  if (type !== 'HANDLER' || name !== 'throw' || !isObject(value)) return false;
  return value['isError'] === true ? isObject(value['value']) : value['isError'] === false;
}

function isPlain(value: unknown): boolean {
  return isObject(value) && value['type'] === 'RAW';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const PLUGIN_DATA_KEY = 'recipe';
export const RELAUNCH_COMMAND = 'restyle-again';
/** Exemplars of one restyle at most: the match runs over the cells of all of them. */
export const MAX_EXEMPLARS = 3;
/** Menu command: Restyle with last settings. */
export const LAST_COMMAND = 'restyle-last';
/** Type of a FrameRef that stands for a picture beside the canvas; its id is this prefix and its hash. */
export const PICTURE_TYPE = 'PICTURE';
export const PICTURE_PREFIX = 'picture:';
/** Bytes of one picture on the shelf: Figma keeps 5 MB for the whole plugin. */
export const MAX_SHELF_PICTURE = 1_000_000;
/** Figma refuses larger images (createImage). */
export const MAX_IMAGE_SIDE = 4096;
